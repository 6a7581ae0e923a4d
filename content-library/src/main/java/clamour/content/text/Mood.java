package clamour.content.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a post feels like.
public enum Mood {
    CALM(0),
    AFRAID(-2),
    ANGRY(-3),
    SAD(-2),
    HOPEFUL(2),
    MOCKING(-1),
    CURIOUS(0),
    GRATEFUL(3),
    BORED(0);

    private final int sentiment;

    Mood(int sentiment) {
        this.sentiment = sentiment;
    }

    /// What it adds to the sentiment, -3 to 3.
    public int sentiment() {
        return sentiment;
    }

    /// The word in a scenario file.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Mood> ofKey(String key) {
        return Arrays.stream(values()).filter(mood -> mood.key().equals(key)).findFirst();
    }
}
