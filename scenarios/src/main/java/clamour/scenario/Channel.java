package clamour.scenario;

import java.util.Arrays;
import java.util.Optional;

/// A medium on which something arrives or is published.
public enum Channel {
    MICROBLOG("microblog", true, 500),
    COMMUNITY("community", true, 5_000),
    MESSENGER("messenger", true, 4_000),
    PHOTO("photo", true, 2_200),
    VIDEO("video", true, 2_200),
    PRESS("press", true, 10_000),
    SITE("site", true, 20_000),
    ALERT("alert", true, 360),
    CONTROL_ROOM("control-room", false, 2_000),
    PHONE("phone", false, 4_000),
    EMAIL("email", false, 20_000);

    private final String key;
    private final boolean seenByPublic;
    private final int characterLimit;

    Channel(String key, boolean seenByPublic, int characterLimit) {
        this.key = key;
        this.seenByPublic = seenByPublic;
        this.characterLimit = characterLimit;
    }

    /// The word in a scenario file.
    public String key() {
        return key;
    }

    /// Whether what is said there reaches the public; the others go to the inbox of the trainees.
    public boolean seenByPublic() {
        return seenByPublic;
    }

    /// The longest text in user-perceived characters.
    public int characterLimit() {
        return characterLimit;
    }

    public static Optional<Channel> ofKey(String key) {
        return Arrays.stream(values())
                .filter(channel -> channel.key.equals(key))
                .findFirst();
    }
}
