package clamour.exercise;

import clamour.scenario.AccountId;
import clamour.scenario.ExerciseTime;
import clamour.scenario.InjectId;
import clamour.scenario.ObjectiveId;
import clamour.scenario.RumourId;
import java.util.Optional;

/// What somebody did. Journals last for years: kinds are added, never renamed or removed.
public sealed interface Payload {

    /// @param scenarioHash SHA-256 of the scenario's bytes; hexadecimal
    /// @param contentHash of the content library
    record ExerciseOpened(String scenarioHash, String contentHash, int edition, Settings settings) implements Payload {}

    record ParticipantJoined(ParticipantId participant, String name, Role role, Optional<String> team)
            implements Payload {}

    record ParticipantLeft(ParticipantId participant) implements Payload {}

    record ClockStarted() implements Payload {}

    record ClockPaused() implements Payload {}

    /// @param speed exercise seconds in a second of wall time, 1 to [ExerciseClock#FASTEST]
    record SpeedSet(int speed) implements Payload {}

    /// The clock jumps forward; what lies between happens at once.
    record ClockMoved(ExerciseTime to) implements Payload {}

    record DraftSaved(DraftId draft, Message message) implements Payload {}

    record DraftSubmitted(DraftId draft) implements Payload {}

    record DraftApproved(DraftId draft) implements Payload {}

    record DraftSentBack(DraftId draft, String note) implements Payload {}

    record DraftDiscarded(DraftId draft) implements Payload {}

    /// @param draft what it was written as, if it was saved before
    record MessagePublished(Message message, Optional<DraftId> draft) implements Payload {}

    record MessageEdited(EntryId message, String text) implements Payload {}

    record MessageDeleted(EntryId message) implements Payload {}

    record MessagePinned(EntryId message, boolean pinned) implements Payload {}

    record InjectFired(InjectId inject) implements Payload {}

    record InjectSkipped(InjectId inject, String reason) implements Payload {}

    record InjectMoved(InjectId inject, ExerciseTime to) implements Payload {}

    /// @param yaml the inject as it now reads, in the scenario language
    record InjectChanged(InjectId inject, String yaml) implements Payload {}

    record InjectAdded(InjectId inject, String yaml) implements Payload {}

    /// The white cell speaks as somebody of the scenario.
    record PersonaPosted(AccountId account, String text, Optional<PostId> replyTo) implements Payload {}

    /// @param topic a flood's topic, or `*` for all
    /// @param percent of what is scripted, 0 to [#LOUDEST]
    record FloodDialled(String topic, int percent) implements Payload {}

    record DecisionLogged(String decision, String reason) implements Payload {}

    record RumourFlagged(RumourId rumour, RumourFlag flag) implements Payload {}

    record QuestionAssigned(PostId question, Optional<ParticipantId> to) implements Payload {}

    /// An answer to a question of the scenario.
    ///
    /// @param option index into its options
    /// @param confidence 0 to 100
    record InjectAnswered(InjectId inject, int option, int confidence) implements Payload {}

    record ChatSent(String text) implements Payload {}

    record RatingGiven(ObjectiveId objective, Rating rating, String note) implements Payload {}

    record NoteTaken(Optional<ObjectiveId> objective, String note) implements Payload {}

    /// An evaluator's word over the scorer's; both are kept.
    record ScoreOverridden(EntryId message, String dimension, int points, String reason) implements Payload {}

    record ExerciseEnded() implements Payload {}

    int LOUDEST = 500;

    /// What the trainees hold a claim to be.
    enum RumourFlag {
        UNVERIFIED,
        CONFIRMED,
        FALSE
    }

    /// HSEEP: performed without challenges, with some, with major challenges, unable to be performed.
    enum Rating {
        P,
        S,
        M,
        U
    }
}
