package clamour.spread;

/// Quantile tables, so that the loop takes no logarithm: a draw of 26 bits picks one of 1,024 cells and a place on the
/// straight line through it. Two tables together have 8 KB, which the first-level cache holds; with 65,536 entries each
/// they were driven out by the rows of followers, and a look-up took 8 ns. Made with `StrictMath`, the same everywhere.
public final class Tables {

    static final int CELLS = 1 << 10;

    /// Bits of a draw that a quantile takes.
    public static final int SHARE_BITS = 26;

    /// All of a table, as a share; a part of it is fewer.
    public static final int WHOLE = 1 << SHARE_BITS;

    private static final int PLACE_BITS = 16;
    private static final float PLACE = 1f / (1 << PLACE_BITS);

    /// Quantiles of the exponential distribution with mean 1 at the ends of the cells.
    private static final float[] EXPONENTIAL = exponentialTable();

    private static final int STEPS_PER_HAZARD = 1024;
    private static final double[] PROBABILITY = new double[8 * STEPS_PER_HAZARD + 2];

    private static final int STEPS_PER_HALVING = 256;
    private static final double[] HALVING = new double[64 * STEPS_PER_HALVING + 1];

    static {
        for (int i = 0; i < PROBABILITY.length; i++) {
            PROBABILITY[i] = -StrictMath.expm1(-(double) i / STEPS_PER_HAZARD);
        }
        for (int i = 0; i < HALVING.length; i++) {
            HALVING[i] = StrictMath.pow(0.5, (double) i / STEPS_PER_HALVING);
        }
    }

    private Tables() {}

    /// The last end, which would be infinite, is where the mean of all straight lines is 1.
    private static float[] exponentialTable() {
        var ends = new float[CELLS + 1];
        double sum = 0;
        for (int i = 0; i < CELLS; i++) {
            ends[i] = (float) -StrictMath.log1p(-(double) i / CELLS);
            sum += ends[i];
        }
        ends[CELLS] = (float) (2 * (CELLS - sum));
        return ends;
    }

    /// An exponential draw with mean 1 from the low 26 bits.
    public static float exponential(long draw) {
        return quantile(EXPONENTIAL, (int) draw & (WHOLE - 1));
    }

    static float[] exponentials() {
        return EXPONENTIAL;
    }

    /// @param ends of [#CELLS] cells
    /// @param share below [#WHOLE]
    static float quantile(float[] ends, int share) {
        int cell = share >>> PLACE_BITS;
        float low = ends[cell];
        return low + (ends[cell + 1] - low) * ((share & ((1 << PLACE_BITS) - 1)) * PLACE);
    }

    /// `1 - exp(-hazard)`, interpolated; exact to seven digits.
    public static double probability(double hazard) {
        double position = hazard * STEPS_PER_HAZARD;
        int i = (int) position;
        if (i >= PROBABILITY.length - 1) {
            return 1;
        }
        return PROBABILITY[i] + (position - i) * (PROBABILITY[i + 1] - PROBABILITY[i]);
    }

    /// One half to the power of so many half-lives, in steps of 1/256 of one; 0 beyond 64.
    public static double halved(double halfLives) {
        int i = (int) (halfLives * STEPS_PER_HALVING);
        return i >= HALVING.length ? 0 : HALVING[i];
    }

    /// How often a Poisson process of rate 1 rings within `mean`, drawn from a key. For small means: one draw a ring.
    public static int poisson(long key, double mean) {
        int rings = 0;
        double time = 0;
        while (true) {
            time += exponential(Keys.draw(key, rings));
            if (time > mean) {
                return rings;
            }
            rings++;
        }
    }
}
