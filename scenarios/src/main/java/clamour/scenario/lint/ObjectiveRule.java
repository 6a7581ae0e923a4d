package clamour.scenario.lint;

import clamour.scenario.Expectation;
import clamour.scenario.Inject;
import clamour.scenario.ObjectiveId;
import clamour.scenario.Scenario;
import java.util.Set;
import java.util.TreeSet;

/// An objective that nothing exercises cannot be rated.
final class ObjectiveRule implements Rule {

    @Override
    public void check(Scenario scenario, Warnings warnings) {
        Set<ObjectiveId> exercised = new TreeSet<>();
        for (var inject : scenario.injects()) {
            inject.notes().objective().ifPresent(exercised::add);
            inject.expect().flatMap(Inject.Expected::objective).ifPresent(exercised::add);
        }
        scenario.expectations().stream()
                .map(Expectation::objective)
                .forEach(objective -> objective.ifPresent(exercised::add));
        for (var objective : scenario.objectives()) {
            if (!exercised.contains(objective.id())) {
                warnings.add(
                        "objectives." + objective.id(),
                        "idle-objective",
                        "No inject exercises objective “%s”.".formatted(objective.id()),
                        "Name it in an inject (“objective: %s”), or remove it.".formatted(objective.id()));
            }
        }
    }
}
