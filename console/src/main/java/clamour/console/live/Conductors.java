package clamour.console.live;

import clamour.console.journal.Heartbeat;
import clamour.console.journal.Journal;
import clamour.console.journal.StoredExercise;
import clamour.console.journal.StoredExercises;
import clamour.content.ContentLibrary;
import clamour.exercise.ExerciseId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The exercises that are awake on this member. Each has a thread of its own, so that a slow one never holds up
/// another.
///
/// An exercise wakes when somebody comes, and at the start of the process where somebody was there lately. It is
/// put away when nobody has a screen open and its clock stands, or after its end; waking folds it again from its
/// journal.
@Component
class Conductors implements SmartLifecycle {

    private static final int HOUSEKEEPING_SECONDS = 5;
    private static final Logger LOG = LoggerFactory.getLogger(Conductors.class);

    private final Workshop workshop;
    private final Map<ExerciseId, Running> awake = new ConcurrentHashMap<>();
    private final List<Consumer<ExerciseId>> readers = new CopyOnWriteArrayList<>();
    /// As many folds are made at once as there are processors; those that wait their turn wait in order.
    private final Semaphore restoring =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);
    private Optional<ScheduledExecutorService> housekeeper = Optional.empty();

    Conductors(Journal journal, StoredExercises stored, LiveState live, Clock clock) {
        this.workshop = new Workshop(
                journal,
                stored,
                live,
                ContentLibrary.standard(),
                clock,
                System::nanoTime,
                new Yardsticks(ContentLibrary.standard()),
                1);
    }

    Workshop workshop() {
        return workshop;
    }

    /// The conductor of the exercise; starts to fold it where it was asleep.
    Running wake(ExerciseId exercise) {
        return awake.computeIfAbsent(exercise, id -> {
            var running = new Running(new Conductor(id, workshop), workshop, restoring);
            running.start();
            return running;
        });
    }

    Optional<Running> awake(ExerciseId exercise) {
        return Optional.ofNullable(awake.get(exercise));
    }

    /// How many exercises of that sort are awake and not over.
    long awakeCount(boolean practice) {
        return awake.values().stream()
                .flatMap(running -> running.conductor().standing().stream())
                .filter(standing -> standing.practice() == practice && !standing.ended())
                .count();
    }

    @Override
    public void start() {
        for (var exercise : workshop.stored().running()) {
            if (wasThereLately(exercise)) {
                wake(exercise.id());
            }
        }
        if (!awake.isEmpty()) {
            LOG.info("Restoring {} exercises", awake.size());
        }
        var keeper = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("housekeeping").daemon().factory());
        var _ = keeper.scheduleWithFixedDelay(
                this::keepHouse, HOUSEKEEPING_SECONDS, HOUSEKEEPING_SECONDS, TimeUnit.SECONDS);
        housekeeper = Optional.of(keeper);
    }

    private boolean wasThereLately(StoredExercise exercise) {
        var beat = workshop.stored()
                .heartbeat(exercise.id())
                .map(Heartbeat::wallTime)
                .orElse(exercise.opened());
        return beat.plus(Limits.IDLE_PUT_AWAY).isAfter(workshop.clock().instant());
    }

    private void keepHouse() {
        for (var running : awake.values()) {
            try {
                keepHouse(running);
            } catch (RuntimeException e) {
                LOG.error(
                        "Exercise {}: housekeeping failed", running.conductor().exercise(), e);
            }
        }
    }

    private void keepHouse(Running running) {
        var standing = running.conductor().standing();
        if (standing.isEmpty()) {
            return;
        }
        long nanos = workshop.nanos();
        if (!workshop.live().present(running.conductor().exercise()).isEmpty()) {
            running.seen(nanos);
        }
        var alone = running.alone(nanos);
        if (standing.get().ended()) {
            if (alone.compareTo(Limits.ENDED_STAYS) > 0) {
                putAway(running);
            }
        } else if (standing.get().running()) {
            if (standing.get().practice() && alone.compareTo(Limits.IDLE_PAUSE) > 0) {
                running.conductor().pauseForNobody();
            }
        } else if (alone.compareTo(Limits.IDLE_PUT_AWAY) > 0) {
            putAway(running);
        }
    }

    /// Lets an exercise sleep until somebody comes.
    void putAway(ExerciseId exercise) {
        awake(exercise).ifPresent(this::putAway);
    }

    /// Who reads exercises here is told before their live state is forgotten: waking makes a new ring of the same name,
    /// which a reader of the old one would take for its own.
    void whenPutAway(Consumer<ExerciseId> reader) {
        readers.add(reader);
    }

    private void putAway(Running running) {
        var exercise = running.conductor().exercise();
        running.stop();
        awake.remove(exercise, running);
        readers.forEach(reader -> reader.accept(exercise));
        workshop.live().forget(exercise);
        LOG.info("Exercise {} is put away", exercise);
    }

    @Override
    public void stop() {
        housekeeper.ifPresent(ScheduledExecutorService::shutdownNow);
        housekeeper = Optional.empty();
        workshop.yardsticks().close();
        awake.values().forEach(Running::ask);
        awake.values().forEach(Running::stop);
        awake.clear();
    }

    @Override
    public boolean isRunning() {
        return housekeeper.isPresent();
    }
}
