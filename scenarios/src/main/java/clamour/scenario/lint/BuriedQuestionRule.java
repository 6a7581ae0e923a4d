package clamour.scenario.lint;

import clamour.scenario.Inject;
import clamour.scenario.Inject.Timing;
import clamour.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/// A loud flood over the only question that is meant to be answered: most teams will not see it.
final class BuriedQuestionRule implements Rule {

    /// So many posts a minute push a single one out of sight within seconds.
    static final double LOUD_POSTS_PER_MINUTE = 120;

    @Override
    public void check(Scenario scenario, Warnings warnings) {
        for (var flood : scenario.injects()) {
            if (flood.body() instanceof Inject.Flood body
                    && body.peakPerMinute() >= LOUD_POSTS_PER_MINUTE
                    && flood.timing() instanceof Timing.At(var start)) {
                var end = start.plus(body.rise()).plus(body.fall());
                var during = new ArrayList<Integer>();
                for (int i : questions(scenario)) {
                    if (scenario.injects().get(i).timing() instanceof Timing.At(var at)
                            && !at.isBefore(start)
                            && !at.isAfter(end)) {
                        during.add(i);
                    }
                }
                if (during.size() == 1) {
                    tell(scenario, during.getFirst(), flood, body, warnings);
                }
            }
        }
    }

    private static List<Integer> questions(Scenario scenario) {
        var questions = new ArrayList<Integer>();
        for (int i = 0; i < scenario.injects().size(); i++) {
            if (scenario.injects()
                    .get(i)
                    .expect()
                    .flatMap(Inject.Expected::replyWithin)
                    .isPresent()) {
                questions.add(i);
            }
        }
        return questions;
    }

    private static void tell(Scenario scenario, int index, Inject flood, Inject.Flood body, Warnings warnings) {
        var question = scenario.injects().get(index);
        boolean lost = question.body() instanceof Inject.Post post
                && post.channel().seenByPublic()
                && question.repeat().isEmpty();
        if (lost) {
            warnings.add(
                    Warnings.inject(index),
                    "buried-question",
                    "Flood “%s” (%s posts a minute) buries “%s”, the only question while it lasts."
                            .formatted(flood.id(), Math.round(body.peakPerMinute()), question.id()),
                    "Let it repeat, send it by telephone or e-mail, or lower the flood.");
        }
    }
}
