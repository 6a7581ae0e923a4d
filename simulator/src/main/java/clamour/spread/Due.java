package clamour.spread;

import java.util.Arrays;

/// The events of one tick, taken from a wheel and put in the order (account, message, poster).
final class Due {

    private static final int FEW = 24;
    private static final int MOST_BUCKET_BITS = 14;
    /// A fuller bucket than this is not worth sorting by insertion.
    private static final int FULL_BUCKET = 64;

    private final int accountBits;
    private final int[] counts = new int[1 << MOST_BUCKET_BITS];
    private long[] events = new long[64];
    private long[] spare = new long[64];
    private int size;

    /// @param accounts most events are of smaller numbers than this
    Due(int accounts) {
        accountBits = bitsFor(accounts);
    }

    private static int bitsFor(int numbers) {
        return 32 - Integer.numberOfLeadingZeros(Math.max(1, numbers - 1));
    }

    int size() {
        return size;
    }

    /// The first [#size] of them count.
    long[] events() {
        return events;
    }

    /// Takes the events of the wheel's next tick, in no order.
    void take(Wheel wheel) {
        size = wheel.due();
        if (size > events.length) {
            events = new long[Math.max(size, events.length * 2)];
            spare = new long[events.length];
        }
        wheel.take(events);
    }

    /// Takes the events of two ordered ticks together.
    void merge(Due one, Due other) {
        size = one.size + other.size;
        if (size > events.length) {
            events = new long[Math.max(size, events.length * 2)];
            spare = new long[events.length];
        }
        int i = 0;
        int j = 0;
        for (int at = 0; at < size; at++) {
            boolean first =
                    j == other.size || (i < one.size && Long.compareUnsigned(one.events[i], other.events[j]) <= 0);
            events[at] = first ? one.events[i++] : other.events[j++];
        }
    }

    /// Accounts are spread widely enough that one pass into about as many buckets as there are events, by the
    /// leading bits of the account, leaves little for the insertion; where it does not, three passes over the
    /// bytes of the account do, and insertion only moves events of one account.
    void sort() {
        if (size > FEW && !spread()) {
            pass(Loop.ACCOUNT_SHIFT);
            pass(Loop.ACCOUNT_SHIFT + 8);
            pass(Loop.ACCOUNT_SHIFT + 16);
        }
        long[] sorted = events;
        for (int i = 1; i < size; i++) {
            long event = sorted[i];
            int j = i - 1;
            while (j >= 0 && Long.compareUnsigned(sorted[j], event) > 0) {
                sorted[j + 1] = sorted[j];
                j--;
            }
            sorted[j + 1] = event;
        }
    }

    private void swap() {
        long[] sorted = spare;
        spare = events;
        events = sorted;
    }

    /// @return whether it was worth it
    private boolean spread() {
        int n = size;
        int bits = bitsFor(n);
        if (bits > MOST_BUCKET_BITS) {
            return false;
        }
        int last = (1 << bits) - 1;
        int shift = Loop.ACCOUNT_SHIFT + Math.max(0, accountBits - bits);
        int[] places = counts;
        long[] from = events;
        long[] to = spare;
        Arrays.fill(places, 0, last + 1, 0);
        for (int i = 0; i < n; i++) {
            places[bucket(from[i], shift, last)]++;
        }
        int sum = 0;
        int fullest = 0;
        for (int b = 0; b <= last; b++) {
            int count = places[b];
            fullest = Math.max(fullest, count);
            places[b] = sum;
            sum += count;
        }
        if (fullest > FULL_BUCKET) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            long event = from[i];
            to[places[bucket(event, shift, last)]++] = event;
        }
        swap();
        return true;
    }

    /// Rising with the account; accounts beyond the graph are in the last.
    private static int bucket(long event, int shift, int last) {
        return (int) Math.min(last, event >>> shift);
    }

    private void pass(int shift) {
        int n = size;
        Arrays.fill(counts, 0, 256, 0);
        for (int i = 0; i < n; i++) {
            counts[(int) (events[i] >>> shift) & 0xFF]++;
        }
        int sum = 0;
        for (int b = 0; b < 256; b++) {
            int count = counts[b];
            counts[b] = sum;
            sum += count;
        }
        for (int i = 0; i < n; i++) {
            spare[counts[(int) (events[i] >>> shift) & 0xFF]++] = events[i];
        }
        swap();
    }
}
