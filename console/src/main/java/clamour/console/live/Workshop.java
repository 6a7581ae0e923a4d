package clamour.console.live;

import clamour.console.journal.Journal;
import clamour.console.journal.StoredExercises;
import clamour.content.ContentLibrary;
import clamour.exercise.ExerciseId;
import clamour.exercise.Payload;
import clamour.exercise.fold.ExerciseFold;
import clamour.scenario.Scenario;
import clamour.scenario.read.KnownContent;
import clamour.scenario.read.ScenarioReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What every conductor works with.
///
/// @param nanoTime monotonic, for the clocks of running exercises
/// @param threads for each simulated public
record Workshop(
        Journal journal,
        StoredExercises stored,
        LiveState live,
        ContentLibrary library,
        Clock clock,
        LongSupplier nanoTime,
        Yardsticks yardsticks,
        int threads) {

    private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);

    long nanos() {
        return nanoTime.getAsLong();
    }

    /// The scenario an exercise was opened with, its variables as they were chosen then.
    Scenario scenario(ExerciseId exercise, Map<String, String> with) {
        var text = stored.scenario(exercise);
        var name = stored.find(exercise)
                .orElseThrow(() -> new IllegalStateException("there is no exercise " + exercise))
                .scenarioName();
        return new ScenarioReader(KnownContent.unchecked())
                .read(name + ".yaml", text.getBytes(StandardCharsets.UTF_8), with)
                .scenario()
                .orElseThrow(() ->
                        new IllegalStateException("the scenario of %s can no longer be read".formatted(exercise)));
    }

    ExerciseFold fold(ExerciseId exercise, Payload.ExerciseOpened opened) {
        var scenario = scenario(exercise, opened.settings().with());
        if (!opened.contentHash().equals(library.hash())) {
            LOG.warn("Exercise {} was opened with other content; it may fold otherwise than people saw it", exercise);
        }
        return new ExerciseFold(scenario, library, opened.settings(), opened.edition(), threads);
    }

    /// Keeps what people saw at the end.
    void keep(ExerciseId exercise, ExerciseFold fold) {
        var edition = stored.find(exercise).orElseThrow().edition();
        stored.keepResults(
                exercise,
                live.json().write(new LiveJson.Results(edition, fold.stateHash(), fold.board(), fold.curves())));
    }
}
