package clamour.console.review;

import clamour.exercise.Board;
import clamour.exercise.file.Review;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Expectation.Due;
import clamour.scenario.Inject;
import clamour.scenario.Objective;
import clamour.scenario.ObjectiveId;
import clamour.scenario.Purpose;
import clamour.scenario.Scenario;
import clamour.scoring.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was expected for an objective, and how each of it was kept: by the expectations of the scenario, and by
/// answers to injects that ask for one in time.
record Achieved(Objective objective, List<Line> lines) {

    Achieved {
        lines = List.copyOf(lines);
    }

    enum State {
        IN_TIME,
        LATE,
        IN_PART,
        NEVER,
        /// The exercise was over before it was due.
        NOT_DUE,
        /// What it answers did not happen.
        NO_OCCASION
    }

    /// @param purpose of the message that was expected
    /// @param about what it answers, in words of the scenario; empty where it answers nothing
    /// @param due until when
    /// @param met when it was done
    record Line(
            Optional<Purpose> purpose,
            Optional<String> about,
            Optional<ExerciseTime> due,
            Optional<ExerciseTime> met,
            State state) {}

    /// How many were met in time or late.
    long met() {
        return lines.stream()
                .filter(line -> line.state() == State.IN_TIME || line.state() == State.LATE)
                .count();
    }

    /// How many of these only after they were due.
    long late() {
        return lines.stream().filter(line -> line.state() == State.LATE).count();
    }

    /// How many were to be met.
    long owed() {
        return lines.stream()
                .filter(line -> line.state() != State.NO_OCCASION && line.state() != State.NOT_DUE)
                .count();
    }

    static List<Achieved> of(Scenario scenario, Review review) {
        return of(scenario, review.board(), review.kept(), review.end());
    }

    static List<Achieved> of(Scenario scenario, Board board, List<Kept> kept, ExerciseTime end) {
        var language = board.settings().language();
        return scenario.objectives().stream()
                .map(objective -> {
                    var lines = new ArrayList<Line>();
                    kept.stream()
                            .filter(one -> one.expectation().objective().equals(Optional.of(objective.id())))
                            .map(one -> line(one, scenario, language, end))
                            .forEach(lines::add);
                    board.inbox().stream()
                            .flatMap(item -> answer(item, scenario, board, objective.id(), end).stream())
                            .forEach(lines::add);
                    return new Achieved(objective, lines);
                })
                .toList();
    }

    private static Line line(Kept kept, Scenario scenario, String language, ExerciseTime end) {
        var expectation = kept.expectation();
        Optional<String> about = switch (expectation.due()) {
            case Due.By _ -> Optional.empty();
            case Due.AfterRumour(var rumour, var _) ->
                scenario.rumour(rumour).map(known -> known.claim().in(language));
            case Due.AfterInject(var inject, var _) ->
                scenario.inject(inject).map(known -> known.notes().title());
        };
        return new Line(
                expectation.purpose(), about, kept.due(), kept.met(), state(kept.due(), kept.met(), kept.begun(), end));
    }

    /// An inject that reached the inbox and asks for an answer in time.
    private static Optional<Line> answer(
            Board.InboxItem item, Scenario scenario, Board board, ObjectiveId objective, ExerciseTime end) {
        return scenario.inject(item.inject())
                .filter(inject ->
                        inject.expect().flatMap(Inject.Expected::objective).equals(Optional.of(objective)))
                .flatMap(inject -> inject.expect()
                        .flatMap(Inject.Expected::replyWithin)
                        .map(within -> {
                            var due = Optional.of(item.at().plus(within));
                            var met = item.answered()
                                    .flatMap(id -> board.messages().stream()
                                            .filter(message -> message.id().equals(id))
                                            .map(Board.MessageState::at)
                                            .findFirst());
                            return new Line(
                                    Optional.of(Purpose.ANSWER),
                                    Optional.of(inject.notes().title()),
                                    due,
                                    met,
                                    state(due, met, false, end));
                        }));
    }

    private static State state(
            Optional<ExerciseTime> due, Optional<ExerciseTime> met, boolean begun, ExerciseTime end) {
        if (due.isEmpty()) {
            return State.NO_OCCASION;
        }
        if (met.isPresent()) {
            return met.get().isAfter(due.get()) ? State.LATE : State.IN_TIME;
        }
        if (begun) {
            return State.IN_PART;
        }
        return due.get().isAfter(end) ? State.NOT_DUE : State.NEVER;
    }
}
