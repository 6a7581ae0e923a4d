package clamour.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// How far evaluators and the scorer agree, on one dimension or on all of them.
///
/// @param ratings how many there are
/// @param evaluators how many people gave them
/// @param meanDifference the evaluator's points less the scorer's, on average; above 0 the evaluators are kinder
/// @param sameBandShare of ratings that fall in the scorer's band
/// @param withinOneBandShare of ratings in the scorer's band or the one beside it
/// @param withScorer Krippendorff's alpha, interval, of the evaluators' mean and the scorer; empty where it is not
/// defined
/// @param amongEvaluators the same of the evaluators alone, over what two or more of them rated; empty where that is
/// nothing
public record Agreement(
        int ratings,
        int evaluators,
        double meanDifference,
        double sameBandShare,
        double withinOneBandShare,
        OptionalDouble withScorer,
        OptionalDouble amongEvaluators) {

    /// One evaluator's points beside the scorer's.
    ///
    /// @param unit what was rated: the same for all who rated it
    /// @param evaluator who rated it
    public record Pair(String unit, String evaluator, int points, int scorer) {

        public int difference() {
            return points - scorer;
        }

        /// How many bands lie between the two; 0 where they are in the same one.
        public int bandsApart() {
            return Band.of(points).stepsTo(Band.of(scorer));
        }
    }

    /// @throws IllegalArgumentException where there are none
    public static Agreement of(List<Pair> pairs) {
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException("agreement must be of 1 pair or more, was 0");
        }
        long difference = 0;
        int same = 0;
        int near = 0;
        Map<String, Map<String, Integer>> units = new LinkedHashMap<>();
        Map<String, Integer> scorers = new LinkedHashMap<>();
        for (var pair : pairs) {
            difference += pair.difference();
            same += pair.bandsApart() == 0 ? 1 : 0;
            near += pair.bandsApart() <= 1 ? 1 : 0;
            units.computeIfAbsent(pair.unit(), unit -> new LinkedHashMap<>()).put(pair.evaluator(), pair.points());
            scorers.put(pair.unit(), pair.scorer());
        }
        var among = units.values().stream().map(Agreement::values).toList();
        var with = units.entrySet().stream()
                .map(unit -> new double[] {mean(values(unit.getValue())), scorers.getOrDefault(unit.getKey(), 0)})
                .toList();
        return new Agreement(
                pairs.size(),
                (int) pairs.stream().map(Pair::evaluator).distinct().count(),
                (double) difference / pairs.size(),
                (double) same / pairs.size(),
                (double) near / pairs.size(),
                Krippendorff.interval(with),
                Krippendorff.interval(among));
    }

    private static double[] values(Map<String, Integer> unit) {
        return unit.values().stream().mapToDouble(Integer::doubleValue).toArray();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
