package clamour.spread;

/// Susceptible, infectious, recovered, on a network in continuous time: each neighbour is infected at rate beta
/// while one is infectious, which lasts an exponential time of rate gamma (Kiss, Miller, Simon 2017).
///
/// The infectious time `I` is drawn first; a neighbour is then infected with `1 - exp(-beta * I)`, which is an
/// edge of hazard `beta * I`, after a delay from the exponential of rate beta cut at `I`: the lower part of its
/// quantile table. So an infection costs one walk of its row. With a graph of one attention class and hazards
/// `{1}`. State: one bit an account.
public final class SirRules implements Rules {

    /// Rates are at most this.
    public static final double MOST_RATE = 1_000;

    /// Ticks of a unit of time.
    public static final int TICKS = 1024;

    private final double beta;
    private final double gamma;
    private final Delays delays;
    private final long periods;
    private final long contacts;
    private final long[] infected;
    private int count;

    public SirRules(int accounts, double beta, double gamma, long seed) {
        this.beta = beta;
        this.gamma = gamma;
        delays = Delays.exponential(TICKS / beta);
        periods = Keys.purpose(seed, 1);
        contacts = Keys.purpose(seed, 2);
        infected = new long[(accounts + 63) >> 6];
    }

    /// A loop for these rules; nothing lasts longer than a hundred units of time, and whoever has been infected needs
    /// no contact any more.
    private Loop loop(FollowerGraph graph) {
        return new Loop(graph, new double[] {1}, 100 * TICKS, (account, _) -> !hasBeenInfected(account), 1);
    }

    /// Infects somebody, unless they have been.
    public void infect(Loop loop, int account) {
        long bit = 1L << account;
        if ((infected[account >> 6] & bit) != 0) {
            return;
        }
        infected[account >> 6] |= bit;
        count++;
        double hazard = beta * Tables.exponential(Keys.draw(periods, account, 0)) / gamma;
        int share = (int) (Tables.probability(hazard) * Tables.WHOLE);
        loop.post(account, 0, Keys.draw(contacts, account, 0), hazard, delays, share);
    }

    @Override
    public void see(Loop loop, int account, int message, int poster) {
        infect(loop, account);
    }

    /// Whoever comes first infects with the same outcome.
    @Override
    public boolean isOrdered() {
        return false;
    }

    @Override
    public int touch(int account, int message, int poster, boolean marked) {
        return (int) infected[account >> 6];
    }

    public boolean hasBeenInfected(int account) {
        return (infected[account >> 6] & (1L << account)) != 0;
    }

    /// Infections so far: what counts as an event of this model.
    public long infections() {
        return count;
    }

    /// How many have been infected.
    public int count() {
        return count;
    }

    /// Runs until nobody is infectious. Once for each of these.
    ///
    /// @return share of all accounts that were infected
    public double run(FollowerGraph graph, int first) {
        var loop = loop(graph);
        infect(loop, first);
        loop.fanOut();
        while (loop.pending() > 0) {
            loop.tick(this);
        }
        return (double) count / loop.accounts();
    }
}
