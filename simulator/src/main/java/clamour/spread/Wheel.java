package clamour.spread;

import java.util.Arrays;

/// What will be seen, by tick: one `long` an event, in a wheel of two levels.
///
/// Layout: time is cut into turns of 256 ticks. Events of later turns lie by turn: `newest[turn]` is the number of the
/// newest block of the turn, `count[turn]` how many events it has, blocks of 128 `long`s in one pool, with a byte each
/// for the tick in the turn, are linked to the one before, free ones in a list. When a turn begins, its events are
/// dealt
/// out: `dealt` holds them by tick, those of tick `t` before place `dealtEnd[t]`. What is added during its turn lies by
/// tick, in blocks of 16.
///
/// Cost: an event is written twice and read twice, but always behind the one before in its turn, or into a turn
/// small enough for the cache. In a flat wheel of single ticks each event was a cache line of its own, a miss to
/// main memory once some hundred thousand were pending.
final class Wheel {

    static final int TURN_BITS = 8;
    static final int TURN = 1 << TURN_BITS;

    private final Blocks near = new Blocks(TURN, 4, false);
    private final Blocks far;
    private final int[] dealtEnd = new int[TURN];
    private long[] dealt = new long[0];
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
        dealt = other.dealt.clone();
        System.arraycopy(other.dealtEnd, 0, dealtEnd, 0, TURN);
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
        int slot = (now + 1) & (TURN - 1);
        return near.count[slot] + dealtEnd[slot] - dealtBegin(slot);
    }

    private int dealtBegin(int slot) {
        return slot == 0 ? 0 : dealtEnd[slot - 1];
    }

    /// Moves on by one tick and takes its events in no order that counts.
    ///
    /// @param into has room for all that are [#due()]
    void take(long[] into) {
        pending -= due();
        int slot = ++now & (TURN - 1);
        int begin = dealtBegin(slot);
        int fromDealt = dealtEnd[slot] - begin;
        System.arraycopy(dealt, begin, into, 0, fromDealt);
        near.take(slot, into, fromDealt);
        if (slot == TURN - 1) {
            deal((now + 1) >> TURN_BITS);
        }
    }

    /// Counts the events of a turn by tick, then puts each in its place.
    private void deal(int turn) {
        Arrays.fill(dealtEnd, 0);
        if (turn >= far.newest.length) {
            return;
        }
        int events = far.count[turn];
        if (events > dealt.length) {
            dealt = new long[events + events / 4];
        }
        int[] places = dealtEnd;
        byte[] ticks = far.ticks;
        int left = events;
        for (int block = far.newest[turn]; left > 0; block = far.before[block]) {
            int from = block << far.bits;
            int end = from + far.inNewest(left);
            for (int i = from; i < end; i++) {
                places[ticks[i] & (TURN - 1)]++;
            }
            left -= end - from;
        }
        for (int slot = 0, sum = 0; slot < TURN; slot++) {
            int here = places[slot];
            places[slot] = sum;
            sum += here;
        }
        long[] pool = far.pool;
        long[] to = dealt;
        left = events;
        for (int block = far.newest[turn]; left > 0; ) {
            int from = block << far.bits;
            int end = from + far.inNewest(left);
            for (int i = from; i < end; i++) {
                to[places[ticks[i] & (TURN - 1)]++] = pool[i];
            }
            left -= end - from;
            block = far.free(block);
        }
        far.newest[turn] = Blocks.NONE;
        far.count[turn] = 0;
    }

    /// Takes what is pending, one by one.
    interface Events {
        void event(int tick, long event);
    }

    /// All that is pending, in no order.
    void each(Events events) {
        int first = ((now + 1) >> TURN_BITS) << TURN_BITS;
        for (int slot = (now + 1) & (TURN - 1); slot < TURN; slot++) {
            near.each(slot, first + slot, events);
            for (int i = dealtBegin(slot); i < dealtEnd[slot]; i++) {
                events.event(first + slot, dealt[i]);
            }
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
}
