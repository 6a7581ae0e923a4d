package clamour.spread;

/// How long it takes from a post to its being seen: 65,536 quantiles in whole ticks, rising, each at least 1.
public final class Delays {

    /// Seconds for which SEISMIC's memory kernel is flat.
    public static final double FLAT_SECONDS = 300;

    /// The kernel falls with the power 1 + theta behind that.
    public static final double THETA = 0.2314843;

    /// Density of the flat part, per second: the whole sums to 1.
    public static final double DENSITY = 6.265725e-4;

    /// Nobody sees a post sooner; also the lookahead of the loop.
    public static final int FLOOR_SECONDS = 4;

    /// Later than any exercise is long.
    private static final int NEVER = Integer.MAX_VALUE / 2;

    private static final Delays SEISMIC = seismicTable();

    private final int[] ticks;

    private Delays(int[] ticks) {
        this.ticks = ticks;
    }

    /// The memory kernel of SEISMIC (Zhao et al. 2015, constants of the R package `seismic`) in ticks of one second,
    /// floor 4 s.
    public static Delays seismic() {
        return SEISMIC;
    }

    /// Exponential delays.
    ///
    /// @param meanTicks mean delay in ticks
    public static Delays exponential(double meanTicks) {
        var ticks = new int[Tables.SIZE];
        for (int i = 0; i < ticks.length; i++) {
            ticks[i] = (int) Math.max(1, StrictMath.ceil(Tables.exponential(i) * meanTicks));
        }
        return new Delays(ticks);
    }

    private static Delays seismicTable() {
        double flatShare = DENSITY * FLAT_SECONDS;
        var ticks = new int[Tables.SIZE];
        for (int i = 0; i < ticks.length; i++) {
            double share = (i + 0.5) / ticks.length;
            double seconds = share < flatShare
                    ? share / DENSITY
                    : FLAT_SECONDS * StrictMath.pow((1 - share) / (1 - flatShare), -1 / THETA);
            ticks[i] = (int) Math.min(NEVER, Math.max(FLOOR_SECONDS, seconds));
        }
        return new Delays(ticks);
    }

    int[] ticks() {
        return ticks;
    }

    /// A delay from the low 16 bits of a draw.
    public int draw(long draw) {
        return ticks[(int) draw & (Tables.SIZE - 1)];
    }

    /// The share of delays up to so many ticks.
    public double shareWithin(int limit) {
        int low = 0;
        int high = ticks.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ticks[middle] <= limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (double) low / ticks.length;
    }
}
