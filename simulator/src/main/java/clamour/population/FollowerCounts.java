package clamour.population;

import clamour.spread.Keys;

/// How many followers an account has: a heavy tail with exponent 1.5 over a floor, cut where one account would have a
/// twentieth of all.
///
/// Quantiles in a table of 65,536 entries; the last entry, one account in 65,536, is drawn again from the tail behind
/// it.
final class FollowerCounts {

    /// Followers of the average account. A population of more than two million gets fewer, so that edges stay within
    /// 200 million.
    static final double MEAN = 100;

    private static final double MOST_EDGES = 200_000_000;
    private static final double EXPONENT = 1.5;
    private static final int SIZE = 1 << 16;
    private static final int ROUNDS = 6;

    private final double[] quantiles = new double[SIZE];
    private final int most;

    FollowerCounts(int accounts) {
        most = Math.max(1, accounts / 20);
        double mean = Math.min(Math.min(MEAN, MOST_EDGES / Math.max(1, accounts)), Math.max(1, accounts / 10.0));
        double sum = 0;
        for (int i = 0; i < SIZE; i++) {
            quantiles[i] = StrictMath.pow(1 - (i + 0.5) / SIZE, -1 / EXPONENT);
            sum += quantiles[i];
        }
        double factor = mean * SIZE / sum;
        for (int round = 0; round < ROUNDS; round++) {
            factor *= mean / cutMean(factor);
        }
        for (int i = 0; i < SIZE; i++) {
            quantiles[i] *= factor;
        }
    }

    /// The mean with the tail cut, which the factor makes up for.
    private double cutMean(double factor) {
        double sum = 0;
        for (double quantile : quantiles) {
            sum += Math.min(most, quantile * factor);
        }
        return sum / SIZE;
    }

    double draw(long draw) {
        int i = (int) draw & (SIZE - 1);
        double count = quantiles[i];
        if (i == SIZE - 1) {
            count *= quantiles[(int) (Keys.mix(draw) >>> 48)] / quantiles[0];
        }
        return Math.min(most, count);
    }
}
