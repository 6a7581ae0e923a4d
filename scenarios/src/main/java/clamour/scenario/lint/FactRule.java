package clamour.scenario.lint;

import clamour.scenario.Inject;
import clamour.scenario.Inject.Timing;
import clamour.scenario.LocalText;
import clamour.scenario.Scenario;

/// A fact that is given before it is known makes the clock of the scorer start too late; one of the team's own needs no
/// owner.
final class FactRule implements Rule {

    @Override
    public void check(Scenario scenario, Warnings warnings) {
        for (var fact : scenario.facts()) {
            fact.owner().filter(owner -> own(scenario, owner)).ifPresent(owner -> {
                warnings.add(
                        "facts.%s.owner".formatted(fact.id()),
                        "own-fact",
                        "Fact “%s” belongs to “%s”, which is an account of the team itself."
                                .formatted(fact.id(), owner.in(scenario.language())),
                        "Leave “owner” out; it is for what another body knows.");
            });
        }
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

    private static boolean own(Scenario scenario, LocalText owner) {
        return scenario.accounts().stream()
                .filter(account -> account.team().isPresent())
                .anyMatch(account -> owner.byLanguage().containsValue(account.name()));
    }
}
