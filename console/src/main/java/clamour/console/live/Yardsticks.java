package clamour.console.live;

import clamour.content.ContentLibrary;
import clamour.exercise.ExerciseId;
import clamour.exercise.Settings;
import clamour.exercise.fold.Baselines;
import clamour.exercise.policy.BaselineRuns;
import clamour.scenario.Scenario;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs what outcomes are measured against: the same exercise in silence, and with model answers. One exercise
/// after the other on a thread apart from all conductors, since a run costs as much as an exercise.
final class Yardsticks {

    private static final Logger LOG = LoggerFactory.getLogger(Yardsticks.class);

    private final BaselineRuns runs;

    @SuppressWarnings("ThreadPriorityCheck") // only kindness to the conductors; nothing relies on it
    private final ExecutorService apart = Executors.newSingleThreadExecutor(Thread.ofPlatform()
            .name("yardsticks")
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .factory());

    Yardsticks(ContentLibrary library) {
        this.runs = new BaselineRuns(library);
    }

    /// Lets the runs be made; tells when they are there. An exercise without them only lacks its outcome.
    void measure(ExerciseId exercise, Scenario scenario, Settings settings, Consumer<Baselines> whenDone) {
        try {
            apart.execute(() -> {
                try {
                    whenDone.accept(runs.of(scenario, settings, 1));
                } catch (RuntimeException e) {
                    LOG.error("Exercise {} will have no outcome", exercise, e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("Exercise {} is not measured: the console is stopping", exercise, e);
        }
    }

    void close() {
        apart.shutdownNow();
    }
}
