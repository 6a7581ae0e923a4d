package clamour.scoring;

import java.util.OptionalInt;

/// Arithmetic of points.
final class Points {

    static final int MOST = 100;

    private Points() {}

    static int clip(long points) {
        return (int) Math.max(0, Math.min(MOST, points));
    }

    /// Rounded half up, exactly; `sum / weight`.
    static int mean(long sum, long weight) {
        return (int) Math.floorDiv(2 * sum + weight, 2 * weight);
    }

    /// Whole numbers that add up to `total` and keep as near to the shares as can be: each share is rounded
    /// towards zero,
    /// and what is left goes to the largest remainders, the first of equal ones.
    static int[] apportion(double[] shares, int total) {
        int[] result = new int[shares.length];
        double[] rest = new double[shares.length];
        int left = total;
        for (int i = 0; i < shares.length; i++) {
            result[i] = (int) shares[i];
            rest[i] = Math.abs(shares[i] - result[i]);
            left -= result[i];
        }
        int step = Integer.signum(left);
        for (; left != 0 && shares.length > 0; left -= step) {
            int best = 0;
            for (int i = 1; i < shares.length; i++) {
                if (rest[i] > rest[best]) {
                    best = i;
                }
            }
            rest[best] -= 1;
            result[best] += step;
        }
        return result;
    }

    static OptionalInt some(int points) {
        return OptionalInt.of(clip(points));
    }
}
