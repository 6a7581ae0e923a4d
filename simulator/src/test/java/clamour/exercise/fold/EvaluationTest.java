package clamour.exercise.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import clamour.exercise.Board;
import clamour.exercise.EntryId;
import clamour.exercise.Journals;
import clamour.exercise.Message;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload;
import clamour.exercise.Refusal;
import clamour.exercise.Role;
import clamour.scenario.AccountId;
import clamour.scenario.ExerciseTime;
import clamour.scenario.ObjectiveId;
import clamour.scoring.Part;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What evaluators say: it stands before the scorer's word, and both are kept.
class EvaluationTest {

    private static final String TEXT =
            "Calm down. The terrorist was caught, he confessed to everything. Please use the north gate. Next update 18:30.";

    private final Journals journal = new Journals()
            .then("+00:00", "system", new Payload.ExerciseOpened("00", "00", 1, Bridge.SETTINGS))
            .then("+00:00", "sam", joined("sam", Role.TRAINEE, Optional.of("comms")))
            .then("+00:00", "eva", joined("eva", Role.EVALUATOR, Optional.empty()))
            .then("+00:00", "max", joined("max", Role.EVALUATOR, Optional.empty()))
            .then("+00:00", "eva", new Payload.ClockStarted())
            .then(
                    "+00:05",
                    "sam",
                    new Payload.MessagePublished(Message.of(new AccountId("police"), TEXT), Optional.empty()));
    private final EntryId message = journal.entries().getLast().id();

    private static Payload joined(String who, Role role, Optional<String> team) {
        return new Payload.ParticipantJoined(new ParticipantId(who), who, role, team);
    }

    private ExerciseFold fold() {
        var fold = Bridge.fold(1);
        journal.entries().forEach(fold::apply);
        return fold;
    }

    private EntryId says(String who, Payload payload) {
        assertThat(fold().refusal(new ParticipantId(who), payload)).isEmpty();
        journal.then("+00:06", who, payload);
        return journal.entries().getLast().id();
    }

    private Board.MessageState state() {
        return fold().board().messages().getFirst();
    }

    private Payload gives(String dimension, int points) {
        return new Payload.ScoreOverridden(message, dimension, points, "As I read it.");
    }

    private Optional<String> refused(String who, Payload payload) {
        return fold().refusal(new ParticipantId(who), payload).map(Refusal::code);
    }

    @Test
    void both_words_are_there_and_the_evaluators_counts() {
        var before = fold().board();

        says("eva", gives("empathy", 90));

        var board = fold().board();
        var now = board.messages().getFirst();
        assertThat(now.score()).isEqualTo(before.messages().getFirst().score());
        assertThat(now.evaluation().dimensions()).containsEntry("empathy", 90);
        assertThat(now.evaluation().scores().tone().getAsInt())
                .isGreaterThan(now.score().scores().tone().getAsInt());
        assertThat(board.scores().tone()).isEqualTo(now.evaluation().scores().tone());
        assertThat(board.scorer().tone()).isEqualTo(before.scores().tone());
        assertThat(now.evaluation().overrides()).singleElement().satisfies(word -> {
            assertThat(word.evaluator()).isEqualTo(new ParticipantId("eva"));
            assertThat(word.reason()).isEqualTo("As I read it.");
            assertThat(word.at()).isEqualTo(ExerciseTime.ofMinutes(6));
        });
    }

    @Test
    void a_later_word_of_the_same_evaluator_takes_the_place_of_the_former() {
        says("eva", gives("empathy", 90));
        says("eva", gives("empathy", 20));

        assertThat(state().evaluation().overrides()).hasSize(1);
        assertThat(state().evaluation().dimensions()).containsEntry("empathy", 20);
    }

    @Test
    void of_two_evaluators_the_mean_counts() {
        says("eva", gives("empathy", 90));
        says("max", gives("empathy", 61));

        assertThat(state().evaluation().overrides()).hasSize(2);
        assertThat(state().evaluation().dimensions()).containsEntry("empathy", 76);
    }

    @Test
    void a_word_on_a_part_stands_whatever_is_said_of_its_dimensions_later() {
        says("eva", gives("tone", 33));
        says("eva", gives("empathy", 100));

        assertThat(state().evaluation().scores().tone()).hasValue(33);
        assertThat(state().evaluation().dimensions()).containsEntry("empathy", 100);
    }

    @Test
    void what_is_taken_back_leaves_the_scorers_word_as_it_was() {
        var before = state().evaluation();
        var word = says("eva", gives("empathy", 90));

        says("eva", new Payload.WordWithdrawn(word));

        assertThat(state().evaluation()).isEqualTo(before);
        assertThat(journal.entries())
                .extracting(entry -> entry.payload().getClass().getSimpleName())
                .contains("ScoreOverridden", "WordWithdrawn");
    }

    @Test
    void nobody_takes_back_what_somebody_else_said_or_what_is_not_there() {
        var word = says("eva", gives("empathy", 90));

        assertThat(refused("max", new Payload.WordWithdrawn(word))).contains("not-your-word");
        assertThat(refused("eva", new Payload.WordWithdrawn(message))).contains("unknown-word");
        assertThat(refused("eva", new Payload.WordWithdrawn(new EntryId("nothing"))))
                .contains("unknown-word");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void a_word_over_the_scorers_needs_a_reason(String reason) {
        assertThat(refused("eva", new Payload.ScoreOverridden(message, "empathy", 90, reason)))
                .contains("no-reason");
        assertThat(refused(
                        "eva",
                        new Payload.FindingSetAside(
                                message, finding().rule(), finding().start(), reason)))
                .contains("no-reason");
    }

    @Test
    void who_agrees_with_the_scorer_needs_none() {
        int scorer = state().score().dimensions().getOrDefault("empathy", 0);
        var agreed = new Payload.ScoreOverridden(message, "empathy", scorer, "", OptionalInt.of(scorer), false);

        says("eva", agreed);

        assertThat(state().evaluation().dimensions()).isEqualTo(state().score().dimensions());
        assertThat(state().evaluation().overrides()).hasSize(1);
    }

    @Test
    void points_dimension_and_message_must_be_possible() {
        assertThat(refused("eva", gives("empathy", 101))).contains("points");
        assertThat(refused("eva", gives("charm", 50))).contains("unknown-dimension");
        assertThat(refused("eva", new Payload.ScoreOverridden(new EntryId("no"), "empathy", 50, "Why.")))
                .contains("unknown-message");
    }

    private clamour.scoring.Finding finding() {
        return state().score().findings().stream()
                .filter(found -> found.part() == Part.CONDUCT && found.effect() <= -25)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_finding_that_is_set_aside_costs_nothing() {
        var wrong = finding();
        var before = fold().board();

        says("eva", new Payload.FindingSetAside(message, wrong.rule(), wrong.start(), "He was charged at noon."));

        var board = fold().board();
        var now = board.messages().getFirst();
        assertThat(now.evaluation().without(wrong)).isTrue();
        assertThat(now.score().findings()).contains(wrong);
        assertThat(now.evaluation().scores().conduct().getAsInt())
                .isGreaterThan(now.score().scores().conduct().getAsInt());
        assertThat(board.scores().conduct().getAsInt())
                .isGreaterThan(before.scores().conduct().getAsInt());
    }

    @Test
    void a_finding_of_tone_that_is_set_aside_gives_its_points_back() {
        var wrong = state().score().findings().stream()
                .filter(found -> found.part() == Part.TONE && found.effect() < 0)
                .findFirst()
                .orElseThrow();

        says("eva", new Payload.FindingSetAside(message, wrong.rule(), wrong.start(), "It was said kindly."));

        int scorer = state().score().dimensions().getOrDefault(wrong.dimension(), 0);
        assertThat(state().evaluation().dimensions()).containsEntry(wrong.dimension(), scorer - wrong.effect());
    }

    @Test
    void what_the_scorer_did_not_find_cannot_be_set_aside() {
        assertThat(refused("eva", new Payload.FindingSetAside(message, "empathy.named", 999, "No.")))
                .contains("unknown-finding");
    }

    @Test
    void the_evaluators_conduct_counts_for_the_exercise_and_its_caps() {
        assertThat(fold().board().scores().conduct().getAsInt()).isLessThan(90);

        says("eva", gives("conduct", 90));

        assertThat(fold().board().scores().conduct()).hasValue(90);
    }

    @Test
    void a_new_rating_of_an_objective_takes_the_place_of_the_former() {
        var objective = new ObjectiveId("O1");
        says("eva", new Payload.RatingGiven(objective, Payload.Rating.M, "Late."));
        says("max", new Payload.RatingGiven(objective, Payload.Rating.U, ""));
        says("eva", new Payload.RatingGiven(objective, Payload.Rating.S, "Late, but complete."));

        assertThat(fold().board().notes())
                .extracting(note -> note.rating().orElseThrow(), Board.Note::note)
                .containsExactly(tuple(Payload.Rating.U, ""), tuple(Payload.Rating.S, "Late, but complete."));
    }

    @Test
    void a_note_is_on_a_message_or_a_moment_that_was() {
        says(
                "eva",
                new Payload.NoteTaken(
                        Optional.empty(), Optional.of(message), Optional.of(ExerciseTime.ofMinutes(2)), "Too slow."));

        assertThat(fold().board().notes()).singleElement().satisfies(note -> {
            assertThat(note.about()).isEqualTo(ExerciseTime.ofMinutes(2));
            assertThat(note.at()).isEqualTo(ExerciseTime.ofMinutes(6));
            assertThat(note.message()).contains(message);
        });
        assertThat(refused("eva", noteAt(ExerciseTime.ofMinutes(7)))).contains("no-such-moment");
        assertThat(refused("eva", noteAt(new ExerciseTime(-1)))).contains("no-such-moment");
        assertThat(refused(
                        "eva",
                        new Payload.NoteTaken(
                                Optional.empty(), Optional.of(new EntryId("no")), Optional.empty(), "Hm.")))
                .contains("unknown-message");
    }

    private static Payload noteAt(ExerciseTime moment) {
        return new Payload.NoteTaken(Optional.empty(), Optional.empty(), Optional.of(moment), "Hm.");
    }

    @Test
    void there_is_an_end_to_notes_and_taking_one_back_makes_room() {
        for (int i = 0; i < ExerciseFold.MOST_WORDS; i++) {
            journal.then("+00:06", "eva", new Payload.NoteTaken(Optional.empty(), "Note."));
        }
        var last = journal.entries().getLast().id();
        assertThat(refused("eva", noteAt(ExerciseTime.ofMinutes(2)))).contains("too-many-words");
        assertThat(refused("max", gives("empathy", 50))).contains("too-many-words");

        says("eva", new Payload.WordWithdrawn(last));

        assertThat(refused("max", gives("empathy", 50))).isEmpty();
    }

    @Test
    void all_of_it_is_possible_after_the_end_also_for_those_who_come_late() {
        journal.then("+00:10", "eva", new Payload.ExerciseEnded());
        journal.then("+00:10", "ida", joined("ida", Role.EVALUATOR, Optional.empty()));

        var word = says("ida", gives("empathy", 90));
        says("ida", new Payload.RatingGiven(new ObjectiveId("O1"), Payload.Rating.P, ""));
        says("ida", noteAt(ExerciseTime.ofMinutes(5)));
        says(
                "ida",
                new Payload.FindingSetAside(message, finding().rule(), finding().start(), "No."));
        says("ida", new Payload.WordWithdrawn(word));

        assertThat(state().evaluation().overrides()).isEmpty();
        assertThat(state().evaluation().setAside()).hasSize(1);
        assertThat(fold().board().notes()).hasSize(2);
        assertThat(fold().stateHash()).isEqualTo(fold().stateHash());
    }
}
