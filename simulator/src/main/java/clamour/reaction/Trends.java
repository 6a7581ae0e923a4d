package clamour.reaction;

import clamour.spread.Keys;
import clamour.spread.StateHash;

/// Which posts are being passed on by many: a count for each of the few thousand that were passed on lately, found by
/// (message, poster).
///
/// Layout: a table of [#SIZE] entries by a mix of the key; a post that meets another in its place takes it over once
/// that one's count has been worn down, so what many pass on keeps its place. 64 KB.
final class Trends {

    private static final int SIZE = 1 << 12;

    private final long[] keys;
    private final int[] counts;

    Trends() {
        keys = new long[SIZE];
        counts = new int[SIZE];
    }

    private Trends(Trends other) {
        keys = other.keys.clone();
        counts = other.counts.clone();
    }

    Trends copy() {
        return new Trends(this);
    }

    /// Somebody passes on what a poster said.
    ///
    /// @return how many have, as far as is known
    int passedOn(int message, int poster) {
        long key = (((long) message << 24) | poster) + 1;
        int at = (int) (Keys.mix(key) >>> 40) & (SIZE - 1);
        if (keys[at] == key) {
            return ++counts[at];
        }
        if (counts[at] > 0) {
            counts[at]--;
            return 1;
        }
        keys[at] = key;
        counts[at] = 1;
        return 1;
    }

    void hashInto(StateHash hash) {
        hash.add(keys, SIZE).add(counts, SIZE);
    }
}
