package clamour.console.evaluator;

import clamour.console.shell.Notice;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/// Says what was kept, with the way back from it.
///
/// @param on a component of the page, for its language
record Undoing(Component on) {

    /// @param back empty where it was refused, which has been said then
    /// @param words key of what was done
    /// @return whether it was done
    boolean done(Optional<? extends Runnable> back, String words) {
        back.ifPresent(way -> Notice.done(on.getTranslation(words), on.getTranslation("shell.undo"), way));
        return back.isPresent();
    }
}
