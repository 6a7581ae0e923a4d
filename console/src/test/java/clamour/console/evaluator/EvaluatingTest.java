package clamour.console.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.console.FoldedRoom;
import clamour.console.evaluator.Evaluating.Scale;
import clamour.console.live.Batch;
import clamour.console.live.Receipt;
import clamour.exercise.Board;
import clamour.exercise.Board.MessageState;
import clamour.exercise.Board.Overruling;
import clamour.exercise.Payload;
import clamour.exercise.Payload.Rating;
import clamour.scenario.ExerciseTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EvaluatingTest {

    private final FoldedRoom room = new FoldedRoom("first-steps");
    private final Seen screen = new Seen();
    private final Evaluating evaluating = new Evaluating(room, screen);

    /// What the screen was told.
    private static final class Seen implements Evaluating.Screen {
        final List<Board> boards = new ArrayList<>();
        final List<Receipt.Refused> refusals = new ArrayList<>();

        @Override
        public void show(Batch batch, Board board) {
            boards.add(board);
        }

        @Override
        public void refused(Receipt.Refused refused) {
            refusals.add(refused);
        }
    }

    @BeforeEach
    void twoMessages() {
        room.advance(4);
        room.publish("We are at Mill Street. Please close your windows. We will report again at 17:40.");
        room.advance(9);
        room.publish("IDIOTS!!! Stop spreading this nonsense about gas, you morons!!!");
        room.follow(evaluating::take);
    }

    private MessageState message() {
        return evaluating.chosen().orElseThrow();
    }

    private Scale scale(String dimension) {
        return evaluating.scales(message()).stream()
                .filter(scale -> scale.dimension().equals(dimension))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_first_message_is_chosen_and_one_steps_through_them() {
        var messages = room.board().messages();
        assertThat(message().id()).isEqualTo(messages.get(0).id());

        evaluating.step(1);
        evaluating.step(1);
        assertThat(message().id()).isEqualTo(messages.get(1).id());

        evaluating.step(-1);
        assertThat(message().id()).isEqualTo(messages.get(0).id());
    }

    @Test
    void parts_come_before_dimensions_and_each_has_the_scorers_word() {
        var scales = evaluating.scales(message());

        assertThat(scales).extracting(Scale::dimension).startsWith("tone", "timing", "conduct", "empathy", "clarity");
        assertThat(scales)
                .allMatch(scale -> scale.scorer().isPresent() && scale.mine().isEmpty());
    }

    @Test
    void points_are_kept_with_the_scorers_and_the_way_back_is_to_nothing() {
        int scorer = scale("empathy").scorer().orElseThrow();

        var back = evaluating.give(message(), scale("empathy"), 90, "  Kind words.  ");

        assertThat(scale("empathy").mine()).hasValueSatisfying(word -> {
            assertThat(word.points()).isEqualTo(90);
            assertThat(word.scorer()).isEqualTo(OptionalInt.of(scorer));
            assertThat(word.reason()).isEqualTo("Kind words.");
            assertThat(word.blind()).isFalse();
        });
        back.orElseThrow().run();
        assertThat(scale("empathy").mine()).isEmpty();
    }

    @Test
    void the_way_back_from_a_change_is_to_what_one_said_before() {
        evaluating.give(message(), scale("empathy"), 90, "Kind words.");

        evaluating
                .give(message(), scale("empathy"), 20, "On second thoughts.")
                .orElseThrow()
                .run();

        assertThat(scale("empathy").mine().map(Overruling::points)).contains(90);
        assertThat(scale("empathy").mine().map(Overruling::reason)).contains("Kind words.");
    }

    @Test
    void without_a_reason_nothing_is_kept_and_the_screen_is_told() {
        assertThat(evaluating.give(message(), scale("empathy"), 90, " ")).isEmpty();

        assertThat(screen.refusals).extracting(Receipt.Refused::code).containsExactly("no-reason");
        assertThat(scale("empathy").mine()).isEmpty();
    }

    @Test
    void what_is_said_before_the_scorers_word_was_on_the_screen_is_blind() {
        evaluating.rateBlind(true);
        evaluating.give(message(), scale("empathy"), 90, "Kind words.");
        evaluating.hasSeen(message());
        evaluating.give(message(), scale("clarity"), 90, "Short.");

        assertThat(scale("empathy").mine().map(Overruling::blind)).contains(true);
        assertThat(scale("clarity").mine().map(Overruling::blind)).contains(false);
    }

    @Test
    void a_rating_of_an_objective_is_changed_and_the_way_back_is_to_the_former() {
        var objective = evaluating.scenario().objectives().getFirst().id();
        evaluating.rate(objective, Rating.M, "Late.");

        var back = evaluating.rate(objective, Rating.P, "");
        assertThat(evaluating.rating(objective).flatMap(Board.Note::rating)).contains(Rating.P);

        back.orElseThrow().run();
        assertThat(evaluating.rating(objective).flatMap(Board.Note::rating)).contains(Rating.M);
        assertThat(evaluating.rating(objective).map(Board.Note::note)).contains("Late.");
    }

    @Test
    void everything_one_said_is_listed_can_be_taken_back_and_said_again() {
        var objective = evaluating.scenario().objectives().getFirst().id();
        evaluating.give(message(), scale("empathy"), 90, "Kind words.");
        evaluating.setAside(message(), message().score().findings().getFirst(), "That is a quotation.");
        evaluating.rate(objective, Rating.S, "Some were late.");
        evaluating.note(Optional.of(message().id()), Optional.empty(), "Well said.");
        evaluating.note(Optional.empty(), Optional.of(ExerciseTime.ofMinutes(2)), "They argue.");
        var said = evaluating.said();
        assertThat(said).hasSize(5);

        for (var one : said) {
            var again = evaluating.takeBack(one);
            assertThat(evaluating.said()).hasSize(4);
            again.orElseThrow().run();
        }

        assertThat(evaluating.said())
                .extracting(Evaluating.Said::again)
                .containsExactlyInAnyOrderElementsOf(
                        said.stream().map(Evaluating.Said::again).toList());
    }

    @Test
    void what_others_said_is_not_in_the_list() {
        room.does(FoldedRoom.TRAINEE, new Payload.NoteTaken(Optional.empty(), "Somebody else’s note."));

        assertThat(room.board().notes()).hasSize(1);
        assertThat(evaluating.said()).isEmpty();
    }
}
