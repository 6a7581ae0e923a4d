package clamour.spread;

import java.util.Arrays;

/// Lists of events in linked blocks; the last of each list is the newest and alone may have room.
final class Blocks {

    static final int NONE = -1;

    private static final int FIRST_BLOCKS = 64;

    final int bits;
    final int[] newest;
    final int[] count;
    long[] pool;
    byte[] ticks;
    int[] before;
    private int blocks;
    private int free = NONE;

    Blocks(int lists, int bits, boolean withTicks) {
        this.bits = bits;
        newest = new int[lists];
        Arrays.fill(newest, NONE);
        count = new int[lists];
        pool = new long[FIRST_BLOCKS << bits];
        ticks = new byte[withTicks ? pool.length : 0];
        before = new int[FIRST_BLOCKS];
    }

    void take(Blocks other) {
        System.arraycopy(other.newest, 0, newest, 0, newest.length);
        System.arraycopy(other.count, 0, count, 0, count.length);
        pool = Arrays.copyOf(other.pool, other.pool.length);
        ticks = Arrays.copyOf(other.ticks, other.ticks.length);
        before = other.before.clone();
        blocks = other.blocks;
        free = other.free;
    }

    void add(int list, long event) {
        int place = place(list); // may replace the pool
        pool[place] = event;
    }

    void add(int list, long event, int tick) {
        int place = place(list);
        pool[place] = event;
        ticks[place] = (byte) tick;
    }

    private int place(int list) {
        int filled = count[list];
        int inBlock = filled & ((1 << bits) - 1);
        int block = newest[list];
        if (inBlock == 0) {
            int fresh = block();
            before[fresh] = block;
            newest[list] = fresh;
            block = fresh;
        }
        count[list] = filled + 1;
        return (block << bits) + inBlock;
    }

    private int block() {
        if (free != NONE) {
            int block = free;
            free = before[block];
            return block;
        }
        if (blocks == before.length) {
            before = Arrays.copyOf(before, blocks * 2);
            pool = Arrays.copyOf(pool, pool.length * 2);
            ticks = Arrays.copyOf(ticks, ticks.length * 2);
        }
        return blocks++;
    }

    /// How many events the newest block of a list has, when so many are left in the list.
    int inNewest(int left) {
        return ((left - 1) & ((1 << bits) - 1)) + 1;
    }

    /// Gives a block back.
    ///
    /// @return the block before it in its list
    int free(int block) {
        int older = before[block];
        before[block] = free;
        free = block;
        return older;
    }

    void take(int list, long[] into, int place) {
        int left = count[list];
        int block = newest[list];
        int at = place;
        while (left > 0) {
            int inBlock = inNewest(left);
            System.arraycopy(pool, block << bits, into, at, inBlock);
            at += inBlock;
            left -= inBlock;
            block = free(block);
        }
        newest[list] = NONE;
        count[list] = 0;
    }

    void each(int list, int first, Wheel.Events events) {
        int left = count[list];
        for (int block = newest[list]; left > 0; block = before[block]) {
            int inBlock = inNewest(left);
            for (int i = block << bits; i < (block << bits) + inBlock; i++) {
                events.event(ticks.length == 0 ? first : first + (ticks[i] & (Wheel.TURN - 1)), pool[i]);
            }
            left -= inBlock;
        }
    }
}
