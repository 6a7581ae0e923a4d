package clamour.exercise.fold;

import clamour.exercise.Board.InjectState;
import clamour.exercise.Board.InjectState.Status;
import clamour.exercise.ParticipantId;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Inject;
import clamour.scenario.Inject.Timing;
import clamour.scenario.InjectId;
import clamour.scenario.Scenario;
import clamour.spread.StateHash;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The MSEL as it runs: what is due, what waits for its condition, what has happened. Injects are in the order of the
/// scenario, added ones behind; those due on the same tick happen in that order, before the conditional ones.
final class InjectBook {

    private static final int NEVER = Integer.MAX_VALUE;

    private final Map<InjectId, Line> lines;
    /// The first second at which something is due, so that most ticks have nothing to look through.
    private int nextDue = NEVER;
    /// Whether any inject waits for a condition, to happen or to stop repeating.
    private boolean watching;

    InjectBook(Scenario scenario) {
        lines = new LinkedHashMap<>();
        for (var inject : scenario.injects()) {
            lines.put(inject.id(), new Line(inject));
        }
        lookAhead();
    }

    private InjectBook(InjectBook other) {
        lines = new LinkedHashMap<>();
        other.lines.forEach((id, line) -> lines.put(id, line.copy()));
        lookAhead();
    }

    InjectBook copy() {
        return new InjectBook(this);
    }

    /// What an inject does when it happens.
    interface Stage {
        /// @param repetition 0 for the first time
        void play(Inject inject, int repetition);
    }

    /// One tick: what is due, then what its condition lets happen.
    void tick(World world, Stage stage) {
        int now = world.now().seconds();
        if (now >= nextDue) {
            for (var line : lines.values()) {
                if (line.due <= now && !line.stops(world)) {
                    play(line, world.now(), stage);
                }
            }
        }
        if (watching) {
            for (var line : lines.values()) {
                if (line.status == Status.CONDITIONAL && line.when != null && line.when.holds(world)) {
                    play(line, world.now(), stage);
                } else if (line.until != null && line.status == Status.FIRED && line.due != NEVER) {
                    line.lookAtUntil(world);
                }
            }
        }
        if (now >= nextDue || watching) {
            lookAhead();
        }
    }

    private void play(Line line, ExerciseTime now, Stage stage) {
        int repetition = line.times;
        line.happened(now);
        stage.play(line.inject, repetition);
    }

    private void lookAhead() {
        nextDue = NEVER;
        watching = false;
        for (var line : lines.values()) {
            nextDue = Math.min(nextDue, line.due);
            watching |= line.status == Status.CONDITIONAL || (line.until != null && line.due != NEVER);
        }
    }

    Optional<Inject> find(InjectId id) {
        return Optional.ofNullable(lines.get(id)).map(line -> line.inject);
    }

    Optional<Status> status(InjectId id) {
        return Optional.ofNullable(lines.get(id)).map(line -> line.status);
    }

    /// Whether something of it is still to come: the first time, or a repetition.
    boolean pending(InjectId id) {
        var line = line(id);
        return line.status != Status.SKIPPED && (line.status != Status.FIRED || line.due != NEVER);
    }

    boolean fired(InjectId id) {
        var line = lines.get(id);
        return line != null && line.times > 0;
    }

    Optional<ExerciseTime> firedAt(InjectId id) {
        return Optional.ofNullable(lines.get(id)).flatMap(line -> Optional.ofNullable(line.fired));
    }

    /// All injects as they read now.
    List<Inject> injects() {
        return lines.values().stream().map(line -> line.inject).toList();
    }

    void fire(InjectId id, ExerciseTime now, Stage stage) {
        play(line(id), now, stage);
        lookAhead();
    }

    void skip(InjectId id) {
        var line = line(id);
        line.due = NEVER;
        if (line.status != Status.FIRED) {
            line.status = Status.SKIPPED;
        }
        lookAhead();
    }

    void move(InjectId id, ExerciseTime to) {
        var line = line(id);
        line.status = Status.PLANNED;
        line.due = to.seconds();
        lookAhead();
    }

    /// Replaces or adds an inject. One that has happened keeps that; one whose time has passed waits for the
    /// facilitator.
    void put(Inject inject, ExerciseTime now) {
        var line = new Line(inject);
        var old = lines.get(inject.id());
        if (old != null) {
            line.times = old.times;
            line.fired = old.fired;
            line.answers.putAll(old.answers);
        }
        if (line.times > 0) {
            line.status = Status.FIRED;
            line.due = NEVER;
        } else if (line.due <= now.seconds() || line.status == Status.FIRED) {
            line.status = Status.MANUAL;
            line.fired = null;
            line.times = 0;
            line.due = NEVER;
        }
        lines.put(inject.id(), line);
        lookAhead();
    }

    void answer(InjectId id, ParticipantId participant, int option, int confidence) {
        line(id).answers.put(participant, new InjectState.Answer(participant, option, confidence));
    }

    List<InjectState> states() {
        var states = new ArrayList<InjectState>(lines.size());
        for (var line : lines.values()) {
            states.add(new InjectState(
                    line.inject,
                    line.status,
                    line.due == NEVER ? Optional.empty() : Optional.of(new ExerciseTime(line.due)),
                    Optional.ofNullable(line.fired),
                    line.times,
                    List.copyOf(line.answers.values())));
        }
        return states;
    }

    void hashInto(StateHash hash) {
        hash.add(lines.size());
        lines.values().forEach(line -> line.hashInto(hash));
    }

    private Line line(InjectId id) {
        var line = lines.get(id);
        if (line == null) {
            throw new IllegalArgumentException("no inject '%s'".formatted(id));
        }
        return line;
    }

    private static final class Line {

        private final Inject inject;
        private final @Nullable Watch when;
        private final @Nullable Watch until;
        private final Map<ParticipantId, InjectState.Answer> answers = new LinkedHashMap<>();
        private Status status;
        private int due;
        private @Nullable ExerciseTime fired;
        private int times;

        Line(Inject inject) {
            this.inject = inject;
            until = inject.repeat()
                    .flatMap(Inject.Repeat::until)
                    .map(Watch::new)
                    .orElse(null);
            due = NEVER;
            switch (inject.timing()) {
                case Timing.At(var time)
                when time.isBefore(ExerciseTime.START) -> {
                    // The account's past: the public has it in its history.
                    when = null;
                    status = Status.FIRED;
                    fired = time;
                    times = 1;
                }
                case Timing.At(var time) -> {
                    when = null;
                    status = Status.PLANNED;
                    due = time.seconds();
                }
                case Timing.When(var condition) -> {
                    when = new Watch(condition);
                    status = Status.CONDITIONAL;
                }
                case Timing.Manual() -> {
                    when = null;
                    status = Status.MANUAL;
                }
            }
        }

        private Line(Line other) {
            inject = other.inject;
            when = other.when == null ? null : other.when.copy();
            until = other.until == null ? null : other.until.copy();
            answers.putAll(other.answers);
            status = other.status;
            due = other.due;
            fired = other.fired;
            times = other.times;
        }

        Line copy() {
            return new Line(this);
        }

        void happened(ExerciseTime now) {
            status = Status.FIRED;
            fired = now;
            times++;
            due = inject.repeat()
                    .filter(repeat -> times <= repeat.times())
                    .map(repeat -> now.plus(repeat.every()).seconds())
                    .orElse(NEVER);
        }

        /// A repetition that is due after what it waited for: it does not happen.
        boolean stops(World world) {
            return times > 0 && until != null && lookAtUntil(world);
        }

        boolean lookAtUntil(World world) {
            if (until != null && until.holds(world)) {
                due = NEVER;
                return true;
            }
            return false;
        }

        void hashInto(StateHash hash) {
            hash.add(inject.id().value());
            hash.add(inject.toString());
            hash.add(status.name());
            hash.add(due);
            hash.add(fired == null ? Integer.MIN_VALUE : fired.seconds());
            hash.add(times);
            if (when != null) {
                when.hashInto(hash);
            }
            if (until != null) {
                until.hashInto(hash);
            }
            hash.add(answers.size());
            answers.values().forEach(answer -> {
                hash.add(answer.participant().value());
                hash.add(answer.option());
                hash.add(answer.confidence());
            });
        }
    }
}
