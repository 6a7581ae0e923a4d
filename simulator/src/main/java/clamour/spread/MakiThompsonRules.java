package clamour.spread;

/// Maki and Thompson's rumour with complete mixing: a spreader calls somebody at random at rate 1; an ignorant becomes
/// a spreader, and a
/// spreader stops after `k` calls to people who had heard it already.
///
/// The one model in which a sight changes the poster too, because the call was theirs. On a graph without edges: calls
/// are scheduled.
/// State: a byte an account for what it is, one for its failures, an `int` for its calls.
public final class MakiThompsonRules implements Rules {

    /// Ticks of a unit of time.
    public static final int TICKS = 1024;

    private static final byte IGNORANT = 0;
    private static final byte SPREADER = 1;
    private static final byte STIFLER = 2;

    private final int accounts;
    private final int patience;
    private final Delays delays = Delays.exponential(TICKS - 0.5);
    private final long targets;
    private final byte[] states;
    private final byte[] failures;
    private final int[] calls;
    private int ignorant;
    private int spreaders;
    private int peak;

    /// @param patience k: failures before stifling
    public MakiThompsonRules(int accounts, int patience, long seed) {
        this.accounts = accounts;
        this.patience = patience;
        targets = Keys.purpose(seed, 4);
        states = new byte[accounts];
        failures = new byte[accounts];
        calls = new int[accounts];
        ignorant = accounts;
    }

    private void tell(Loop loop, int account) {
        states[account] = SPREADER;
        ignorant--;
        spreaders++;
        peak = Math.max(peak, spreaders);
        call(loop, account);
    }

    private void call(Loop loop, int spreader) {
        long draw = Keys.draw(targets, spreader, calls[spreader]++);
        int target = Keys.below(draw, accounts - 1);
        loop.schedule(target < spreader ? target : target + 1, 0, spreader, delays.draw(draw));
    }

    @Override
    public void see(Loop loop, int account, int message, int poster) {
        if (states[account] == IGNORANT) {
            tell(loop, account);
        } else if (++failures[poster] >= patience) {
            states[poster] = STIFLER;
            spreaders--;
            return;
        }
        call(loop, poster);
    }

    /// Runs until nobody spreads it.
    public void run(Loop loop, int first) {
        tell(loop, first);
        while (loop.pending() > 0) {
            loop.tick(this);
        }
    }

    /// Share that has never heard it.
    public double neverHeard() {
        return (double) ignorant / accounts;
    }

    /// Largest share of spreaders at any time.
    public double peak() {
        return (double) peak / accounts;
    }
}
