package clamour.console.review;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.console.FoldedRoom;
import clamour.exercise.EntryId;
import clamour.exercise.Measures;
import clamour.exercise.Payload;
import clamour.scenario.ExerciseTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookbackTest {

    private static final int MINUTES = 20;

    private static final Played PLAYED = play();

    private final FoldedRoom room = PLAYED.room();
    private final List<EntryId> said = PLAYED.said();
    private final Lookback lookback = new Lookback(room.scenario(), room.review());

    /// An exercise with three messages.
    private record Played(FoldedRoom room, List<EntryId> said) {}

    private static Played play() {
        var room = new FoldedRoom("first-steps");
        room.advance(4);
        var first = room.publish("We are at Mill Street. Please close your windows. We will report again at 17:40.");
        room.advance(9);
        var second = room.publish("IDIOTS!!! Stop spreading this nonsense about gas, you morons!!!");
        room.advance(15);
        var third = room.publish("The smoke is not poisonous. Please keep windows closed. More at 17:55.");
        room.advance(MINUTES);
        return new Played(room, List.of(first, second, third));
    }

    @Test
    void it_begins_at_the_end_with_nothing_chosen() {
        assertThat(lookback.at()).isEqualTo(ExerciseTime.ofMinutes(MINUTES)).isEqualTo(lookback.end());
        assertThat(lookback.chosen()).isEmpty();
    }

    @Test
    void the_scores_are_those_of_the_exercise() {
        assertThat(lookback.board().scores()).isEqualTo(room.board().scores());
        assertThat(lookback.board().messages()).isEqualTo(room.board().messages());
        assertThat(lookback.curves().minutes()).isEqualTo(room.curves().minutes());
    }

    @Test
    void the_curves_reach_the_very_end_with_the_figures_of_the_desk() {
        var stopped = new FoldedRoom("first-steps");
        stopped.does(stopped.seat().participant(), new Payload.ClockMoved(new ExerciseTime(7 * 60 + 41)));

        var back = new Lookback(stopped.scenario(), stopped.review());

        assertThat(back.curves().minutes().getLast()).isEqualTo(stopped.measures());
        assertThat(back.measures()).contains(stopped.measures());
        assertThat(back.end()).isEqualTo(new ExerciseTime(7 * 60 + 41));
    }

    @Test
    void no_moment_outside_the_exercise_is_looked_at() {
        lookback.lookAt(ExerciseTime.ofMinutes(90));
        assertThat(lookback.at()).isEqualTo(lookback.end());

        lookback.lookAt(new ExerciseTime(-60));
        assertThat(lookback.at()).isEqualTo(ExerciseTime.START);
    }

    @Test
    void a_message_brings_its_moment_and_an_unknown_one_changes_nothing() {
        assertThat(lookback.choose(said.get(1))).isPresent();
        assertThat(lookback.at()).isEqualTo(ExerciseTime.ofMinutes(9));

        assertThat(lookback.choose(new EntryId("unknown"))).isEmpty();
        assertThat(lookback.chosen()).contains(said.get(1));
        assertThat(lookback.at()).isEqualTo(ExerciseTime.ofMinutes(9));
    }

    @Test
    void stepping_goes_through_the_messages_and_stops_at_both_ends() {
        var forward = List.of(step(1), step(1), step(1), step(1));
        assertThat(forward).containsExactly(said.get(0), said.get(1), said.get(2), said.get(2));

        var back = List.of(step(-1), step(-1), step(-1));
        assertThat(back).containsExactly(said.get(1), said.get(0), said.get(0));
    }

    @Test
    void stepping_back_from_nowhere_begins_with_the_last_message() {
        assertThat(step(-1)).isEqualTo(said.get(2));
    }

    @Test
    void the_measures_are_those_of_the_last_full_minute() {
        lookback.lookAt(new ExerciseTime(9 * 60 + 59));

        assertThat(lookback.measures()).map(Measures::at).contains(ExerciseTime.ofMinutes(9));
    }

    @Test
    void the_lessons_are_few_and_the_dearest_come_first() {
        assertThat(lookback.improvements()).isNotEmpty().hasSizeLessThanOrEqualTo(Lookback.MOST_LESSONS);
        assertThat(lookback.improvements()).allMatch(lesson -> lesson.points() < 0 && lesson.times() > 0);
        assertThat(lookback.improvements()).extracting(Lookback.Lesson::points).isSorted();
        assertThat(lookback.strengths()).isNotEmpty().allMatch(lesson -> lesson.points() > 0);
    }

    @Test
    void no_moment_shows_a_post_from_later() {
        for (int minute : List.of(1, 6, 13)) {
            var at = ExerciseTime.ofMinutes(minute);

            assertThat(lookback.review().feedAt(at, 40))
                    .isNotEmpty()
                    .allMatch(post -> !post.at().isAfter(at));
        }
    }

    private EntryId step(int by) {
        return lookback.step(by).orElseThrow().id();
    }
}
