package clamour.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.exercise.Board;
import clamour.exercise.DraftId;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload;
import clamour.exercise.Role;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Inject;
import clamour.scenario.InjectId;
import clamour.scenario.Rumour;
import clamour.scoring.PartScores;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SightTest {

    private static final int MINUTE = 30;

    private final OnStage stage = new OnStage();
    private Board board = stage.fold.board();

    @BeforeEach
    void halfAnHourHasPassed() {
        stage.act(OnStage.FACILITATOR, new Payload.ClockStarted());
        stage.advance(12);
        stage.act(OnStage.WRITER, new Payload.DraftSaved(new DraftId("d"), stage.message("A draft of ours")));
        stage.act(
                OnStage.WRITER,
                new Payload.MessagePublished(stage.message("We are on our way. More at 18:30."), Optional.empty()));
        stage.act(OnStage.WRITER, new Payload.ChatSent("among us"));
        stage.act(OnStage.FACILITATOR, new Payload.NoteTaken(Optional.empty(), "they are slow"));
        stage.advance(MINUTE);
        board = stage.fold.board();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"FACILITATOR", "EVALUATOR"})
    void the_white_cell_sees_everything(Role role) {
        var sight = new Sight(stage.seat(role), stage.scenario);

        assertThat(sight.board(board)).isEqualTo(board);
        assertThat(sight.scenario(board, now())).isEqualTo(stage.scenario);
        assertThat(sight.measures(stage.fold.measures(), board)).isEqualTo(stage.fold.measures());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"TRAINEE", "APPROVER", "OBSERVER"})
    void others_see_only_what_has_come_out(Role role) {
        var sight = new Sight(stage.seat(role), stage.scenario);
        var surfaced = Sight.surfaced(board);
        assertThat(surfaced)
                .as("some rumour is out, another is not")
                .isNotEmpty()
                .hasSizeLessThan(board.rumours().size());

        var seen = sight.board(board);
        var scenario = sight.scenario(board, now());

        assertThat(seen.rumours()).extracting(Board.RumourState::id).containsExactlyInAnyOrderElementsOf(surfaced);
        assertThat(seen.injects()).allMatch(state -> state.inject().body() instanceof Inject.Question);
        assertThat(seen.injects()).allMatch(state -> state.inject().expect().isEmpty());
        assertThat(seen.notes()).isEmpty();
        assertThat(seen.floodPercent()).isEmpty();
        assertThat(seen.settings().seed()).isZero();
        assertThat(scenario.injects()).isEmpty();
        assertThat(scenario.expectations()).isEmpty();
        assertThat(scenario.discussion()).isEmpty();
        assertThat(scenario.rumours())
                .hasSameSizeAs(surfaced)
                .allMatch(rumour -> rumour.truth() instanceof Rumour.Truth.UnknownUntil);
        assertThat(scenario.facts())
                .allMatch(fact -> fact.sensitive().isEmpty() && !fact.known().isAfter(now()));
        assertThat(scenario.phases()).allMatch(phase -> !phase.from().isAfter(now()));
        assertThat(sight.measures(stage.fold.measures(), board).rumours().keySet())
                .isEqualTo(surfaced);
        assertThat(sight.curves(stage.fold.curves(), board).minutes())
                .allMatch(minute -> surfaced.containsAll(minute.rumours().keySet()));
        assertThat(sight.posts(stage.fold.takeFrameParts().posts()))
                .isNotEmpty()
                .allMatch(post -> post.inject().isEmpty());
    }

    @Test
    void how_others_answer_a_question_one_learns_by_answering() {
        var other = new ParticipantId("other");
        stage.join(other, Role.TRAINEE, Optional.of(stage.team()));
        var question = new InjectId("name-him");
        stage.act(OnStage.FACILITATOR, new Payload.InjectFired(question));
        stage.act(other, new Payload.InjectAnswered(question, 0, 80));
        assertThat(answers(question)).isEmpty();

        stage.act(OnStage.WRITER, new Payload.InjectAnswered(question, 1, 40));

        assertThat(answers(question))
                .extracting(Board.InjectState.Answer::confidence)
                .containsExactly(80, 40);
    }

    private List<Board.InjectState.Answer> answers(InjectId question) {
        return new Sight(stage.seat(Role.TRAINEE), stage.scenario)
                .board(stage.fold.board()).injects().stream()
                        .filter(state -> state.inject().id().equals(question))
                        .findFirst()
                        .orElseThrow()
                        .answers();
    }

    @Test
    void while_the_clock_stands_everybody_knows_what_to_talk_about_and_nothing_of_later_phases() {
        stage.act(OnStage.FACILITATOR, new Payload.ClockPaused());

        var known = new Sight(stage.seat(Role.OBSERVER), stage.scenario).scenario(stage.fold.board(), now());

        var phase = stage.scenario.phaseAt(now()).orElseThrow();
        assertThat(known.discussion()).containsOnlyKeys(phase.id());
    }

    @Test
    void a_trainee_sees_the_drafts_chat_and_scores_of_their_own_team_only() {
        var own = new Sight(stage.seat(Role.TRAINEE), stage.scenario).board(board);
        var stranger = new Seat(
                OnStage.EXERCISE, new ParticipantId("stranger"), "Stranger", Role.TRAINEE, Optional.of("another"));
        var other = new Sight(stranger, stage.scenario).board(board);

        assertThat(own.drafts()).hasSize(1);
        assertThat(own.chat()).hasSize(1);
        assertThat(own.messages()).allMatch(message -> !message.score().scores().equals(PartScores.NONE));
        assertThat(other.drafts()).isEmpty();
        assertThat(other.chat()).isEmpty();
        assertThat(other.messages())
                .hasSize(1)
                .allMatch(message -> message.score().scores().equals(PartScores.NONE)
                        && message.score().findings().isEmpty());
    }

    @Test
    void an_observer_sees_nothing_of_the_desks() {
        var seen = new Sight(stage.seat(Role.OBSERVER), stage.scenario).board(board);

        assertThat(seen.drafts()).isEmpty();
        assertThat(seen.chat()).isEmpty();
        assertThat(seen.inbox()).isEmpty();
        assertThat(seen.decisions()).isEmpty();
        assertThat(seen.scores()).isEqualTo(PartScores.NONE);
        assertThat(seen.messages()).hasSameSizeAs(board.messages());
    }

    private static ExerciseTime now() {
        return ExerciseTime.ofMinutes(MINUTE);
    }
}
