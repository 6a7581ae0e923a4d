package clamour.spread;

import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/// The whole engine: events `SEE(account, message, poster)` by tick, and the fan-out of posts. See the package
/// for layout and invariants.
///
/// Owned by one thread. A post walks its row of followers by geometric skips: with hazard `h` an edge, the number
/// of edges passed over is `floor(E / h)` for an exponential `E`, so each is chosen with `1 - exp(-h)` and only
/// the chosen cost anything. Where the walk reaches a less attentive class, the edge it lands on is kept with the
/// ratio of the two chances, which makes the walk exact.
public final class Loop {

    private static final int ACCOUNT_SHIFT = 40;
    private static final int MESSAGE_SHIFT = 24;
    private static final int POSTER = (1 << 24) - 1;
    public static final int MOST_MESSAGES = 1 << 16;

    private static final int FEW = 24;
    private static final int MOST_BUCKET_BITS = 14;
    /// A fuller bucket than this is not worth sorting by insertion.
    private static final int FULL_BUCKET = 64;

    private static final double UNKNOWN = -1;
    private static final int EDGES_A_LINE = 16;
    /// The walk through a longer row finds its own way: the machine reads ahead.
    private static final int MOST_TOUCHED = 16 * EDGES_A_LINE;

    /// Sees nothing and closes nobody: for what is posted between ticks.
    private static final Rules NOBODY = (_, _, _, _) -> {};

    private final FollowerGraph graph;
    private final double[] hazards;
    private final int horizon;
    private final Wheel wheel;
    private final Fans fans;
    private long[] due = new long[64];
    private long[] spare = new long[64];
    private final int[] counts = new int[1 << MOST_BUCKET_BITS];
    private final int accountBits;
    private int now;
    private long seen;
    private int touched;

    /// @param hazards of seeing a post, by the follower's attention class; falling
    /// @param horizon the last tick; what would be seen later is dropped
    public Loop(FollowerGraph graph, double[] hazards, int horizon) {
        this.graph = graph;
        this.hazards = Arrays.copyOf(hazards, FollowerGraph.CLASSES);
        this.horizon = horizon;
        wheel = new Wheel(horizon);
        fans = new Fans();
        accountBits = bitsFor(graph.accounts());
    }

    private Loop(Loop other) {
        graph = other.graph;
        hazards = other.hazards;
        horizon = other.horizon;
        wheel = other.wheel.copy();
        fans = other.fans.copy();
        accountBits = other.accountBits;
        now = other.now;
        seen = other.seen;
    }

    private static int bitsFor(int numbers) {
        return 32 - Integer.numberOfLeadingZeros(Math.max(1, numbers - 1));
    }

    public Loop copy() {
        return new Loop(this);
    }

    static long event(int account, int message, int poster) {
        return ((long) account << ACCOUNT_SHIFT) | ((long) message << MESSAGE_SHIFT) | poster;
    }

    static int accountOf(long event) {
        return (int) (event >>> ACCOUNT_SHIFT);
    }

    static int messageOf(long event) {
        return (int) (event >>> MESSAGE_SHIFT) & (MOST_MESSAGES - 1);
    }

    static int posterOf(long event) {
        return (int) event & POSTER;
    }

    public int accounts() {
        return graph.accounts();
    }

    public int now() {
        return now;
    }

    public long seen() {
        return seen;
    }

    /// Sum over everything that was touched: read by nobody, kept so that the reads are not optimised away.
    int touched() {
        return touched;
    }

    public long pending() {
        return wheel.pending();
    }

    /// The next tick: everybody sees what is due, then what was posted meanwhile fans out.
    public void tick(Rules rules) {
        int n = wheel.due();
        if (n > due.length) {
            due = new long[Math.max(n, due.length * 2)];
            spare = new long[due.length];
        }
        wheel.take(due);
        now++;
        if (rules.isOrdered()) {
            sort(n);
        }
        int sum = 0;
        for (int i = 0; i < n; i++) {
            sum += rules.touch(accountOf(due[i]));
        }
        touched += sum;
        for (int i = 0; i < n; i++) {
            long event = due[i];
            rules.see(this, accountOf(event), messageOf(event), posterOf(event));
        }
        seen += n;
        rules.tickEnds(this);
        fanOut(rules);
    }

    /// A post enters; it reaches followers when the tick's events have all been seen, or at once between ticks, by
    /// [#fanOut].
    ///
    /// @param key of all draws of this fan-out
    /// @param salience factor on the hazards
    /// @param delayShare upper end of the share of the delay table that is drawn from, of [Tables#SIZE]
    public void post(int poster, int message, long key, double salience, Delays delays, int delayShare) {
        fans.add(poster, message, key, salience, delays, delayShare);
    }

    public void post(int poster, int message, long key, double salience, Delays delays) {
        fans.add(poster, message, key, salience, delays, Tables.SIZE);
    }

    /// Lets the posts of between two ticks reach the wheel.
    public void fanOut() {
        fanOut(NOBODY);
    }

    /// Lets the waiting posts reach the wheel, but for accounts that are closed.
    void fanOut(Rules rules) {
        var rows = graph.rows();
        int sum = 0;
        for (int i = 0; i < fans.size(); i++) {
            int poster = fans.poster(i);
            int start = graph.start(poster);
            int end = graph.end(poster);
            // The last classes look so seldom that most of their lines are passed over.
            end = Math.min(start + 5 * (end - start) / 8 + 1, start + MOST_TOUCHED);
            for (int place = start; place < end; place += EDGES_A_LINE) {
                sum += rows.getAtIndex(ValueLayout.JAVA_INT, place);
            }
        }
        touched += sum;
        for (int i = 0; i < fans.size(); i++) {
            walk(
                    rules,
                    fans.poster(i),
                    fans.message(i),
                    fans.key(i),
                    fans.salience(i),
                    fans.delays(i),
                    fans.delayShare(i));
        }
        fans.clear();
    }

    private void walk(Rules rules, int poster, int message, long key, double salience, Delays delays, int delayShare) {
        var rows = graph.rows();
        int end = graph.end(poster);
        int at = graph.start(poster);
        if (at >= end || !(salience > 0)) {
            return;
        }
        var exponentials = Tables.exponentials();
        var table = delays.table;
        float scale = delays.scale;
        int first = now + delays.floor;
        int latest = horizon;
        int current = FollowerGraph.classOf(rows.getAtIndex(ValueLayout.JAVA_INT, at));
        double hazard = hazards[current] * salience;
        double inverse = 1 / hazard;
        double chance = UNKNOWN;
        long tail = ((long) message << MESSAGE_SHIFT) | poster;
        at--;
        for (long k = key + Keys.STEP; ; k += Keys.STEP) {
            long draw = Keys.mix(k);
            double skip = exponentials[(int) draw & (Tables.SIZE - 1)] * inverse;
            if (skip >= end - at - 1) {
                return;
            }
            at += 1 + (int) skip;
            int edge = rows.getAtIndex(ValueLayout.JAVA_INT, at);
            int attentionClass = FollowerGraph.classOf(edge);
            if (attentionClass != current) {
                double before = chance == UNKNOWN ? Tables.probability(hazard) : chance;
                current = attentionClass;
                hazard = hazards[current] * salience;
                if (!(hazard > 0)) {
                    return;
                }
                inverse = 1 / hazard;
                chance = Tables.probability(hazard);
                if (((draw >>> 32) & 0xFFFF) * 0x1p-16 * before >= chance) {
                    continue;
                }
            }
            int follower = FollowerGraph.followerOf(edge);
            int tick = first + (int) (table[(((int) (draw >>> 16) & 0xFFFF) * delayShare) >>> 16] * scale);
            if (tick <= latest && !rules.isClosed(follower)) {
                wheel.add(tick, ((long) follower << ACCOUNT_SHIFT) | tail);
            }
        }
    }

    /// One account will see a message, whoever it follows.
    ///
    /// @param delayTicks at least 1
    public void schedule(int account, int message, int poster, int delayTicks) {
        int tick = now + delayTicks;
        if (tick <= horizon) {
            wheel.add(tick, event(account, message, poster));
        }
    }

    /// Sorts the due events. Accounts are spread widely enough that one pass into about as many buckets as there
    /// are events, by the leading bits of the account, leaves little for the insertion; where it does not, three
    /// passes over the bytes of the account do, and insertion only moves events of one account.
    private void sort(int n) {
        if (n > FEW && !spread(n)) {
            pass(due, spare, n, ACCOUNT_SHIFT);
            pass(spare, due, n, ACCOUNT_SHIFT + 8);
            pass(due, spare, n, ACCOUNT_SHIFT + 16);
            swap();
        }
        long[] events = due;
        for (int i = 1; i < n; i++) {
            long event = events[i];
            int j = i - 1;
            while (j >= 0 && Long.compareUnsigned(events[j], event) > 0) {
                events[j + 1] = events[j];
                j--;
            }
            events[j + 1] = event;
        }
    }

    private void swap() {
        long[] sorted = spare;
        spare = due;
        due = sorted;
    }

    /// @return whether it was worth it
    private boolean spread(int n) {
        int bits = bitsFor(n);
        if (bits > MOST_BUCKET_BITS) {
            return false;
        }
        int last = (1 << bits) - 1;
        int shift = ACCOUNT_SHIFT + Math.max(0, accountBits - bits);
        int[] places = counts;
        long[] from = due;
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

    private void pass(long[] from, long[] to, int n, int shift) {
        Arrays.fill(counts, 0, 256, 0);
        for (int i = 0; i < n; i++) {
            counts[(int) (from[i] >>> shift) & 0xFF]++;
        }
        int sum = 0;
        for (int b = 0; b < 256; b++) {
            int count = counts[b];
            counts[b] = sum;
            sum += count;
        }
        for (int i = 0; i < n; i++) {
            to[counts[(int) (from[i] >>> shift) & 0xFF]++] = from[i];
        }
    }

    public void hashInto(StateHash hash) {
        hash.add(now).add(seen);
        wheel.hashInto(hash);
    }
}
