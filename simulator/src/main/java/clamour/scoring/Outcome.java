package clamour.scoring;

import clamour.content.lexicon.ScoringTables;
import clamour.content.lexicon.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// What it did to the public: 0 is what silence would have led to, 100 what the stock exemplary answers
/// would have, same seed, same public.
///
/// @param points 0 to 100; empty where no measure tells silence and the exemplary answers apart
/// @param low 5 % of the paired seeds lie below; the points where there is one seed
/// @param high 95 % of the paired seeds lie below
/// @param provisional one seed only
/// @param remark where it lies beyond the two
public record Outcome(
        OptionalInt points,
        OptionalInt low,
        OptionalInt high,
        boolean provisional,
        Optional<Remark> remark,
        List<Measure> measures) {

    /// Where one seed must tell silence and the exemplary answers apart by at least this share of the larger.
    static final double LEAST_DIFFERENCE = 0.01;

    /// Too early to say.
    public static final Outcome NONE = new Outcome(
            OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), true, Optional.empty(), List.of());

    public Outcome {
        measures = List.copyOf(measures);
    }

    /// Beyond what silence or the exemplary answers did to the public.
    public enum Remark {
        WORSE_THAN_SILENCE,
        BETTER_THAN_THE_MODEL;

        /// A sentence for the reader.
        public String in(Wording words) {
            return words.say("outcome-" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /// How the public came through one run.
    ///
    /// @param believerMinutes accounts times minutes, over all false rumours, each times its harm
    /// @param trust 0 to 1, mean over the exercise
    /// @param informedMinutes accounts that had seen correct advice, times the minutes they had it
    /// @param waitingMinutes questions and requests for help times the minutes they waited
    public record Course(double believerMinutes, double trust, double informedMinutes, double waitingMinutes) {}

    /// The same public with silence, with the exemplary answers, and as it was; one seed.
    public record Triple(Course silence, Course exemplary, Course actual) {}

    /// @param raw 0 to 100 before clipping; below 0 is worse than silence, over 100 better than the model
    /// answer
    public record Measure(String name, int weight, double raw) {}

    private enum Kind {
        BELIEVER_MINUTES("believer-minutes"),
        TRUST("trust"),
        INFORMED("informed"),
        UNANSWERED("unanswered");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        double of(Course course) {
            return switch (this) {
                case BELIEVER_MINUTES -> course.believerMinutes();
                case TRUST -> course.trust();
                case INFORMED -> course.informedMinutes();
                case UNANSWERED -> course.waitingMinutes();
            };
        }
    }

    /// Live: one seed, provisional.
    public static Outcome of(ScoringTables tables, Course silence, Course exemplary, Course actual) {
        return of(tables, List.of(new Triple(silence, exemplary, actual)));
    }

    /// Review: the median and 90 % band of paired seeds; a measure that silence and the exemplary answers
    /// do not differ in
    /// by two standard deviations is dropped.
    public static Outcome of(ScoringTables tables, List<Triple> seeds) {
        if (seeds.isEmpty()) {
            throw new IllegalArgumentException("an outcome needs at least one seed");
        }
        var measures = new ArrayList<Measure>();
        double[] sums = new double[seeds.size()];
        int weight = 0;
        for (var kind : Kind.values()) {
            int own = tables.outcomeWeights().getOrDefault(kind.key, 0);
            if (own == 0 || !tellsApart(kind, seeds)) {
                continue;
            }
            double[] raw = new double[seeds.size()];
            for (int i = 0; i < raw.length; i++) {
                raw[i] = raw(kind, seeds.get(i));
                sums[i] += own * Math.max(0, Math.min(100, raw[i]));
            }
            weight += own;
            measures.add(new Measure(kind.key, own, quantile(raw, 0.5)));
        }
        boolean provisional = seeds.size() == 1;
        if (weight == 0) {
            var none = OptionalInt.empty();
            return new Outcome(none, none, none, provisional, Optional.empty(), measures);
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= weight;
        }
        return new Outcome(
                rounded(quantile(sums, 0.5)),
                rounded(quantile(sums, 0.05)),
                rounded(quantile(sums, 0.95)),
                provisional,
                remark(measures, weight),
                measures);
    }

    /// Whether something can be said while the exercise goes on: at least half of what counts tells silence and
    /// the exemplary answers apart. Before, the public has had no time to react, and answers given a minute
    /// later than the exemplary ones would look like silence.
    public boolean isTelling(ScoringTables tables) {
        int all = tables.outcomeWeights().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return 2 * measures.stream().mapToInt(Measure::weight).sum() >= all;
    }

    private static double raw(Kind kind, Triple seed) {
        double silence = kind.of(seed.silence());
        double exemplary = kind.of(seed.exemplary());
        double actual = kind.of(seed.actual());
        return silence == exemplary ? 0 : 100 * (silence - actual) / (silence - exemplary);
    }

    private static boolean tellsApart(Kind kind, List<Triple> seeds) {
        double sum = 0;
        double largest = 0;
        for (var seed : seeds) {
            double silence = kind.of(seed.silence());
            double exemplary = kind.of(seed.exemplary());
            sum += silence - exemplary;
            largest = Math.max(largest, Math.max(Math.abs(silence), Math.abs(exemplary)));
        }
        double mean = sum / seeds.size();
        if (seeds.size() == 1) {
            return Math.abs(mean) > LEAST_DIFFERENCE * largest;
        }
        double squares = 0;
        for (var seed : seeds) {
            double off = kind.of(seed.silence()) - kind.of(seed.exemplary()) - mean;
            squares += off * off;
        }
        double deviation = StrictMath.sqrt(squares / (seeds.size() - 1));
        return mean != 0 && Math.abs(mean) >= 2 * deviation;
    }

    private static Optional<Remark> remark(List<Measure> measures, int weight) {
        double sum = 0;
        for (var measure : measures) {
            sum += measure.weight() * measure.raw();
        }
        double raw = sum / weight;
        if (raw < 0) {
            return Optional.of(Remark.WORSE_THAN_SILENCE);
        }
        return raw > 100 ? Optional.of(Remark.BETTER_THAN_THE_MODEL) : Optional.empty();
    }

    private static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static OptionalInt rounded(double points) {
        return OptionalInt.of(Points.clip((long) Math.floor(points + 0.5)));
    }
}
