package clamour.reaction;

import clamour.spread.Keys;
import java.util.Arrays;

/// Numbers, each once; 0 is not one of them. A table of open addressing, at most half full: an addition costs a line of
/// memory, a copy costs its bytes.
final class LongSet {

    private long[] table = new long[64];
    private int size;

    LongSet copy() {
        var copy = new LongSet();
        copy.table = table.clone();
        copy.size = size;
        return copy;
    }

    /// @return whether it was not there
    boolean add(long number) {
        if (number == 0) {
            throw new IllegalArgumentException("0 cannot be kept");
        }
        if (2 * (size + 1) > table.length) {
            grow();
        }
        int at = place(table, number);
        if (table[at] == number) {
            return false;
        }
        table[at] = number;
        size++;
        return true;
    }

    private static int place(long[] table, long number) {
        int mask = table.length - 1;
        int at = (int) (Keys.mix(number) >>> 32) & mask;
        while (table[at] != 0 && table[at] != number) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        var larger = new long[table.length * 2];
        Arrays.stream(table).filter(number -> number != 0).forEach(number -> larger[place(larger, number)] = number);
        table = larger;
    }

    int size() {
        return size;
    }
}
