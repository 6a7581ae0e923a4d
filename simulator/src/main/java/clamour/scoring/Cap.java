package clamour.scoring;

import java.util.Locale;

/// What limits a total, whatever the parts say (DOCTRINE 7).
public enum Cap {
    ONE_CRITICAL,
    TWO_CRITICAL,
    THREE_SERIOUS,
    FIRST_MESSAGE_LATE,
    NO_PROTECTIVE_ACTION,
    /// Of a message only.
    UNREADABLE,
    /// Of a message only.
    SALAD,
    /// Of a message only.
    REPEATED,
    SILENCE;

    /// Under which the wording has its cause, the subject of a sentence.
    String key() {
        return "cap-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
