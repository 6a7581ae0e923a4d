package clamour.scenario.lint;

import clamour.scenario.ExerciseTime;
import clamour.scenario.Expectation.Due;
import clamour.scenario.Fact;
import clamour.scenario.Inject;
import clamour.scenario.Inject.Timing;
import clamour.scenario.Purpose;
import clamour.scenario.Rumour;
import clamour.scenario.RumourId;
import clamour.scenario.Scenario;
import java.util.Optional;

/// Nobody can be expected to say what may not be said yet, nor anything after the end.
final class ExpectationRule implements Rule {

    @Override
    public void check(Scenario scenario, Warnings warnings) {
        for (int i = 0; i < scenario.expectations().size(); i++) {
            var expectation = scenario.expectations().get(i);
            var path = "expect[" + i + "]";
            boolean corrects = expectation
                    .purpose()
                    .filter(purpose -> purpose != Purpose.CORRECTION)
                    .isEmpty();
            switch (expectation.due()) {
                case Due.By _ -> {}
                case Due.AfterRumour(var rumour, var within) -> {
                    var due =
                            scenario.rumour(rumour).map(found -> found.starts().plus(within));
                    tellLate(scenario, due, path, warnings);
                    if (corrects) {
                        tellEarly(scenario, due, Optional.of(rumour), path, warnings);
                    }
                }
                case Due.AfterInject(var inject, var within) ->
                    tellLate(scenario, at(scenario, inject).map(time -> time.plus(within)), path, warnings);
            }
        }
        for (int i = 0; i < scenario.injects().size(); i++) {
            check(scenario, scenario.injects().get(i), Warnings.inject(i) + ".expect", warnings);
        }
    }

    private static void check(Scenario scenario, Inject inject, String path, Warnings warnings) {
        var expected = inject.expect();
        var within = expected.flatMap(Inject.Expected::replyWithin);
        if (within.isEmpty() || !(inject.timing() instanceof Timing.At(var time))) {
            return;
        }
        var due = Optional.of(time.plus(within.get()));
        tellLate(scenario, due, path, warnings);
        boolean corrects = expected.flatMap(Inject.Expected::purpose)
                .filter(purpose -> purpose == Purpose.CORRECTION)
                .isPresent();
        if (corrects && inject.body() instanceof Inject.Post post) {
            tellEarly(scenario, due, post.rumour(), path, warnings);
        }
    }

    private static void tellEarly(
            Scenario scenario, Optional<ExerciseTime> due, Optional<RumourId> id, String path, Warnings warnings) {
        var rumour = id.flatMap(scenario::rumour);
        var allowed = rumour.flatMap(found -> allowed(scenario, found));
        // Where nothing can be said before the end, the rumour itself is told.
        boolean ever = allowed.filter(at -> at.isBefore(scenario.end())).isPresent();
        if (due.isPresent() && ever && allowed.get().isAfter(due.get())) {
            warnings.add(
                    path,
                    "too-early",
                    "A correction of “%s” is expected by %s, but may be said only at %s."
                            .formatted(rumour.orElseThrow().id(), due.get(), allowed.get()),
                    "Allow more time, or release the fact earlier.");
        }
    }

    /// From when the rumour can be settled; empty where never, which is told as such.
    private static Optional<ExerciseTime> allowed(Scenario scenario, Rumour rumour) {
        var release = rumour.about()
                .flatMap(scenario::fact)
                .map(Fact::release)
                .flatMap(found -> found instanceof Fact.Release.From(var at) ? Optional.of(at) : Optional.empty());
        return rumour.truth() instanceof Rumour.Truth.UnknownUntil(var at)
                ? release.map(at::max).or(() -> Optional.of(at))
                : release;
    }

    private static void tellLate(Scenario scenario, Optional<ExerciseTime> due, String path, Warnings warnings) {
        if (due.isPresent() && due.get().isAfter(scenario.end())) {
            warnings.add(
                    path,
                    "due-after-end",
                    "What is expected is due at %s, after the end of the exercise at %s."
                            .formatted(due.get(), scenario.end()),
                    "Shorten the time, or let it begin earlier.");
        }
    }

    private static Optional<ExerciseTime> at(Scenario scenario, clamour.scenario.InjectId id) {
        return scenario.inject(id)
                .map(Inject::timing)
                .flatMap(timing -> timing instanceof Timing.At(var at) ? Optional.of(at) : Optional.empty());
    }
}
