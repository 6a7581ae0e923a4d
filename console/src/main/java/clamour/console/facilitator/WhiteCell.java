package clamour.console.facilitator;

import clamour.console.live.Batch;
import clamour.console.live.Receipt;
import clamour.console.live.Room;
import clamour.exercise.Board;
import clamour.exercise.Curves;
import clamour.exercise.Payload;
import clamour.scenario.Inject;
import clamour.scenario.InjectId;
import clamour.scenario.Scenario;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the facilitator looks at and does: keeps the newest board and curves of the room, and turns acts into entries.
final class WhiteCell {

    /// What shows it. Called with everything the parts need; each part draws only what differs.
    interface Screen {
        void show(Batch batch, Msel msel, Optional<InjectId> chosen);

        void refused(Receipt.Refused refused);
    }

    private final Room room;
    private final Screen screen;

    private @Nullable Batch newest;
    private @Nullable Msel msel;
    private Optional<InjectId> chosen = Optional.empty();
    private Curves curves;

    WhiteCell(Room room, Screen screen) {
        this.room = room;
        this.screen = screen;
        this.curves = room.curves();
    }

    Room room() {
        return room;
    }

    Scenario scenario() {
        return room.scenario();
    }

    Board board() {
        return msel == null ? room.board() : msel.board();
    }

    Curves curves() {
        return curves;
    }

    /// Takes in what is new.
    void take(Batch batch) {
        newest = batch;
        batch.board().ifPresent(board -> msel = new Msel(room.scenario(), board));
        batch.curves().ifPresent(newer -> curves = newer);
        draw();
    }

    /// Looks at an inject; a second time at the same one looks away.
    void choose(InjectId inject) {
        chosen = chosen.equals(Optional.of(inject)) ? Optional.empty() : Optional.of(inject);
        draw();
    }

    Optional<InjectId> chosen() {
        return chosen;
    }

    /// The inject as it is now, where somebody has changed it since.
    ///
    /// @param seen as it was when one began to change it
    Optional<Inject> changedSince(Inject seen) {
        return room.board().injects().stream()
                .map(Msel::standing)
                .filter(now -> now.id().equals(seen.id()) && !now.equals(seen))
                .findFirst();
    }

    /// Does it; what was refused is said on the screen.
    ///
    /// @return whether it is in the journal now
    boolean act(Payload payload) {
        return switch (room.act(Room.freshId(), payload)) {
            case Receipt.Accepted _ -> true;
            case Receipt.Refused refused -> {
                screen.refused(refused);
                yield false;
            }
        };
    }

    /// Lets the clock run or stand.
    void toggleClock() {
        act(board().clock().running() ? new Payload.ClockPaused() : new Payload.ClockStarted());
    }

    /// Moves the clock to the next inject that is due by its time.
    ///
    /// @return whether there was one
    boolean jumpToNext() {
        if (msel == null) {
            return false;
        }
        var current = new Msel(room.scenario(), room.board());
        return current.next()
                .map(item -> act(new Payload.ClockMoved(item.at())))
                .orElse(false);
    }

    private void draw() {
        if (newest != null && msel != null) {
            screen.show(newest, msel, chosen);
        }
    }
}
