package clamour.exercise;

import clamour.scenario.AccountId;
import clamour.scenario.ExerciseTime;
import clamour.scenario.InjectId;
import clamour.scenario.ObjectiveId;
import clamour.scenario.RumourId;
import java.util.Optional;
import java.util.OptionalInt;

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

    /// A later one of the same evaluator on the same objective takes its place.
    record RatingGiven(ObjectiveId objective, Rating rating, String note) implements Payload {}

    /// @param message it is about
    /// @param moment it is about; the moment it was taken, where empty
    record NoteTaken(
            Optional<ObjectiveId> objective, Optional<EntryId> message, Optional<ExerciseTime> moment, String note)
            implements Payload {

        public NoteTaken(Optional<ObjectiveId> objective, String note) {
            this(objective, Optional.empty(), Optional.empty(), note);
        }
    }

    /// An evaluator's word over the scorer's; both are kept. A later one of the same evaluator on the same dimension
    /// takes its place.
    ///
    /// @param dimension one of tone, or the key of a part
    /// @param points 0 to 100
    /// @param reason may only be empty where the evaluator says the same as the scorer
    /// @param scorer what the scorer said then; empty where it said nothing
    /// @param blind whether the evaluator had not been shown it
    record ScoreOverridden(
            EntryId message, String dimension, int points, String reason, OptionalInt scorer, boolean blind)
            implements Payload {

        public ScoreOverridden(EntryId message, String dimension, int points, String reason) {
            this(message, dimension, points, reason, OptionalInt.empty(), false);
        }
    }

    /// An evaluator says that the scorer is wrong in one place: the finding does not count.
    ///
    /// @param rule of the finding
    /// @param start of its span, as in [clamour.scoring.Finding]
    record FindingSetAside(EntryId message, String rule, int start, String reason) implements Payload {}

    /// An evaluator takes back a rating, a note or a word over the scorer's of their own.
    record WordWithdrawn(EntryId word) implements Payload {}

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
