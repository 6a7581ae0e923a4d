package clamour.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.exercise.Frame;
import clamour.exercise.Payload;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What travels between members comes out as it went in, on a board and frames of the shipped scenario.
class LiveJsonTest {

    private final LiveJson json = new LiveJson();
    private final OnStage stage = new OnStage();

    @Test
    void boards_frames_posts_and_curves_come_back_as_they_were() {
        stage.act(OnStage.FACILITATOR, new Payload.ClockStarted());
        stage.advance(12);
        stage.act(
                OnStage.WRITER,
                new Payload.MessagePublished(
                        stage.message("We are on our way. Please stay away. More at 18:30."), Optional.empty()));
        stage.act(OnStage.WRITER, new Payload.DecisionLogged("Hold", "Nothing is confirmed"));
        stage.advance(40);
        var parts = stage.fold.takeFrameParts();
        var board = stage.fold.board();
        var frame = new Frame(
                OnStage.EXERCISE,
                3,
                stage.fold.clock(),
                parts.posts(),
                1,
                parts.tallies(),
                stage.fold.measures(),
                4,
                false);

        assertThat(board.messages()).hasSize(1);
        assertThat(parts.posts()).isNotEmpty();
        assertThat(json.board(json.write(board))).isEqualTo(board);
        assertThat(json.frame(json.write(frame))).isEqualTo(frame);
        assertThat(json.posts(json.write(parts.posts()))).isEqualTo(parts.posts());
        assertThat(json.curves(json.write(stage.fold.curves()))).isEqualTo(stage.fold.curves());
    }

    @Test
    void results_come_back_as_they_were() {
        stage.act(OnStage.FACILITATOR, new Payload.ExerciseEnded());
        var results = new LiveJson.Results(1, stage.fold.stateHash(), stage.fold.board(), stage.fold.curves());

        assertThat(json.results(json.write(results))).contains(results);
    }

    @Test
    void results_of_another_form_are_none() {
        assertThat(json.results("{\"edition\":1,\"stateHash\":\"ab\",\"board\":{},\"curves\":{}}"))
                .isEmpty();
    }

    @Test
    void a_frame_without_news_is_small() {
        var frame = new Frame(
                OnStage.EXERCISE, 1, stage.fold.clock(), List.of(), 0, List.of(), stage.fold.measures(), 1, false);

        assertThat(json.write(frame).length).isLessThan(2_000);
    }
}
