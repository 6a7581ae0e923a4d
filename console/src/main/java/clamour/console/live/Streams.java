package clamour.console.live;

import clamour.exercise.Entry;
import clamour.exercise.ExerciseId;
import clamour.exercise.Payload;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The exercises this member reads, for the screens here. Tells the others every few seconds who has a screen open.
@Component
class Streams implements SmartLifecycle {

    private static final int PRESENCE_SECONDS = 5;
    private static final Duration UNUSED_STAYS = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);

    private final Conductors conductors;
    private final LiveState live;
    private final Map<ExerciseId, Stream> streams = new ConcurrentHashMap<>();
    private final ExecutorService executor = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("screen-", 0).factory());
    private Optional<ScheduledExecutorService> keeper = Optional.empty();

    Streams(Conductors conductors, LiveState live) {
        this.conductors = conductors;
        this.live = live;
        conductors.whenPutAway(exercise -> {
            var stream = streams.get(exercise);
            if (stream != null) {
                stream.close();
            }
        });
    }

    /// The exercise, read here from now on; empty while its conductor has not published it.
    Optional<Stream> of(ExerciseId exercise) {
        var known = streams.get(exercise);
        // A stream ends when its exercise is put away; what has ended for good can still be looked at.
        boolean over = known != null && known.closed() && known.now().board().ended();
        if (known == null
                || (known.closed() && (!over || conductors.awake(exercise).isPresent()))) {
            known = open(exercise).orElse(null);
            if (known == null) {
                return Optional.empty();
            }
            streams.put(exercise, known);
        }
        known.used(System.nanoTime());
        return Optional.of(known);
    }

    private synchronized Optional<Stream> open(ExerciseId exercise) {
        var known = streams.get(exercise);
        if (known != null && !known.closed()) {
            return Optional.of(known);
        }
        var workshop = conductors.workshop();
        var board = live.board(exercise);
        if (board.isPresent()) {
            var scenario = workshop.scenario(exercise, board.get().settings().with());
            return Stream.of(exercise, live, scenario, executor);
        }
        if (evaluatedSinceEnd(exercise)) {
            // What was kept at the end has not what evaluators said since: it is folded again.
            return Optional.empty();
        }
        return workshop.stored().results(exercise).flatMap(live.json()::results).map(results -> {
            var scenario =
                    workshop.scenario(exercise, results.board().settings().with());
            return Stream.of(exercise, live, scenario, executor, results);
        });
    }

    private boolean evaluatedSinceEnd(ExerciseId exercise) {
        return conductors.workshop().journal().from(exercise, 1).reversed().stream()
                .map(Entry::payload)
                .takeWhile(payload -> !(payload instanceof Payload.ExerciseEnded))
                .anyMatch(payload -> !(payload instanceof Payload.ParticipantLeft));
    }

    private void keepHouse() {
        streams.forEach((exercise, stream) -> {
            try {
                var watching = stream.watching();
                if (!stream.closed()) {
                    watching.forEach(participant -> live.seen(exercise, participant));
                }
                boolean unused = System.nanoTime() - stream.lastUse() > UNUSED_STAYS.toNanos();
                if (watching.isEmpty() && unused) {
                    stream.close();
                    streams.remove(exercise, stream);
                }
            } catch (RuntimeException e) {
                LOG.error("Exercise {}: presence could not be told", exercise, e);
            }
        });
    }

    @Override
    public void start() {
        var housekeeper = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("presence").daemon().factory());
        var _ = housekeeper.scheduleWithFixedDelay(
                this::keepHouse, PRESENCE_SECONDS, PRESENCE_SECONDS, TimeUnit.SECONDS);
        keeper = Optional.of(housekeeper);
    }

    @Override
    public void stop() {
        keeper.ifPresent(ScheduledExecutorService::shutdownNow);
        keeper = Optional.empty();
        streams.values().forEach(Stream::close);
        streams.clear();
    }

    @Override
    public boolean isRunning() {
        return keeper.isPresent();
    }
}
