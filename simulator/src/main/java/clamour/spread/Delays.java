package clamour.spread;

/// How long it takes from a post to its being seen, in whole ticks, at least 1: a table of quantiles as in [Tables].
///
/// A delay is `floor + (int) (quantile * scale)`, so that exponential delays share the table of [Tables], which the
/// loop has in its cache anyway.
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

    private final float[] table;
    private final float scale;
    private final int floor;

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
        var ends = new float[Tables.CELLS + 1];
        for (int i = 0; i < ends.length; i++) {
            double share = (double) i / Tables.CELLS;
            double seconds = share < flatShare
                    ? share / DENSITY
                    : FLAT_SECONDS * StrictMath.pow((1 - share) / (1 - flatShare), -1 / THETA);
            // What is later than any exercise is never seen anyway.
            ends[i] = (float) Math.min(NEVER, Math.max(FLOOR_SECONDS, seconds));
        }
        return new Delays(ends, 1, 0);
    }

    int shortest() {
        return draw(0);
    }

    /// A delay from the low 26 bits of a draw.
    public int draw(long draw) {
        return ofShare((int) draw & (Tables.WHOLE - 1));
    }

    /// The delay that a share of all delays, of [Tables#WHOLE], does not exceed.
    int ofShare(int share) {
        return floor + (int) (Tables.quantile(table, share) * scale);
    }

    /// The share of delays up to so many ticks.
    public double shareWithin(int limit) {
        int low = 0;
        int high = Tables.WHOLE;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ofShare(middle) <= limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (double) low / Tables.WHOLE;
    }
}
