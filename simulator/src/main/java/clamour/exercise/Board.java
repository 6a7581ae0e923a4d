package clamour.exercise;

import clamour.scenario.Channel;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Inject;
import clamour.scenario.InjectId;
import clamour.scenario.ObjectiveId;
import clamour.scenario.RumourId;
import clamour.scoring.Finding;
import clamour.scoring.MessageScore;
import clamour.scoring.PartScores;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/// Everything of an exercise that is not a stream: changes seldom, so it is a snapshot with a number. Holds what the
/// white cell sees; the console shows each role its part.
///
/// @param number rises with each change
/// @param inbox calls, e-mail, control-room messages, press requests, oldest first
/// @param questions posts that wait for an answer or got one, oldest first; at most [#MOST_QUESTIONS], those that wait
/// before those that got one
/// @param floodPercent the dial by topic; `*` for all
/// @param storyOver whether the scenario's time is up; the clock stands then, and people can still act until the
/// exercise is ended
/// @param scores of the exercise so far, with what evaluators said; provisional until it has ended
/// @param scorer what the scorer alone makes of it
public record Board(
        long number,
        ExerciseClock clock,
        boolean storyOver,
        boolean ended,
        Settings settings,
        List<Participant> participants,
        List<DraftState> drafts,
        List<MessageState> messages,
        List<InjectState> injects,
        List<RumourState> rumours,
        List<InboxItem> inbox,
        List<QuestionState> questions,
        List<Decision> decisions,
        List<Chat> chat,
        List<Note> notes,
        SortedMap<String, Integer> floodPercent,
        PartScores scores,
        PartScores scorer) {

    public static final int MOST_QUESTIONS = 200;

    public Board {
        participants = List.copyOf(participants);
        drafts = List.copyOf(drafts);
        messages = List.copyOf(messages);
        injects = List.copyOf(injects);
        rumours = List.copyOf(rumours);
        inbox = List.copyOf(inbox);
        questions = List.copyOf(questions);
        decisions = List.copyOf(decisions);
        chat = List.copyOf(chat);
        notes = List.copyOf(notes);
        floodPercent = Collections.unmodifiableSortedMap(new TreeMap<>(floodPercent));
    }

    public record Participant(
            ParticipantId id, String name, Role role, Optional<String> team, ExerciseTime joined, boolean left) {}

    /// @param note why it was sent back
    public record DraftState(
            DraftId id,
            ParticipantId writer,
            Message message,
            Stage stage,
            ExerciseTime changed,
            Optional<String> note) {
        public enum Stage {
            WRITING,
            SUBMITTED,
            /// May be published as it stands; a change makes it a draft again.
            APPROVED,
            SENT_BACK
        }
    }

    /// A published message.
    ///
    /// @param id of the entry that published it
    /// @param score what the scorer says
    /// @param evaluation what evaluators say of it
    /// @param tally its counters when the board was made
    public record MessageState(
            EntryId id,
            PostId post,
            ParticipantId writer,
            ExerciseTime at,
            Message message,
            Optional<String> editedText,
            boolean deleted,
            boolean pinned,
            MessageScore score,
            Evaluation evaluation,
            Frame.Tally tally) {}

    /// What evaluators say of a message and the scores it has by that. What was replaced or taken back is in the
    /// journal only.
    ///
    /// @param overrides in the order they were given
    /// @param dimensions of tone; where several evaluators gave points, their mean
    /// @param scores with the evaluators' word, or the scorer's where there is none
    public record Evaluation(
            List<Overruling> overrides,
            List<SetAside> setAside,
            SortedMap<String, Integer> dimensions,
            PartScores scores) {

        public Evaluation {
            overrides = List.copyOf(overrides);
            setAside = List.copyOf(setAside);
            dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
        }

        /// Nobody has said anything.
        public static Evaluation none(MessageScore score) {
            return new Evaluation(List.of(), List.of(), score.dimensions(), score.scores());
        }

        public boolean isEmpty() {
            return overrides.isEmpty() && setAside.isEmpty();
        }

        /// Whether somebody has said that the finding does not count.
        public boolean without(Finding finding) {
            return setAside.stream().anyMatch(word -> word.is(finding));
        }
    }

    /// An evaluator's points over the scorer's.
    ///
    /// @param id of the entry
    /// @param scorer what the scorer said then
    public record Overruling(
            EntryId id,
            ExerciseTime at,
            ParticipantId evaluator,
            String dimension,
            int points,
            OptionalInt scorer,
            boolean blind,
            String reason) {}

    /// An evaluator's word that a finding of the scorer does not count.
    ///
    /// @param id of the entry
    public record SetAside(
            EntryId id, ExerciseTime at, ParticipantId evaluator, String rule, int start, String reason) {

        public boolean is(Finding finding) {
            return finding.rule().equals(rule) && finding.start() == start;
        }
    }

    /// @param due when it will happen, where that is known
    /// @param fired when it happened, the last time
    public record InjectState(
            Inject inject,
            Status status,
            Optional<ExerciseTime> due,
            Optional<ExerciseTime> fired,
            int times,
            List<Answer> answers) {
        public InjectState {
            answers = List.copyOf(answers);
        }

        public enum Status {
            /// Due at its time.
            PLANNED,
            /// Waits for its condition.
            CONDITIONAL,
            /// Waits for the facilitator.
            MANUAL,
            FIRED,
            SKIPPED
        }

        public record Answer(ParticipantId participant, int option, int confidence) {}
    }

    /// @param surfaced when the first post with it could be seen; empty before
    /// @param corrections messages of the trainees that spoke against it
    public record RumourState(
            RumourId id,
            Optional<ExerciseTime> surfaced,
            Payload.RumourFlag flag,
            Measures.Belief belief,
            List<EntryId> corrections) {
        public RumourState {
            corrections = List.copyOf(corrections);
        }
    }

    /// @param from the name of who speaks
    /// @param answered the message that answered it
    public record InboxItem(
            InjectId inject,
            PostId post,
            ExerciseTime at,
            Channel channel,
            String from,
            String text,
            Optional<EntryId> answered) {}

    public record QuestionState(
            SurfacedPost post,
            Optional<ParticipantId> assigned,
            Optional<EntryId> answered,
            Optional<ExerciseTime> answeredAt) {}

    public record Decision(ExerciseTime at, ParticipantId by, String decision, String reason) {}

    public record Chat(ExerciseTime at, ParticipantId by, String text) {}

    /// A note, or a rating of an objective.
    ///
    /// @param id of the entry
    /// @param at when it was taken
    /// @param moment it is about, where that is another
    public record Note(
            EntryId id,
            ExerciseTime at,
            ParticipantId by,
            Optional<ObjectiveId> objective,
            Optional<Payload.Rating> rating,
            Optional<EntryId> message,
            Optional<ExerciseTime> moment,
            String note) {

        /// The moment it is about.
        public ExerciseTime about() {
            return moment.orElse(at);
        }
    }
}
