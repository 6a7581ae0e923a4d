package clamour.scoring;

import clamour.scenario.Purpose;
import java.util.EnumMap;

/// Guesses what a message is for, from the rules of the part `purpose` and what else was found.
final class Purposes {

    private static final int LEAST = 20;

    private Purposes() {}

    /// @param sure 0 to 1
    record Guess(Purpose purpose, double sure) {}

    static Guess of(Evidence evidence, boolean reply) {
        var points = new EnumMap<Purpose, Integer>(Purpose.class);
        if (reply) {
            points.merge(Purpose.ANSWER, 30, Integer::sum);
        }
        for (var hits : evidence.all()) {
            var rule = hits.getFirst().rule();
            if (rule.part().equals("purpose") && hits.stream().anyMatch(hit -> !hit.negated())) {
                Purpose.ofKey(second(rule.id()))
                        .ifPresent(purpose -> points.merge(purpose, rule.effect(), Integer::sum));
            }
        }
        implied(evidence, points);
        var best = Purpose.ANSWER;
        int most = LEAST - 1;
        int next = 0;
        for (var entry : points.entrySet()) {
            if (entry.getValue() > most) {
                next = most;
                most = entry.getValue();
                best = entry.getKey();
            } else {
                next = Math.max(next, entry.getValue());
            }
        }
        double sure = most < LEAST ? 0.4 : Math.min(0.95, 0.5 + (most - Math.max(0, next)) / 80.0);
        return new Guess(best, sure);
    }

    /// `purpose.warning.evacuate` is about warnings.
    private static String second(String id) {
        int from = id.indexOf('.') + 1;
        int to = id.indexOf('.', from);
        return to < 0 ? id.substring(from) : id.substring(from, to);
    }

    private static void implied(Evidence evidence, EnumMap<Purpose, Integer> points) {
        boolean action = evidence.has("helpfulness.protective-action");
        boolean hazard = evidence.has("slot.hazard");
        if (action) {
            points.merge(Purpose.WARNING, hazard ? 32 : 22, Integer::sum);
        }
        if (evidence.has("slot.denial") && evidence.has("slot.claim")) {
            points.merge(Purpose.CORRECTION, 45, Integer::sum);
        } else if (evidence.has("slot.denial")) {
            points.merge(Purpose.CORRECTION, 26, Integer::sum);
        }
        if (evidence.has("empathy.concern-named") && !action) {
            points.merge(Purpose.CONDOLENCE, evidence.has("slot.loss") ? 42 : 24, Integer::sum);
        }
        if (evidence.has("slot.stand-down")) {
            points.merge(Purpose.CLOSE, 34, Integer::sum);
        }
        if (evidence.has("slot.sought")) {
            points.merge(
                    Purpose.APPEAL,
                    evidence.has("helpfulness.contact") || evidence.has("slot.how-to-send") ? 44 : 30,
                    Integer::sum);
        }
        if (evidence.has("slot.acknowledged") && !evidence.has("slot.stand-down")) {
            points.merge(Purpose.HOLDING, 34 + (evidence.has("candour.not-known") ? 8 : 0), Integer::sum);
        }
        if (evidence.has("slot.changed")) {
            points.merge(Purpose.UPDATE, 24 + (evidence.has("slot.as-of") ? 8 : 0), Integer::sum);
        }
        if (evidence.has("respect.thanks") && evidence.has("purpose.answer")) {
            points.merge(Purpose.ANSWER, 12, Integer::sum);
        }
    }
}
