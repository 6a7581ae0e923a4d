package clamour.spread;

import java.util.Arrays;

/// What will be seen, by tick: one `long` an event, in a wheel of two levels.
///
/// Layout: time is cut into turns of 256 ticks. Events of the turn under way lie by tick: `newest[tick]` is the
/// number of the newest block of the tick, `count[tick]` how many events it has, blocks of 16 `long`s in one pool
/// are linked to the one before, free ones in a list. Events of later turns lie by turn, in blocks of 128 `long`s
/// with a byte each for the tick in the turn. When a turn begins, its events are dealt out to their ticks.
///
/// Cost: an event is written twice and read twice, but always behind the one before in its turn, or into a turn
/// small enough for the cache. In a flat wheel of single ticks each event was a cache line of its own, a miss to
/// main memory once some hundred thousand were pending.
final class Wheel {

    static final int TURN_BITS = 8;
    static final int TURN = 1 << TURN_BITS;

    private static final int NONE = -1;

    private final Blocks near = new Blocks(TURN, 4, false);
    private final Blocks far;
    /// The last tick that was taken.
    private int now;
    private long pending;

    /// @param horizon the last tick anything may be due at
    Wheel(int horizon) {
        this(horizon, 0);
    }

    /// @param now the last tick that is over
    Wheel(int horizon, int now) {
        this.now = now;
        far = new Blocks((horizon >> TURN_BITS) + 2, 7, true);
    }

    private Wheel(Wheel other) {
        near.take(other.near);
        far = new Blocks(other.far.newest.length, 7, true);
        far.take(other.far);
        now = other.now;
        pending = other.pending;
    }

    Wheel copy() {
        return new Wheel(this);
    }

    long pending() {
        return pending;
    }

    /// @param tick after the last one taken, at most the horizon
    void add(int tick, long event) {
        assert tick > now : "due at %d, which has been taken: now is %d".formatted(tick, now);
        pending++;
        // The turn under way is that of the next tick: what is due then must lie by tick already.
        if (tick >> TURN_BITS == (now + 1) >> TURN_BITS) {
            near.add(tick & (TURN - 1), event);
        } else {
            far.add(tick >> TURN_BITS, event, tick);
        }
    }

    /// How many events are due at the next tick; [#take(long[])] takes them.
    int due() {
        return near.count[(now + 1) & (TURN - 1)];
    }

    /// Moves on by one tick and takes its events in no order that counts.
    ///
    /// @param into has room for all that are [#due()]
    void take(long[] into) {
        int slot = ++now & (TURN - 1);
        pending -= near.count[slot];
        near.take(slot, into);
        if (((now + 1) & (TURN - 1)) == 0) {
            deal((now + 1) >> TURN_BITS);
        }
    }

    private void deal(int turn) {
        if (turn >= far.newest.length) {
            return;
        }
        int left = far.count[turn];
        for (int block = far.newest[turn]; left > 0; ) {
            int from = block << far.bits;
            int inBlock = far.inNewest(left);
            for (int i = from; i < from + inBlock; i++) {
                near.add(far.ticks[i] & (TURN - 1), far.pool[i]);
            }
            left -= inBlock;
            block = far.free(block);
        }
        far.newest[turn] = NONE;
        far.count[turn] = 0;
    }

    /// Takes what is pending, one by one.
    interface Events {
        void event(int tick, long event);
    }

    /// All that is pending, in no order.
    void each(Events events) {
        int first = ((now + 1) >> TURN_BITS) << TURN_BITS;
        for (int slot = 0; slot < TURN; slot++) {
            near.each(slot, first + slot, events);
        }
        for (int turn = 0; turn < far.newest.length; turn++) {
            far.each(turn, turn << TURN_BITS, events);
        }
    }

    /// Adds what is pending, by due tick; within a tick the order in which it was scheduled does not count.
    void hashInto(StateHash hash) {
        var sums = new Sums(far.newest.length << TURN_BITS);
        each(sums);
        sums.hashInto(hash);
    }

    /// What is pending, from one or more wheels, by tick: how many, and a sum that does not depend on their order.
    static final class Sums implements Events {

        private final int[] counts;
        private final long[] sums;
        private long all;

        Sums(int ticks) {
            counts = new int[ticks + TURN];
            sums = new long[ticks + TURN];
        }

        @Override
        public void event(int tick, long event) {
            counts[tick]++;
            sums[tick] += Keys.mix(event);
            all++;
        }

        long all() {
            return all;
        }

        void hashInto(StateHash hash) {
            hash.add(all);
            for (int tick = 0; tick < counts.length; tick++) {
                if (counts[tick] > 0) {
                    hash.add(tick).add(counts[tick]).add(sums[tick]);
                }
            }
        }
    }

    /// Lists of events in linked blocks; the last of each list is the newest and alone may have room.
    private static final class Blocks {

        private static final int FIRST_BLOCKS = 64;

        final int bits;
        final int[] newest;
        final int[] count;
        long[] pool;
        byte[] ticks;
        private int[] before;
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

        void take(int list, long[] into) {
            int left = count[list];
            int block = newest[list];
            int at = 0;
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

        void each(int list, int first, Events events) {
            int left = count[list];
            for (int block = newest[list]; left > 0; block = before[block]) {
                int inBlock = inNewest(left);
                for (int i = block << bits; i < (block << bits) + inBlock; i++) {
                    events.event(ticks.length == 0 ? first : first + (ticks[i] & (TURN - 1)), pool[i]);
                }
                left -= inBlock;
            }
        }
    }
}
