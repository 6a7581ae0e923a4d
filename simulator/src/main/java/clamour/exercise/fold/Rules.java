package clamour.exercise.fold;

import clamour.exercise.Entry;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload;
import clamour.exercise.Payload.ChatSent;
import clamour.exercise.Payload.ClockMoved;
import clamour.exercise.Payload.ClockPaused;
import clamour.exercise.Payload.ClockStarted;
import clamour.exercise.Payload.DecisionLogged;
import clamour.exercise.Payload.DraftApproved;
import clamour.exercise.Payload.DraftDiscarded;
import clamour.exercise.Payload.DraftSaved;
import clamour.exercise.Payload.DraftSentBack;
import clamour.exercise.Payload.DraftSubmitted;
import clamour.exercise.Payload.ExerciseEnded;
import clamour.exercise.Payload.ExerciseOpened;
import clamour.exercise.Payload.FindingSetAside;
import clamour.exercise.Payload.FloodDialled;
import clamour.exercise.Payload.InjectAdded;
import clamour.exercise.Payload.InjectAnswered;
import clamour.exercise.Payload.InjectChanged;
import clamour.exercise.Payload.InjectFired;
import clamour.exercise.Payload.InjectMoved;
import clamour.exercise.Payload.InjectSkipped;
import clamour.exercise.Payload.MessageDeleted;
import clamour.exercise.Payload.MessageEdited;
import clamour.exercise.Payload.MessagePinned;
import clamour.exercise.Payload.MessagePublished;
import clamour.exercise.Payload.NoteTaken;
import clamour.exercise.Payload.ParticipantJoined;
import clamour.exercise.Payload.ParticipantLeft;
import clamour.exercise.Payload.PersonaPosted;
import clamour.exercise.Payload.QuestionAssigned;
import clamour.exercise.Payload.RatingGiven;
import clamour.exercise.Payload.RumourFlagged;
import clamour.exercise.Payload.ScoreOverridden;
import clamour.exercise.Payload.SpeedSet;
import clamour.exercise.Payload.WordWithdrawn;
import clamour.exercise.Refusal;
import java.util.Optional;

/// Whether somebody's act is possible in the state as it is. Which role may do what is decided by the services; here is
/// what
/// the exercise itself allows. What these rules refuse has no effect in the fold either, should it stand in a journal.
final class Rules {

    static final int LONGEST_NAME = 80;

    private final State state;
    private final WritingRules writing;
    private final RunningRules running;
    private final EvaluatingRules evaluating;

    Rules(State state) {
        this.state = state;
        writing = new WritingRules(state);
        running = new RunningRules(state);
        evaluating = new EvaluatingRules(state);
    }

    WritingRules writing() {
        return writing;
    }

    RunningRules running() {
        return running;
    }

    Optional<Refusal> refusal(ParticipantId actor, Payload payload) {
        var general = general(actor, payload);
        return general.isPresent() ? general : particular(actor, payload);
    }

    private Optional<Refusal> general(ParticipantId actor, Payload payload) {
        if (payload instanceof ExerciseOpened) {
            return state.opened
                    ? Optional.of(Refusal.of("already-opened", "The exercise has been opened already.", ""))
                    : Optional.empty();
        }
        if (!state.opened) {
            return Optional.of(Refusal.of("not-opened", "The exercise has not been opened.", "Open it first."));
        }
        if (state.ended && !isForAfterwards(payload)) {
            return Optional.of(Refusal.of(
                    "exercise-ended",
                    "The exercise has ended, at {0}.",
                    "Nothing more can be done; a text can still be copied, and the review is open.",
                    state.now));
        }
        boolean known = actor.equals(Entry.SYSTEM)
                || payload instanceof ParticipantJoined
                || Optional.ofNullable(state.desk.participants.get(actor))
                        .filter(participant -> !participant.left())
                        .isPresent();
        return known
                ? Optional.empty()
                : Optional.of(Refusal.of("not-joined", "You are not in this exercise (any more).", "Join it again."));
    }

    /// What evaluators still do at the hot wash.
    private static boolean isForAfterwards(Payload payload) {
        return payload instanceof NoteTaken
                || payload instanceof RatingGiven
                || payload instanceof ScoreOverridden
                || payload instanceof FindingSetAside
                || payload instanceof WordWithdrawn
                || payload instanceof ParticipantJoined
                || payload instanceof ParticipantLeft;
    }

    private Optional<Refusal> particular(ParticipantId actor, Payload payload) {
        return switch (payload) {
            case ExerciseOpened _ -> Optional.empty();
            case ParticipantJoined joined -> joined(joined);
            case ParticipantLeft(var participant) ->
                state.desk.participants.containsKey(participant)
                        ? Optional.empty()
                        : Optional.of(Refusal.of(
                                "unknown-participant", "That person is not in the exercise.", "Choose somebody else."));
            case ClockStarted() -> running.clockStarted();
            case ClockPaused() -> running.clockPaused();
            case SpeedSet(var speed) -> running.speedSet(speed);
            case ClockMoved(var to) -> running.clockMoved(to);
            case DraftSaved(var draft, var message) -> writing.draftSaved(actor, draft, message);
            case DraftSubmitted(var draft) -> writing.draftSubmitted(actor, draft);
            case DraftApproved(var draft) -> writing.draftApproved(actor, draft);
            case DraftSentBack(var draft, var note) -> writing.draftSentBack(actor, draft, note);
            case DraftDiscarded(var draft) -> writing.draftDiscarded(actor, draft);
            case MessagePublished published -> writing.published(actor, published);
            case MessageEdited edited -> writing.edited(actor, edited);
            case MessageDeleted(var message) -> writing.deleted(actor, message);
            case MessagePinned(var message, var pinned) -> writing.pinned(actor, message, pinned);
            case InjectFired(var inject) -> running.injectFired(inject);
            case InjectSkipped(var inject, var reason) -> running.injectSkipped(inject, reason);
            case InjectMoved(var inject, var to) -> running.injectMoved(inject, to);
            case InjectChanged(var inject, var yaml) -> running.injectChanged(inject, yaml);
            case InjectAdded(var inject, var yaml) -> running.injectAdded(inject, yaml);
            case PersonaPosted posted -> running.personaPosted(posted);
            case FloodDialled dialled -> running.floodDialled(dialled);
            case DecisionLogged(var decision, var reason) ->
                Texts.required(decision, Texts.LONGEST_NOTE).or(() -> Texts.allowed(reason, Texts.LONGEST_NOTE));
            case RumourFlagged(var rumour, var _) -> running.rumourFlagged(rumour);
            case QuestionAssigned assigned -> running.questionAssigned(assigned);
            case InjectAnswered answered -> running.injectAnswered(answered);
            case ChatSent(var text) -> Texts.required(text, Texts.LONGEST_NOTE);
            case RatingGiven(var objective, var _, var note) -> evaluating.rating(objective, note);
            case NoteTaken note -> evaluating.note(note);
            case ScoreOverridden overridden -> evaluating.overridden(overridden);
            case FindingSetAside setAside -> evaluating.setAside(setAside);
            case WordWithdrawn(var word) -> evaluating.withdrawn(actor, word);
            case ExerciseEnded() -> Optional.empty();
        };
    }

    private Optional<Refusal> joined(ParticipantJoined joined) {
        var name = Texts.required(joined.name(), LONGEST_NAME);
        if (name.isPresent()) {
            return name;
        }
        if (joined.team().filter(team -> !state.scenario.teams().contains(team)).isPresent()) {
            return Optional.of(Refusal.of(
                    "unknown-team",
                    "There is no team “{0}”; the teams are {1}.",
                    "Choose one of them.",
                    joined.team().get(),
                    String.join(", ", state.scenario.teams())));
        }
        if (joined.role().writes() && joined.team().isEmpty()) {
            return Optional.of(Refusal.of(
                    "no-team",
                    "A trainee belongs to a team.",
                    "Choose one of {0}.",
                    String.join(", ", state.scenario.teams())));
        }
        return state.desk.participants.size() >= ExerciseFold.MOST_PARTICIPANTS
                        && !state.desk.participants.containsKey(joined.participant())
                ? Optional.of(Refusal.of(
                        "full",
                        "The exercise has {0} people, which is as many as there may be.",
                        "Watch on somebody else’s screen.",
                        ExerciseFold.MOST_PARTICIPANTS))
                : Optional.empty();
    }
}
