package clamour.scenario.lint;

import clamour.scenario.Fact;
import clamour.scenario.Rumour;
import clamour.scenario.Scenario;

/// A rumour that nobody can learn to be false is no exercise but a trap.
final class RumourRule implements Rule {

    @Override
    public void check(Scenario scenario, Warnings warnings) {
        for (var rumour : scenario.rumours()) {
            boolean right = rumour.truth() instanceof Rumour.Truth.Known(var verdict) && verdict == Rumour.Verdict.TRUE;
            if (!right) {
                check(scenario, rumour, warnings);
            }
        }
    }

    private static void check(Scenario scenario, Rumour rumour, Warnings warnings) {
        var path = "rumours." + rumour.id();
        var fact = rumour.about().flatMap(scenario::fact);
        if (fact.isEmpty()) {
            warnings.add(
                    path,
                    "endless-rumour",
                    "Nobody can learn what is true about rumour “%s”.".formatted(rumour.id()),
                    "Name the fact that settles it: “about: FACT”.");
            return;
        }
        var why = switch (fact.get().release()) {
            case Fact.Release.Never _ -> "may never be said";
            case Fact.Release.From(var at)
            when !at.isBefore(scenario.end()) -> "may be said only at %s, when the exercise is over".formatted(at);
            case Fact.Release.From _ -> "";
        };
        if (!why.isEmpty()) {
            warnings.add(
                    path + ".about",
                    "endless-rumour",
                    "Nobody can correct rumour “%s”: the fact “%s” %s."
                            .formatted(rumour.id(), fact.get().id(), why),
                    "Release the fact earlier, or name another one.");
        }
    }
}
