package clamour.scenario.lint;

import clamour.scenario.Inject;
import clamour.scenario.Inject.Timing;
import clamour.scenario.Scenario;

/// A fact that is given before it is known makes the clock of the scorer start too late.
final class FactRule implements Rule {

    @Override
    public void check(Scenario scenario, Warnings warnings) {
        for (int i = 0; i < scenario.injects().size(); i++) {
            var inject = scenario.injects().get(i);
            if (inject.timing() instanceof Timing.At(var at) && inject.body() instanceof Inject.Post post) {
                for (int j = 0; j < post.gives().size(); j++) {
                    var fact = scenario.fact(post.gives().get(j)).orElseThrow();
                    if (at.isBefore(fact.known())) {
                        warnings.add(
                                Warnings.inject(i) + ".gives[" + j + "]",
                                "given-too-early",
                                "Inject “%s” gives the fact “%s” at %s, before it is known at %s."
                                        .formatted(inject.id(), fact.id(), at, fact.known()),
                                "Move the inject, or “known”.");
                    }
                }
            }
        }
    }
}
