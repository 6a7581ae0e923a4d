package clamour.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A score as people are shown it first: the band, one strength, and few things to do better, the most
/// rewarding first.
///
/// @param band empty where nothing was judged
/// @param strength what won most
/// @param improvements at most [#MOST_IMPROVEMENTS], by points to gain
public record Presentation(
        Optional<Band> band, Optional<Finding> strength, List<Finding> improvements, double confidence) {

    public static final int MOST_IMPROVEMENTS = 3;

    private static final int CRITICAL = -60;

    public Presentation {
        improvements = List.copyOf(improvements);
    }

    public static Presentation of(MessageScore score) {
        var total = score.scores().total();
        // Nobody praises the wording of a message that should not have been published.
        boolean critical = score.findings().stream()
                .anyMatch(finding -> finding.part() == Part.CONDUCT && finding.effect() <= CRITICAL);
        var strength = score.findings().stream()
                .filter(finding -> finding.effect() > 0 && !critical)
                .max(Comparator.comparingInt(Finding::effect));
        var worst = new ArrayList<>(score.findings().stream()
                .filter(finding -> finding.effect() < 0 && !finding.advice().isEmpty())
                .toList());
        // A breach of conduct weighs on the whole, a point of one dimension only on its share of the tone.
        worst.sort(Comparator.comparingInt((Finding finding) -> finding.part() == Part.CONDUCT ? 0 : 1)
                .thenComparingInt(Finding::effect));
        return new Presentation(
                total.isPresent() ? Optional.of(Band.of(total.getAsInt())) : Optional.empty(),
                strength,
                worst.stream().limit(MOST_IMPROVEMENTS).toList(),
                score.confidence());
    }
}
