package clamour.spread;

import org.jspecify.annotations.Nullable;

/// The whole engine: events `SEE(account, message, poster)` by tick, and the fan-out of posts. See the package for
/// layout and invariants.
///
/// Owned by one thread. With two, the second does the fan-out, see [Ahead]; what comes of it is the same.
public final class Loop {

    static final int ACCOUNT_SHIFT = 40;
    private static final int MESSAGE_SHIFT = 25;
    private static final int POSTER = (1 << 24) - 1;
    public static final int MOST_MESSAGES = 1 << 15;

    private final FollowerGraph graph;
    private final double[] hazards;
    private final int horizon;
    private final Audience audience;
    private final FanOut fanOut;
    private final Wheel wheel;
    private final Fans fans = new Fans();
    private final Due due;
    private final @Nullable Ahead ahead;
    /// Of both threads together.
    private final Due merged;

    private int now;
    private long seen;
    private boolean seesMarked;
    private int touched;

    /// @param hazards of seeing a post, by the follower's attention class; falling
    /// @param horizon the last tick; what would be seen later is dropped
    public Loop(FollowerGraph graph, double[] hazards, int horizon) {
        this(graph, hazards, horizon, Audience.EVERYBODY, 1);
    }

    /// @param threads two let the fan-out run beside the sights, for delays of at least [Delays#FLOOR_SECONDS]
    /// ticks; more do no more
    public Loop(FollowerGraph graph, double[] hazards, int horizon, Audience audience, int threads) {
        this.graph = graph;
        this.hazards = hazards.clone();
        this.horizon = horizon;
        this.audience = audience;
        fanOut = new FanOut(graph, hazards, horizon, audience);
        wheel = new Wheel(horizon);
        due = new Due(graph.accounts());
        merged = new Due(graph.accounts());
        ahead = threads > 1 ? new Ahead(new FanOut(graph, hazards, horizon, audience), new Wheel(horizon), 0) : null;
    }

    private Loop(Loop other) {
        graph = other.graph;
        hazards = other.hazards;
        horizon = other.horizon;
        audience = other.audience;
        fanOut = new FanOut(graph, hazards, horizon, audience);
        due = new Due(graph.accounts());
        merged = new Due(graph.accounts());
        ahead = null;
        now = other.now;
        seen = other.seen;
        wheel = other.wheel.copy();
        if (other.ahead != null) {
            other.ahead.each(now, wheel::add);
        }
        fans.addAll(other.fans);
    }

    /// An independent loop in the same state, on one thread.
    public Loop copy() {
        return new Loop(this);
    }

    static long event(int account, int message, int poster, boolean marked) {
        return ((long) account << ACCOUNT_SHIFT)
                | ((long) message << MESSAGE_SHIFT)
                | ((long) poster << 1)
                | (marked ? 1 : 0);
    }

    static int accountOf(long event) {
        return (int) (event >>> ACCOUNT_SHIFT);
    }

    static int messageOf(long event) {
        return (int) (event >>> MESSAGE_SHIFT) & (MOST_MESSAGES - 1);
    }

    static int posterOf(long event) {
        return (int) (event >>> 1) & POSTER;
    }

    static boolean isMarked(long event) {
        return (event & 1) != 0;
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
        return touched + fanOut.touched();
    }

    public long pending() {
        if (ahead == null) {
            return wheel.pending();
        }
        return sums().all();
    }

    /// The next tick: everybody sees what is due, then what was posted meanwhile fans out.
    public void tick(Rules rules) {
        see(rules);
        fanOut();
    }

    /// The first half of a tick: everybody sees what is due. [#fanOut] is the other.
    public void see(Rules rules) {
        due.take(wheel);
        var seenNow = due;
        if (rules.isOrdered()) {
            due.sort();
        }
        if (ahead != null) {
            ahead.hand(now);
            merged.merge(ahead.await(now + 1), due);
            seenNow = merged;
        }
        now++;
        int n = seenNow.size();
        long[] events = seenNow.events();
        int sum = 0;
        for (int i = 0; i < n; i++) {
            long event = events[i];
            sum += rules.touch(accountOf(event), messageOf(event), posterOf(event), isMarked(event));
        }
        touched += sum;
        for (int i = 0; i < n; i++) {
            long event = events[i];
            seesMarked = isMarked(event);
            rules.see(this, accountOf(event), messageOf(event), posterOf(event));
        }
        seen += n;
        rules.tickEnds(this);
    }

    /// Whether what is seen now comes from a post that was marked, or was scheduled one by one.
    public boolean seesMarked() {
        return seesMarked;
    }

    /// A post enters; it reaches followers by [#fanOut].
    ///
    /// @param key of all draws of this fan-out
    /// @param salience factor on the hazards
    /// @param delayShare upper end of the share of the delay table that is drawn from, of [Tables#WHOLE]
    /// @return its number until then
    public int post(int poster, int message, long key, double salience, Delays delays, int delayShare) {
        if (ahead != null && delays.shortest() < Ahead.LEAD) {
            throw new IllegalArgumentException("with two threads, nothing is seen before %d ticks have passed; was %d"
                    .formatted(Ahead.LEAD, delays.shortest()));
        }
        return waiting().add(poster, message, key, salience, delays, delayShare);
    }

    public int post(int poster, int message, long key, double salience, Delays delays) {
        return post(poster, message, key, salience, delays, Tables.WHOLE);
    }

    /// Those who see a post will be told that it is marked, see [#seesMarked].
    ///
    /// @param post number of one that has not fanned out yet
    /// @return its message
    public int mark(int post) {
        waiting().mark(post);
        return waiting().message(post);
    }

    /// Somebody finds a post without following its poster.
    ///
    /// @param post number of one that has not fanned out yet
    /// @param delayTicks with two threads at least [Delays#FLOOR_SECONDS], as of the post itself
    public void find(int finder, int post, int delayTicks) {
        if (now + delayTicks <= horizon) {
            waiting().find(finder, post, now + delayTicks);
        }
    }

    private Fans waiting() {
        return ahead == null ? fans : ahead.batch(now);
    }

    /// Lets the waiting posts reach followers.
    public void fanOut() {
        fanOut.reach(fans, now, wheel);
    }

    /// One account will see a message, whoever it follows.
    ///
    /// @param delayTicks at least 1
    public void schedule(int account, int message, int poster, int delayTicks) {
        int tick = now + delayTicks;
        if (tick <= horizon && audience.looks(account, tick)) {
            wheel.add(tick, event(account, message, poster, true));
        }
    }

    private Wheel.Sums sums() {
        var sums = new Wheel.Sums(horizon);
        wheel.each(sums);
        if (ahead != null) {
            ahead.each(now, sums);
        }
        return sums;
    }

    public void hashInto(StateHash hash) {
        hash.add(now).add(seen);
        sums().hashInto(hash);
    }
}
