package clamour.scoring;

/// What limits a total, whatever the parts say (DOCTRINE 7).
public enum Cap {
    ONE_CRITICAL("A critical breach of conduct"),
    TWO_CRITICAL("Two or more critical breaches of conduct"),
    THREE_SERIOUS("Three or more serious breaches of conduct"),
    FIRST_MESSAGE_LATE("A first official message that came after its last minute"),
    NO_PROTECTIVE_ACTION("No correct protective action while life was at risk"),
    /// Of a message only.
    UNREADABLE("Text that nobody can read"),
    SALAD("Words without order"),
    REPEATED("Saying the same thing over and over"),
    SILENCE("Saying nothing at all");

    private final String cause;

    Cap(String cause) {
        this.cause = cause;
    }

    /// The subject of a sentence.
    String cause() {
        return cause;
    }
}
