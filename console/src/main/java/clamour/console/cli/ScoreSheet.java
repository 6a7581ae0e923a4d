package clamour.console.cli;

import clamour.scoring.Band;
import clamour.scoring.Finding;
import clamour.scoring.MessageScore;
import clamour.scoring.Presentation;
import java.io.PrintWriter;

/// A score for reading: the band first, the dimensions, one strength, what to do better.
final class ScoreSheet {

    private ScoreSheet() {}

    static void print(MessageScore score, PrintWriter out) {
        var shown = Presentation.of(score);
        var total = score.scores().total();
        if (total.isPresent()) {
            out.printf(
                    "%s, %d of 100, judged as %s%s%n",
                    Band.of(total.getAsInt()).key(),
                    total.getAsInt(),
                    score.purpose().key(),
                    score.purposeGuessed() ? " (recognised)" : "");
        }
        score.scores().cap().ifPresent(out::println);
        score.dimensions()
                .forEach((dimension, points) -> out.printf(
                        "  %-13s %3d  %s%n", dimension, points, Band.of(points).key()));
        score.scores()
                .conduct()
                .ifPresent(points -> out.printf(
                        "  %-13s %3d  %s%n", "conduct", points, Band.of(points).key()));
        shown.strength().ifPresent(finding -> out.println("Good: " + line(finding)));
        shown.improvements().forEach(finding -> out.println("Better: " + line(finding) + " " + finding.advice()));
        score.remarks().forEach(out::println);
    }

    private static String line(Finding finding) {
        return finding.text().isEmpty() ? finding.reason() : "“%s” %s".formatted(finding.text(), finding.reason());
    }
}
