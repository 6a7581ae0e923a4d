package clamour.console.review;

import clamour.console.journal.Journal;
import clamour.console.journal.StoredExercise;
import clamour.console.journal.StoredExercises;
import clamour.console.live.NotPossible;
import clamour.console.live.Seat;
import clamour.content.ContentLibrary;
import clamour.exercise.Entry;
import clamour.exercise.ExerciseId;
import clamour.exercise.Payload.ExerciseOpened;
import clamour.exercise.Settings;
import clamour.exercise.file.ExerciseFile;
import clamour.exercise.file.Review;
import clamour.exercise.policy.BaselineRuns;
import clamour.scenario.Scenario;
import clamour.scenario.read.KnownContent;
import clamour.scenario.read.ScenarioReader;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Service;

/// Folds ended exercises again to look back on them: one at a time, in the background, kept for a while for everybody
/// who had a seat.
@Service
public class Reviews {

    /// How many are kept; each holds some tens of megabytes of snapshots.
    static final int KEPT = 4;

    private static final Duration KEPT_FOR = Duration.ofMinutes(20);
    private static final int THREADS = 1;

    private final Journal journal;
    private final StoredExercises stored;
    private final ContentLibrary library = ContentLibrary.standard();
    private final BaselineRuns baselines = new BaselineRuns(library);
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("review").daemon().factory());
    private final AsyncCache<ExerciseId, Past> past = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterAccess(KEPT_FOR)
            .executor(worker)
            .buildAsync();

    Reviews(Journal journal, StoredExercises stored) {
        this.journal = journal;
        this.stored = stored;
    }

    /// An exercise as it was.
    record Past(Scenario scenario, Settings settings, Review review) {}

    /// What the exercise is called.
    String title(Seat seat) {
        return stored.find(seat.exercise()).map(StoredExercise::title).orElse("");
    }

    /// The exercise of that seat, folded; at once where somebody has looked at it lately.
    ///
    /// @param seat as the console gave it out, which is what makes its holder one who may look
    /// @throws NotPossible where it has not ended
    CompletableFuture<Past> of(Seat seat) {
        if (stored.find(seat.exercise()).flatMap(StoredExercise::ended).isEmpty()) {
            throw new NotPossible("not-ended", "The exercise is still running.", "The review opens when it ends.");
        }
        return past.get(seat.exercise(), this::fold).thenApply(found -> current(seat.exercise(), found));
    }

    /// With what evaluators have said since it was folded.
    private Past current(ExerciseId exercise, Past found) {
        var more = journal.from(exercise, found.review().entryCount() + 1L);
        if (more.isEmpty()) {
            return found;
        }
        var current =
                new Past(found.scenario(), found.settings(), found.review().with(more));
        past.put(exercise, CompletableFuture.completedFuture(current));
        return current;
    }

    /// The exercise as a file that replays to the same state anywhere: scenario, settings, journal.
    ExerciseFile file(Seat seat, Past seen) {
        var exercise = current(seat.exercise(), seen);
        var entry = stored.find(seat.exercise()).orElseThrow();
        var file = ExerciseFile.of(
                entry.edition(),
                entry.contentHash(),
                exercise.settings(),
                fileName(entry),
                stored.scenario(seat.exercise()).getBytes(StandardCharsets.UTF_8),
                exercise.review().end(),
                exercise.review().stateAt(exercise.review().end()).stateHash(),
                journal.from(seat.exercise(), 1));
        return entry.contentHash().equals(library.hash()) ? file.with(library) : file;
    }

    private Past fold(ExerciseId id) {
        var exercise = stored.find(id).orElseThrow();
        List<Entry> entries = journal.from(id, 1);
        if (!(entries.getFirst().payload() instanceof ExerciseOpened opened)) {
            throw new IllegalStateException("journal of " + id + " must begin with its opening");
        }
        var scenario = new ScenarioReader(KnownContent.unchecked())
                .read(
                        fileName(exercise),
                        stored.scenario(id).getBytes(StandardCharsets.UTF_8),
                        opened.settings().with())
                .scenario()
                .orElseThrow(
                        () -> new IllegalStateException("scenario of " + id + " must be readable, it was when opened"));
        var measured = baselines.of(scenario, opened.settings(), THREADS);
        var review = Review.of(
                scenario,
                library,
                opened.settings(),
                opened.edition(),
                entries,
                entries.getLast().at(),
                Optional.of(measured),
                THREADS);
        return new Past(scenario, opened.settings(), review);
    }

    private static String fileName(StoredExercise exercise) {
        return exercise.scenarioName() + ".yaml";
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
