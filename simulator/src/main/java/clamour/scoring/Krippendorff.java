package clamour.scoring;

import java.util.List;
import java.util.OptionalDouble;

/// Krippendorff's alpha for interval data: 1 is perfect agreement, 0 what chance would give, below 0 people contradict
/// each other. Any number of raters, and units that not all of them rated.
///
/// `alpha = 1 - Do / De`. `Do` is the mean squared difference within units: over the ordered pairs of the m values of a
/// unit, each unit weighted `1 / (m - 1)`, divided by the number n of values that have a partner. `De` is the same over
/// all ordered pairs of those values, divided by `n (n - 1)`. (Krippendorff, Computing Krippendorff's
/// Alpha-Reliability, 2011; Hayes & Krippendorff 2007, equations 1 and 2.)
final class Krippendorff {

    private Krippendorff() {}

    /// @param units the values that raters gave to each; those with fewer than two say nothing
    /// @return empty where fewer than two units have two values, or all values are equal: nothing can be said then
    static OptionalDouble interval(List<double[]> units) {
        int pairable = 0;
        int count = 0;
        double sum = 0;
        double squares = 0;
        double observed = 0;
        for (double[] unit : units) {
            if (unit.length < 2) {
                continue;
            }
            double own = 0;
            double ownSquares = 0;
            for (double value : unit) {
                own += value;
                ownSquares += value * value;
            }
            pairable++;
            count += unit.length;
            sum += own;
            squares += ownSquares;
            observed += pairs(unit.length, own, ownSquares) / (unit.length - 1);
        }
        double expected = pairs(count, sum, squares);
        return pairable < 2 || expected <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 - (count - 1) * observed / expected);
    }

    /// The squared differences of all ordered pairs of values, from their count, sum and sum of squares.
    private static double pairs(int count, double sum, double squares) {
        return 2 * (count * squares - sum * sum);
    }
}
