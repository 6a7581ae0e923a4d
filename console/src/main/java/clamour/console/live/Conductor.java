package clamour.console.live;

import clamour.console.journal.Appended;
import clamour.console.journal.Heartbeat;
import clamour.exercise.Entry;
import clamour.exercise.EntryCodec.Act;
import clamour.exercise.EntryId;
import clamour.exercise.ExerciseId;
import clamour.exercise.Message;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload;
import clamour.exercise.Settings;
import clamour.exercise.fold.Baselines;
import clamour.exercise.fold.ExerciseFold;
import clamour.scenario.ExerciseTime;
import clamour.scoring.MessageScore;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Advances one exercise: folds what people do, lets time go on, publishes what is new. The only writer of its
/// journal.
///
/// After the death of the process, nobody's acknowledged act is lost: the fold is made again from the journal. A
/// clock that was running goes on from the last heartbeat's exercise time: the time of being away does not count.
/// The journal says so, with a pause and a start by the system at that time.
///
/// Every call takes its turn under one lock; a call that cannot get it in [#PATIENCE] is refused, with nothing
/// done.
final class Conductor {

    static final Duration PATIENCE = Duration.ofSeconds(10);

    /// Tries against other writers of the same journal, of which there are none while one member conducts.
    private static final int TRIES = 5;

    /// Exercise seconds that one step may take in, for each second of speed: a fold that is slower than that slows
    /// the clock down, instead of falling behind without end.
    private static final int MOST_SECONDS_A_STEP = 2;

    /// A commit of the embedded store adds about 8 kB to its file until the file is closed, so not each second: a day
    /// of one running exercise adds 0.4 GB at most.
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final String AWAY = "away-";
    private static final String BACK = "back-";
    private static final Logger LOG = LoggerFactory.getLogger(Conductor.class);

    private final ExerciseId exercise;
    private final Workshop workshop;
    private final FramePress press;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final LiveClock clock = new LiveClock();
    private final Map<EntryId, Entry> known = new HashMap<>();

    private @Nullable ExerciseFold fold;
    private @Nullable Settings settings;
    private Optional<Baselines> baselines = Optional.empty();
    private boolean measuring;
    private long next;
    private long lastBeat;
    private boolean slow;
    /// What went wrong in somebody's call; the next step throws it, on the thread that then folds again.
    private @Nullable RuntimeException broken;

    private volatile Optional<Standing> standing = Optional.empty();

    Conductor(ExerciseId exercise, Workshop workshop) {
        this.exercise = exercise;
        this.workshop = workshop;
        this.press = new FramePress(exercise, workshop.live());
    }

    ExerciseId exercise() {
        return exercise;
    }

    /// Bytes of frames published so far.
    long frameBytes() {
        return press.bytes();
    }

    /// Makes the fold from the journal and lets a clock that was running go on. Takes as long as it takes.
    void restore() {
        turn.lock();
        try {
            broken = null;
            refold();
            resumeClock();
            if (fold().now().isAfter(ExerciseTime.START) || fold().ended()) {
                measure();
            }
            press.restored(fold());
            stands();
        } finally {
            turn.unlock();
        }
    }

    private void refold() {
        var entries = workshop.journal().from(exercise, 1);
        if (entries.isEmpty() || !(entries.getFirst().payload() instanceof Payload.ExerciseOpened opened)) {
            throw new IllegalStateException("the journal of %s must begin with its opening".formatted(exercise));
        }
        var made = workshop.fold(exercise, opened);
        known.clear();
        baselines.ifPresent(made::measureAgainst);
        fold = made;
        settings = opened.settings();
        next = 1;
        entries.forEach(this::take);
        clock.set(made.now(), made.clock(), workshop.nanos());
    }

    /// Folds one entry that is in the journal.
    private void take(Entry entry) {
        fold().apply(entry);
        known.put(entry.id(), entry);
        next = entry.sequence() + 1;
    }

    private void resumeClock() {
        var fold = fold();
        boolean wasRunning = fold.clock().running() && !fold.ended() && !fold.storyOver();
        boolean wasResuming = last().id().value().startsWith(AWAY);
        if (wasRunning) {
            var stood = workshop.stored().heartbeat(exercise).map(Heartbeat::at).orElse(fold.now());
            fold.advanceTo(stood.max(fold.now()));
            append(new EntryId(AWAY + next), new Payload.ClockPaused());
        }
        if (wasRunning || wasResuming) {
            append(new EntryId(BACK + next), new Payload.ClockStarted());
            LOG.info("Exercise {} goes on at {}", exercise, fold.now());
        }
    }

    private Entry last() {
        return known.values().stream()
                .max(Comparator.comparingLong(Entry::sequence))
                .orElseThrow();
    }

    /// What somebody does. Comes back when it is committed, or refused with nothing done.
    Receipt act(ParticipantId actor, EntryId id, Payload payload) {
        return inTurn(() -> kept(actor, id, payload)).orElse(Refusals.BUSY);
    }

    private Receipt kept(ParticipantId actor, EntryId id, Payload payload) {
        try {
            return acted(actor, id, payload);
        } catch (DataAccessException | TransactionException e) {
            // It may be in the journal or not; the same id sent again finds out.
            LOG.error("Exercise {}: the store did not take an act", exercise, e);
            return Refusals.STORE;
        } catch (RuntimeException e) {
            broken = e;
            return Refusals.STOPPED;
        }
    }

    private Receipt acted(ParticipantId actor, EntryId id, Payload payload) {
        if (fold == null || broken != null) {
            return Refusals.STOPPED;
        }
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var before = known.get(id);
            if (before != null) {
                return before.actor().equals(actor) ? new Receipt.Accepted(before) : Refusals.ID_IN_USE;
            }
            advance();
            var refusal = fold().refusal(actor, payload);
            if (refusal.isPresent()) {
                return Refusals.of(refusal.get());
            }
            var at = fold().now();
            var act = new Act(id, actor, at, workshop.clock().instant(), payload);
            switch (workshop.journal().append(exercise, next, act)) {
                case Appended.Accepted(var entry) -> {
                    takenOrBroken(entry);
                    return new Receipt.Accepted(entry);
                }
                case Appended.AlreadyThere(var first) ->
                    catchUp(workshop.journal().from(exercise, next));
                case Appended.Behind(var since) -> catchUp(since);
            }
        }
        LOG.warn("Exercise {}: another writer was first {} times", exercise, TRIES);
        return Refusals.BUSY;
    }

    /// Enters something of the console's own.
    private void append(EntryId id, Payload payload) {
        var receipt = acted(Entry.SYSTEM, id, payload);
        if (receipt instanceof Receipt.Refused refused) {
            LOG.warn("Exercise {}: the console's own {} was refused: {}", exercise, payload, refused.code());
        }
    }

    /// It is in the journal, so it was accepted whatever becomes of this fold.
    private void takenOrBroken(Entry entry) {
        try {
            taken(entry);
        } catch (RuntimeException e) {
            broken = e;
        }
    }

    private void taken(Entry entry) {
        take(entry);
        clock.set(fold().now(), fold().clock(), workshop.nanos());
        if (entry.payload() instanceof Payload.ClockStarted) {
            measure();
        }
        keepIfOver();
        stands();
        press.hurry();
    }

    /// Once: has the runs made that the outcome is measured against.
    private void measure() {
        if (!measuring) {
            measuring = true;
            workshop.yardsticks().measure(exercise, fold().scenario(), settings(), this::measured);
        }
    }

    private void measured(Baselines runs) {
        inTurn(() -> {
            baselines = Optional.of(runs);
            if (fold != null) {
                fold.measureAgainst(runs);
                keepIfOver();
            }
            return "";
        });
    }

    /// The results are kept when the exercise is over and its outcome known. Where the process ends before, they
    /// are kept when the exercise is next looked at.
    private void keepIfOver() {
        if (fold().ended() && baselines.isPresent()) {
            workshop.keep(exercise, fold());
        }
    }

    private void catchUp(List<Entry> entries) {
        for (var entry : entries) {
            if (entry.at().isBefore(fold().now())) {
                // Entered elsewhere at a time this fold has left behind: fold again, in the journal's order.
                refold();
                return;
            }
            take(entry);
        }
        clock.set(fold().now(), fold().clock(), workshop.nanos());
        press.hurry();
    }

    /// One step: time goes on, what is new is published, the heart beats.
    void step() {
        inTurn(() -> {
            if (broken != null) {
                throw broken;
            }
            if (fold != null) {
                advance();
                press.publish(fold(), clock.running());
                beat(false);
                stands();
            }
            return "";
        });
    }

    private void advance() {
        var fold = fold();
        long nanos = workshop.nanos();
        var now = clock.now(nanos);
        var furthest = fold.now().plusSeconds(MOST_SECONDS_A_STEP * clock.speed());
        boolean behind = now.isAfter(furthest);
        fold.advanceTo(behind ? furthest : now);
        if (behind) {
            clock.holdAt(fold.now(), workshop.nanos());
            if (!slow) {
                LOG.warn("Exercise {} runs slower than {} times: this machine is too busy", exercise, clock.speed());
            }
        }
        slow = behind;
        if (fold.storyOver() && clock.running()) {
            clock.set(fold.now(), fold.clock(), workshop.nanos());
        }
    }

    private void beat(boolean last) {
        long nanos = workshop.nanos();
        if (last || (clock.running() && nanos - lastBeat >= HEARTBEAT.toNanos())) {
            lastBeat = nanos;
            workshop.stored()
                    .beat(exercise, new Heartbeat(fold().now(), workshop.clock().instant()));
        }
    }

    /// Writes down where the clock stands, before the process ends in peace.
    void rest() {
        inTurn(() -> {
            if (fold != null && !fold().ended() && clock.running()) {
                beat(true);
            }
            return "";
        });
    }

    /// Lets go of the fold, so that nothing more is folded or published until it is restored.
    void forget() {
        turn.lock();
        try {
            fold = null;
            known.clear();
            standing = Optional.empty();
        } finally {
            turn.unlock();
        }
    }

    /// Pauses a clock that runs for nobody.
    void pauseForNobody() {
        inTurn(() -> {
            if (fold != null && clock.running()) {
                append(new EntryId("idle-" + next), new Payload.ClockPaused());
                LOG.info("Exercise {} paused at {}: nobody has a screen open", exercise, fold().now());
            }
            return "";
        });
    }

    Optional<MessageScore> preview(Message draft) {
        return inTurn(() -> fold == null ? Optional.<MessageScore>empty() : Optional.of(fold().preview(draft)))
                .flatMap(score -> score);
    }

    /// How the exercise stands.
    ///
    /// @param practice alone, without a facilitator
    /// @param running whether the clock runs
    record Standing(boolean practice, boolean running, boolean ended, ExerciseTime at) {}

    /// As of the last step or act, without waiting for a turn; empty while the fold is being made.
    Optional<Standing> standing() {
        return standing;
    }

    private void stands() {
        standing = Optional.of(new Standing(settings().practice(), clock.running(), fold().ended(), fold().now()));
    }

    private <T> Optional<T> inTurn(Supplier<T> call) {
        boolean mine = false;
        try {
            mine = turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return mine ? Optional.of(call.get()) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            if (mine) {
                turn.unlock();
            }
        }
    }

    private ExerciseFold fold() {
        if (fold == null) {
            throw new IllegalStateException("exercise %s must be restored first".formatted(exercise));
        }
        return fold;
    }

    private Settings settings() {
        if (settings == null) {
            throw new IllegalStateException("exercise %s must be restored first".formatted(exercise));
        }
        return settings;
    }
}
