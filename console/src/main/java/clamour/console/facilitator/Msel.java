package clamour.console.facilitator;

import clamour.console.facilitator.Timeline.Band;
import clamour.console.facilitator.Timeline.Mark;
import clamour.console.facilitator.Timeline.Pin;
import clamour.exercise.Board;
import clamour.exercise.Board.InjectState;
import clamour.scenario.Condition;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Inject;
import clamour.scenario.InjectId;
import clamour.scenario.Phase;
import clamour.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The injects of an exercise in the order they come, and as a picture over time.
record Msel(Scenario scenario, Board board) {

    /// An inject with the moment it stands at on the timeline: when it happened, when it is due, or the earliest its
    /// condition allows.
    record Item(InjectState state, ExerciseTime at) {

        InjectId id() {
            return state.inject().id();
        }

        String title() {
            return state.inject().notes().title();
        }

        boolean open() {
            return switch (state.status()) {
                case PLANNED, CONDITIONAL, MANUAL -> true;
                case FIRED, SKIPPED -> false;
            };
        }
    }

    /// Everything with a place in time, oldest first; history before the start is left out.
    List<Item> items() {
        return board.injects().stream()
                .map(state -> new Item(state, at(state)))
                .filter(item -> item.at().seconds() >= 0)
                .sorted(Comparator.comparing(Item::at).thenComparing(Item::id))
                .toList();
    }

    /// Held back for the facilitator: manual ones and contingencies that have not been fired.
    List<Item> shelf() {
        return items().stream()
                .filter(item -> item.state().status() == InjectState.Status.MANUAL)
                .toList();
    }

    /// The next that will happen by its time.
    Optional<Item> next() {
        return items().stream()
                .filter(item -> item.state().status() == InjectState.Status.PLANNED)
                .filter(item -> item.at().isAfter(board.clock().at()))
                .findFirst();
    }

    Optional<Item> item(InjectId id) {
        return items().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    Timeline.Picture picture(Optional<InjectId> chosen, Words words) {
        var next = next().map(Item::id);
        var marks = items().stream()
                .filter(Msel::hasPlace)
                .map(item -> new Mark(
                        item.id().value(),
                        item.at().seconds(),
                        item.state().status().name().toLowerCase(Locale.ROOT),
                        item.state().status() == InjectState.Status.PLANNED && !board.ended(),
                        next.equals(Optional.of(item.id())),
                        chosen.equals(Optional.of(item.id())),
                        words.label(item)))
                .toList();
        var pins = board.messages().stream()
                .map(message -> new Pin(message.at().seconds(), words.pin(message), words.band(message)))
                .toList();
        int end = Math.max(scenario.end().seconds(), board.clock().at().seconds());
        return new Timeline.Picture(bands(), marks, pins, 0, end);
    }

    /// What waits for the facilitator, or for a condition that names no time, has no place on the axis until it
    /// happens.
    private static boolean hasPlace(Item item) {
        return switch (item.state().status()) {
            case PLANNED, FIRED, SKIPPED -> true;
            case CONDITIONAL -> item.at().isAfter(ExerciseTime.START);
            case MANUAL -> false;
        };
    }

    /// What the picture says in words.
    interface Words {
        String label(Item item);

        String pin(Board.MessageState message);

        String band(Board.MessageState message);
    }

    private List<Band> bands() {
        List<Phase> phases = scenario.phases();
        var bands = new ArrayList<Band>();
        for (int i = 0; i < phases.size(); i++) {
            var until = i + 1 < phases.size() ? phases.get(i + 1).from() : scenario.end();
            bands.add(new Band(
                    phases.get(i).title().in(board.settings().language()),
                    phases.get(i).from().seconds(),
                    until.seconds()));
        }
        return bands;
    }

    /// The inject as it stands: one that was moved comes at the time it was moved to, whatever its text says.
    static Inject standing(InjectState state) {
        var inject = state.inject();
        if (state.status() != InjectState.Status.PLANNED || state.due().isEmpty()) {
            return inject;
        }
        return new Inject(
                inject.id(),
                new Inject.Timing.At(state.due().get()),
                inject.body(),
                inject.repeat(),
                inject.expect(),
                inject.notes());
    }

    private static ExerciseTime at(InjectState state) {
        if (state.fired().isPresent()) {
            return state.fired().get();
        }
        if (state.due().isPresent()) {
            return state.due().get();
        }
        return switch (state.inject().timing()) {
            case Inject.Timing.At(var time) -> time;
            case Inject.Timing.When(var condition) -> earliest(condition);
            case Inject.Timing.Manual() -> ExerciseTime.START;
        };
    }

    /// The earliest moment at which the condition can hold, as far as the condition names one.
    static ExerciseTime earliest(Condition condition) {
        return switch (condition) {
            case Condition.NoMessage(var from, var by) -> by;
            case Condition.NotBefore(var inner, var time) -> time.max(earliest(inner));
            case Condition.Lasting(var inner, var time) -> earliest(inner).plus(time);
            case Condition.All(var all) ->
                all.stream().map(Msel::earliest).reduce(ExerciseTime.START, ExerciseTime::max);
            case Condition.Any(var any) ->
                any.stream().map(Msel::earliest).min(Comparator.naturalOrder()).orElse(ExerciseTime.START);
            case Condition.MessagePublished _,
                    Condition.RumourBelieved _,
                    Condition.RumourCorrected _,
                    Condition.TrustBelow _,
                    Condition.PostsPerMinuteOver _,
                    Condition.QuestionsWaitingOver _,
                    Condition.InjectFired _,
                    Condition.ScoreBelow _ -> ExerciseTime.START;
        };
    }
}
