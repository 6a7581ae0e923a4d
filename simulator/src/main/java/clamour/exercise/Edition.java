package clamour.exercise;

import java.util.Arrays;
import java.util.Optional;

/// The rules an exercise was folded under. Raised when the same inputs would fold differently; each has a golden
/// exercise
/// file in the tests that must always replay to its hash.
public enum Edition {
    /// The first; golden file `edition-1.zip`.
    FIRST(1);

    /// The one that new exercises run under.
    public static final Edition CURRENT = FIRST;

    private final int number;

    Edition(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /// Empty where this program does not know it.
    public static Optional<Edition> of(int number) {
        return Arrays.stream(values())
                .filter(edition -> edition.number == number)
                .findFirst();
    }
}
