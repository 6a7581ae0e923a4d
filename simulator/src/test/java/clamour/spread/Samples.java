package clamour.spread;

/// Comparing samples, for the tests of other packages.
public final class Samples {

    private Samples() {}

    /// Two-sample Kolmogorov-Smirnov, asymptotic p.
    public static double kolmogorovSmirnov(double[] one, double[] other) {
        return Graphs.kolmogorovSmirnov(one, other);
    }
}
