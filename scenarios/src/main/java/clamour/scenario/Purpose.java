package clamour.scenario;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a message is for; a message never loses points for what its purpose does not need (DOCTRINE, principles).
public enum Purpose {
    HOLDING,
    WARNING,
    UPDATE,
    CORRECTION,
    APPEAL,
    ANSWER,
    CONDOLENCE,
    CLOSE;

    /// The word in a scenario file.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Purpose> ofKey(String key) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.key().equals(key))
                .findFirst();
    }
}
