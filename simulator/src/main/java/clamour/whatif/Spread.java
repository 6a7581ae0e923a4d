package clamour.whatif;

import java.util.Arrays;

/// How a number lies over the seeds of a fan: its median and the band that nine tenths lie in.
public record Spread(double median, double p5, double p95) {

    /// Between two of the sorted values, in proportion.
    public static Spread of(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return new Spread(quantile(sorted, 0.5), quantile(sorted, 0.05), quantile(sorted, 0.95));
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int low = (int) place;
        int high = Math.min(sorted.length - 1, low + 1);
        return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
    }
}
