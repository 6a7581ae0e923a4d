package clamour.scenario.lint;

import clamour.scenario.ExerciseTime;
import clamour.scenario.Inject;
import clamour.scenario.Inject.Timing;
import clamour.scenario.Scenario;
import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Ten minutes without anything to do, and people look at their telephones. Long exercises run at a faster clock, so
/// that
/// a fiftieth of their duration is allowed there.
final class PaceRule implements Rule {

    static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int PARTS = 50;

    @Override
    public void check(Scenario scenario, Warnings warnings) {
        var part = scenario.duration().dividedBy(PARTS);
        var allowed = part.compareTo(LONGEST_PAUSE) > 0 ? part : LONGEST_PAUSE;
        var happens = happens(scenario);
        var last = ExerciseTime.START;
        var lastPath = "injects";
        happens.put(scenario.end(), "");
        for (var event : happens.entrySet()) {
            if (event.getKey().since(last).compareTo(allowed) > 0) {
                warnings.add(
                        event.getValue().isEmpty() ? lastPath : event.getValue(),
                        "quiet-stretch",
                        "There is nothing to do from %s to %s, which is %s minutes."
                                .formatted(
                                        last,
                                        event.getKey(),
                                        event.getKey().since(last).toMinutes()),
                        "Add an inject in between; at most %s minutes should pass.".formatted(allowed.toMinutes()));
            }
            last = event.getKey();
            lastPath = event.getValue();
        }
    }

    /// What is certain to happen, by time; conditions and the facilitator may add to it.
    private static NavigableMap<ExerciseTime, String> happens(Scenario scenario) {
        var happens = new TreeMap<ExerciseTime, String>();
        for (int i = 0; i < scenario.injects().size(); i++) {
            var inject = scenario.injects().get(i);
            if (inject.timing() instanceof Timing.At(var at) && !at.isBefore(ExerciseTime.START)) {
                happens.putIfAbsent(at, Warnings.inject(i));
                repeats(inject, at, scenario.end(), Warnings.inject(i), happens);
            }
        }
        for (var rumour : scenario.rumours()) {
            if (!rumour.starts().isBefore(ExerciseTime.START)) {
                happens.putIfAbsent(rumour.starts(), "rumours." + rumour.id());
            }
        }
        return happens;
    }

    private static void repeats(
            Inject inject, ExerciseTime first, ExerciseTime end, String path, Map<ExerciseTime, String> happens) {
        if (inject.repeat().isEmpty() || inject.repeat().get().until().isPresent()) {
            return;
        }
        var repeat = inject.repeat().get();
        var at = first;
        for (int i = 0; i < repeat.times() && at.since(end).isNegative(); i++) {
            at = at.plus(repeat.every());
            if (at.isBefore(end)) {
                happens.putIfAbsent(at, path);
            }
        }
    }
}
