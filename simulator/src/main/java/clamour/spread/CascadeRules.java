package clamour.spread;

/// Independent cascade: whoever becomes active has one chance with each neighbour. Its reach has the distribution
/// of a bond percolation cluster (Kempe, Kleinberg, Tardos 2003). With a graph of one attention class and hazards
/// `{1}`.
public final class CascadeRules implements Rules {

    private final double hazard;
    private final Delays delays = Delays.exponential(16);
    private final long chances;
    private final long[] active;
    private int count;

    /// @param chance that a neighbour becomes active, 0 to below 1
    public CascadeRules(int accounts, double chance, long seed) {
        hazard = -StrictMath.log1p(-chance);
        chances = Keys.purpose(seed, 3);
        active = new long[(accounts + 63) >> 6];
    }

    private void activate(Loop loop, int account) {
        long bit = 1L << account;
        if ((active[account >> 6] & bit) == 0) {
            active[account >> 6] |= bit;
            count++;
            loop.post(account, 0, Keys.draw(chances, account, 0), hazard, delays);
        }
    }

    @Override
    public void see(Loop loop, int account, int message, int poster) {
        activate(loop, account);
    }

    @Override
    public boolean isOrdered() {
        return false;
    }

    /// Runs until nothing is pending.
    ///
    /// @return how many became active
    public int run(Loop loop, int first) {
        activate(loop, first);
        loop.fanOut();
        while (loop.pending() > 0) {
            loop.tick(this);
        }
        return count;
    }
}
