package clamour.spread;

import java.util.Arrays;

/// What will be seen, by tick: one `long` an event.
///
/// Layout: `slots` ticks (a power of two), each with the number of its newest block, how much of that is filled, and
/// how many events it
/// has; blocks of 16 `long`s in one pool, each linked to the one before, free ones in a list. Events more than one turn
/// ahead wait aside
/// with their time and are moved in twice a turn, before they can be due. Adding and taking cost one cache line each.
final class Wheel {

    static final int MOST_SLOTS = 1 << 14;

    private static final int BLOCK = 16;
    private static final int BLOCK_BITS = 4;
    private static final int NONE = -1;

    private final int mask;
    private final int[] newest;
    private final int[] count;
    private long[] pool;
    private int[] before;
    private int blocks;
    private int free = NONE;
    private long[] farEvents = new long[16];
    private int[] farTicks = new int[16];
    private int far;
    /// The last tick that was taken.
    private int now;
    private long pending;

    /// @param horizon the last tick anything may be due at
    Wheel(int horizon) {
        int slots = Math.min(MOST_SLOTS, Math.max(64, Integer.highestOneBit(Math.max(1, horizon)) << 1));
        mask = slots - 1;
        newest = new int[slots];
        Arrays.fill(newest, NONE);
        count = new int[slots];
        pool = new long[BLOCK * 64];
        before = new int[64];
    }

    private Wheel(Wheel other) {
        mask = other.mask;
        newest = other.newest.clone();
        count = other.count.clone();
        pool = other.pool.clone();
        before = other.before.clone();
        blocks = other.blocks;
        free = other.free;
        farEvents = other.farEvents.clone();
        farTicks = other.farTicks.clone();
        far = other.far;
        now = other.now;
        pending = other.pending;
    }

    Wheel copy() {
        return new Wheel(this);
    }

    long pending() {
        return pending;
    }

    /// @param tick after the last one taken
    void add(int tick, long event) {
        assert tick > now : "due at %d, which has been taken: now is %d".formatted(tick, now);
        pending++;
        if (tick - now > mask) {
            addFar(tick, event);
        } else {
            addNear(tick & mask, event);
        }
    }

    private void addNear(int slot, long event) {
        int filled = count[slot];
        int inBlock = filled & (BLOCK - 1);
        int block = newest[slot];
        if (inBlock == 0) {
            int fresh = block();
            before[fresh] = block;
            newest[slot] = fresh;
            block = fresh;
        }
        pool[(block << BLOCK_BITS) + inBlock] = event;
        count[slot] = filled + 1;
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
        }
        return blocks++;
    }

    private void addFar(int tick, long event) {
        if (far == farTicks.length) {
            farTicks = Arrays.copyOf(farTicks, far * 2);
            farEvents = Arrays.copyOf(farEvents, far * 2);
        }
        farTicks[far] = tick;
        farEvents[far++] = event;
    }

    /// How many events are due at the next tick; [#take(long[])] takes them.
    int due() {
        return count[(now + 1) & mask];
    }

    /// Moves on by one tick and takes its events in no order that counts.
    ///
    /// @param into has room for all that are [#due()]
    void take(long[] into) {
        int slot = ++now & mask;
        int left = count[slot];
        pending -= left;
        int block = newest[slot];
        int at = 0;
        while (left > 0) {
            int inBlock = ((left - 1) & (BLOCK - 1)) + 1;
            System.arraycopy(pool, block << BLOCK_BITS, into, at, inBlock);
            at += inBlock;
            left -= inBlock;
            int older = before[block];
            before[block] = free;
            free = block;
            block = older;
        }
        newest[slot] = NONE;
        count[slot] = 0;
        if ((now & (mask >> 1)) == 0) {
            moveIn();
        }
    }

    private void moveIn() {
        int kept = 0;
        for (int i = 0; i < far; i++) {
            if (farTicks[i] - now <= mask) {
                addNear(farTicks[i] & mask, farEvents[i]);
            } else {
                farTicks[kept] = farTicks[i];
                farEvents[kept++] = farEvents[i];
            }
        }
        far = kept;
    }

    /// Adds what is pending, by due tick; within a tick the order in which it was scheduled does not count.
    void hashInto(StateHash hash) {
        hash.add(pending);
        for (int ahead = 1; ahead <= mask + 1; ahead++) {
            int slot = (now + ahead) & mask;
            if (count[slot] > 0) {
                hash.add(now + ahead).add(count[slot]).add(sumOf(slot));
            }
        }
        long sum = 0;
        for (int i = 0; i < far; i++) {
            sum += Keys.mix(farEvents[i] + Keys.mix(farTicks[i]));
        }
        hash.add(sum);
    }

    private long sumOf(int slot) {
        long sum = 0;
        int left = count[slot];
        for (int block = newest[slot]; left > 0; block = before[block]) {
            int inBlock = ((left - 1) & (BLOCK - 1)) + 1;
            for (int i = 0; i < inBlock; i++) {
                sum += Keys.mix(pool[(block << BLOCK_BITS) + i]);
            }
            left -= inBlock;
        }
        return sum;
    }
}
