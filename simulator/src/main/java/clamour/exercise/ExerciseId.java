package clamour.exercise;

import clamour.scenario.Slug;

/// One run of a scenario with people.
///
/// @param value 1 to [#LONGEST] letters, digits, `-` or `_`
public record ExerciseId(String value) implements Comparable<ExerciseId> {

    public static final int LONGEST = 64;

    public ExerciseId {
        if (!Slug.fits(value)) {
            throw new IllegalArgumentException(
                    "id must be 1 to %d letters, digits, - or _, was '%s'".formatted(LONGEST, value));
        }
    }

    @Override
    public int compareTo(ExerciseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
