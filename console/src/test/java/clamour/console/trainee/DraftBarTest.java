package clamour.console.trainee;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.console.live.Room;
import clamour.exercise.DraftId;
import clamour.exercise.Message;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload;
import clamour.exercise.Role;
import org.junit.jupiter.api.Test;

class DraftBarTest {

    private static final DraftId DRAFT = new DraftId("first");

    private final Rehearsal room = Rehearsal.withApproval(Role.TRAINEE);
    private final ParticipantId writer = room.seat().participant();
    private final ParticipantId approver = new ParticipantId("uma");

    @Test
    void what_was_sent_waits_for_an_approver_and_not_for_its_writer() {
        send();

        assertThat(DraftBar.waiting(room.board(), approver, true)).hasSize(1);
        assertThat(DraftBar.waiting(room.board(), writer, false)).isEmpty();
    }

    @Test
    void what_came_back_waits_for_its_writer_and_for_nobody_else() {
        send();
        room.act(Room.freshId(), new Payload.DraftSentBack(DRAFT, "say where"));

        assertThat(DraftBar.waiting(room.board(), writer, false))
                .singleElement()
                .satisfies(draft -> assertThat(draft.note()).contains("say where"));
        assertThat(DraftBar.waiting(room.board(), approver, true)).isEmpty();
    }

    @Test
    void when_it_is_over_nothing_waits() {
        send();
        room.act(Room.freshId(), new Payload.ExerciseEnded());

        assertThat(DraftBar.waiting(room.board(), approver, true)).isEmpty();
    }

    private void send() {
        var account = room.scenario().accounts().getFirst().id();
        room.act(Room.freshId(), new Payload.DraftSaved(DRAFT, Message.of(account, "We are there.")));
        room.act(Room.freshId(), new Payload.DraftSubmitted(DRAFT));
    }
}
