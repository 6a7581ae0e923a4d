package clamour.spread;

/// Quantile tables: a draw of 16 bits picks an entry, so that the loop takes no logarithm. Made with `StrictMath`, the
/// same everywhere.
public final class Tables {

    public static final int SIZE = 1 << 16;

    /// Quantiles of the exponential distribution with mean 1, at the middle of each of 65,536 equal shares; at most
    /// 11.78.
    private static final float[] EXPONENTIAL = new float[SIZE];

    private static final int STEPS_PER_HAZARD = 1024;
    private static final double[] PROBABILITY = new double[8 * STEPS_PER_HAZARD + 2];

    private static final int STEPS_PER_HALVING = 256;
    private static final double[] HALVING = new double[64 * STEPS_PER_HALVING + 1];

    static {
        for (int i = 0; i < SIZE; i++) {
            EXPONENTIAL[i] = (float) -StrictMath.log1p(-(i + 0.5) / SIZE);
        }
        for (int i = 0; i < PROBABILITY.length; i++) {
            PROBABILITY[i] = -StrictMath.expm1(-(double) i / STEPS_PER_HAZARD);
        }
        for (int i = 0; i < HALVING.length; i++) {
            HALVING[i] = StrictMath.pow(0.5, (double) i / STEPS_PER_HALVING);
        }
    }

    private Tables() {}

    /// An exponential draw with mean 1 from the low 16 bits.
    public static float exponential(long draw) {
        return EXPONENTIAL[(int) draw & (SIZE - 1)];
    }

    static float[] exponentials() {
        return EXPONENTIAL;
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
