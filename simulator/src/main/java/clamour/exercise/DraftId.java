package clamour.exercise;

import clamour.scenario.Slug;

/// A text that is being written, from the first save to its publication.
///
/// @param value 1 to [#LONGEST] letters, digits, `-` or `_`
public record DraftId(String value) implements Comparable<DraftId> {

    public static final int LONGEST = 64;

    public DraftId {
        if (!Slug.fits(value)) {
            throw new IllegalArgumentException(
                    "id must be 1 to %d letters, digits, - or _, was '%s'".formatted(LONGEST, value));
        }
    }

    @Override
    public int compareTo(DraftId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
