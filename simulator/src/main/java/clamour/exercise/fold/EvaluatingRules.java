package clamour.exercise.fold;

import clamour.exercise.Board;
import clamour.exercise.EntryId;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload.FindingSetAside;
import clamour.exercise.Payload.NoteTaken;
import clamour.exercise.Payload.ScoreOverridden;
import clamour.exercise.Refusal;
import clamour.scenario.ExerciseTime;
import clamour.scenario.ObjectiveId;
import clamour.scoring.Part;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// What those who rate may do now, and after the end: ratings, notes, words over the scorer's.
final class EvaluatingRules {

    private final State state;

    EvaluatingRules(State state) {
        this.state = state;
    }

    Optional<Refusal> rating(ObjectiveId id, String note) {
        return state.scenario.objectives().stream()
                        .noneMatch(objective -> objective.id().equals(id))
                ? Optional.of(Refusal.of(
                        "unknown-objective", "There is no objective “{0}”.", "Choose one of the scenario’s.", id))
                : tooMany().or(() -> Texts.allowed(note, Texts.LONGEST_NOTE));
    }

    private Optional<Refusal> tooMany() {
        return state.desk.notes.size() + state.messages.wordCount() < ExerciseFold.MOST_WORDS
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "too-many-words",
                        "The exercise has {0} ratings and notes, which is as many as there may be.",
                        "Take back some that are not needed.",
                        ExerciseFold.MOST_WORDS));
    }

    Optional<Refusal> note(NoteTaken act) {
        return tooMany()
                .or(() -> act.objective().flatMap(id -> rating(id, act.note())))
                .or(() -> act.message().flatMap(this::unknownMessage))
                .or(() -> act.moment().flatMap(this::notYet))
                .or(() -> Texts.required(act.note(), Texts.LONGEST_NOTE));
    }

    private Optional<Refusal> notYet(ExerciseTime moment) {
        return moment.isAfter(state.now) || moment.isBefore(ExerciseTime.START)
                ? Optional.of(Refusal.of(
                        "no-such-moment",
                        "{0} is not a moment of the exercise: the clock stands at {1}.",
                        "Choose a moment between the start and now.",
                        moment,
                        state.now))
                : Optional.empty();
    }

    private Optional<Refusal> unknownMessage(EntryId message) {
        return state.messages.find(message).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "unknown-message", "There is no message “{0}”.", "Choose one of those published.", message));
    }

    Optional<Refusal> overridden(ScoreOverridden act) {
        return tooMany()
                .or(() -> unknownMessage(act.message()))
                .or(() -> unknownDimension(act))
                .or(() -> RunningRules.points(act.points()))
                .or(() -> reason(act.reason(), act.scorer().equals(OptionalInt.of(act.points()))));
    }

    private Optional<Refusal> unknownDimension(ScoreOverridden act) {
        boolean known = Arrays.stream(Part.values()).anyMatch(part -> part.key().equals(act.dimension()))
                || state.messages
                        .find(act.message())
                        .filter(message ->
                                message.judgement().score().dimensions().containsKey(act.dimension()))
                        .isPresent();
        return known
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "unknown-dimension",
                        "This message has no score for “{0}”.",
                        "Choose one of the scores shown.",
                        act.dimension()));
    }

    /// @param agrees with the scorer, which needs no reason
    private static Optional<Refusal> reason(String reason, boolean agrees) {
        return reason.isBlank() && !agrees
                ? Optional.of(Refusal.of(
                        "no-reason",
                        "There is no reason for your judgement.",
                        "Say in a sentence what you saw; the trainees read it beside the scorer’s."))
                : Texts.allowed(reason, Texts.LONGEST_NOTE);
    }

    Optional<Refusal> setAside(FindingSetAside act) {
        return tooMany()
                .or(() -> unknownMessage(act.message()))
                .or(() -> state.messages
                                .find(act.message())
                                .filter(message -> message.hasFinding(act.rule(), act.start()))
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of(Refusal.of(
                                "unknown-finding",
                                "The scorer has no such finding in this message.",
                                "Choose one of those shown.")))
                .or(() -> reason(act.reason(), false));
    }

    /// Only of one's own.
    Optional<Refusal> withdrawn(ParticipantId actor, EntryId word) {
        var author = Stream.concat(
                        state.desk.notes.stream()
                                .filter(note -> note.id().equals(word))
                                .map(Board.Note::by),
                        state.messages.authorOf(word).stream())
                .findFirst();
        if (author.isEmpty()) {
            return Optional.of(Refusal.of(
                    "unknown-word",
                    "What you want to take back is not there (any more).",
                    "Look at the list of what you have said."));
        }
        return author.get().equals(actor)
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "not-your-word",
                        "Somebody else said that.",
                        "Only they can take it back; say what you think."));
    }
}
