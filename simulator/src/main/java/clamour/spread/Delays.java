package clamour.spread;

/// How long it takes from a post to its being seen: 65,536 quantiles in whole ticks, rising, each at least 1.
///
/// A delay is `floor + (int) (table[i] * scale)`, so that exponential delays share the table of [Tables], which the
/// loop
/// has in its cache anyway.
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
    private static final int NEVER = 1 << 24;

    private static final Delays SEISMIC = seismicTable();

    final float[] table;
    final float scale;
    final int floor;

    private Delays(float[] table, float scale, int floor) {
        this.table = table;
        this.scale = scale;
        this.floor = floor;
    }

    /// The memory kernel of SEISMIC (Zhao et al. 2015, constants of the R package `seismic`) in ticks of one
    /// second, floor 4 s.
    public static Delays seismic() {
        return SEISMIC;
    }

    /// Exponential delays.
    ///
    /// @param meanTicks mean delay in ticks
    public static Delays exponential(double meanTicks) {
        return new Delays(Tables.exponentials(), (float) meanTicks, 1);
    }

    private static Delays seismicTable() {
        double flatShare = DENSITY * FLAT_SECONDS;
        var ticks = new float[Tables.SIZE];
        for (int i = 0; i < ticks.length; i++) {
            double share = (i + 0.5) / ticks.length;
            double seconds = share < flatShare
                    ? share / DENSITY
                    : FLAT_SECONDS * StrictMath.pow((1 - share) / (1 - flatShare), -1 / THETA);
            // Whole numbers up to 2^24 are exact in a float; what is later is never seen anyway.
            ticks[i] = (int) Math.min(NEVER, Math.max(FLOOR_SECONDS, seconds));
        }
        return new Delays(ticks, 1, 0);
    }

    int shortest() {
        return draw(0);
    }

    /// A delay from the low 16 bits of a draw.
    public int draw(long draw) {
        return floor + (int) (table[(int) draw & (Tables.SIZE - 1)] * scale);
    }

    /// The share of delays up to so many ticks.
    public double shareWithin(int limit) {
        int low = 0;
        int high = Tables.SIZE;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (draw(middle) <= limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (double) low / Tables.SIZE;
    }
}
