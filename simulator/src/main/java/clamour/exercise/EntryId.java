package clamour.exercise;

import clamour.scenario.Slug;

/// Made by the client for each act, so that a retry is recognised.
///
/// @param value 1 to [#LONGEST] letters, digits, `-` or `_`
public record EntryId(String value) implements Comparable<EntryId> {

    public static final int LONGEST = 64;

    public EntryId {
        if (!Slug.fits(value)) {
            throw new IllegalArgumentException(
                    "id must be 1 to %d letters, digits, - or _, was '%s'".formatted(LONGEST, value));
        }
    }

    @Override
    public int compareTo(EntryId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
