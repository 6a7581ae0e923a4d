package clamour.console.trainee;

import clamour.console.live.Receipt;
import clamour.console.live.Room;
import clamour.exercise.Board;
import clamour.exercise.Payload;
import java.util.Optional;
import java.util.function.Consumer;

/// Acts of the desk that are not writing: each goes to the room, and a refusal comes back as a sentence.
final class Desk {

    private final Room room;
    private final Consumer<Receipt.Refused> refused;

    /// @param refused says why something was not done
    Desk(Room room, Consumer<Receipt.Refused> refused) {
        this.room = room;
        this.refused = refused;
    }

    /// Whether it was accepted.
    boolean act(Payload payload) {
        if (room.act(Room.freshId(), payload) instanceof Receipt.Refused no) {
            refused.accept(no);
            return false;
        }
        return true;
    }

    /// Approves a draft and, where asked, publishes it as it stands.
    boolean approve(Board.DraftState draft, boolean publish) {
        return act(new Payload.DraftApproved(draft.id()))
                && (!publish || act(new Payload.MessagePublished(draft.message(), Optional.of(draft.id()))));
    }
}
