package clamour.exercise;

import clamour.scenario.Slug;

/// A person in one exercise.
///
/// @param value 1 to [#LONGEST] letters, digits, `-` or `_`
public record ParticipantId(String value) implements Comparable<ParticipantId> {

    public static final int LONGEST = 64;

    public ParticipantId {
        if (!Slug.fits(value)) {
            throw new IllegalArgumentException(
                    "id must be 1 to %d letters, digits, - or _, was '%s'".formatted(LONGEST, value));
        }
    }

    @Override
    public int compareTo(ParticipantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
