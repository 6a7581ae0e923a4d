package clamour.console.evaluator;

import clamour.exercise.EntryId;
import clamour.scenario.ExerciseTime;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;

/// Where a note is written.
final class NoteBox extends Div {

    private final Evaluating evaluating;
    private final Undoing undoing;
    private final TextArea text = new TextArea();

    /// Does what is to be done with a note.
    @FunctionalInterface
    interface Keeping {
        void keep(NoteBox box);
    }

    NoteBox(Evaluating evaluating, Undoing undoing, String hint, Keeping keeping) {
        this.evaluating = evaluating;
        this.undoing = undoing;
        addClassName("note-box");
        text.setPlaceholder(hint);
        text.setAriaLabel(hint);
        text.setMinRows(1);
        text.setWidthFull();
        var button = new Button(getTranslation("evaluator.note.keep"), click -> keeping.keep(this));
        button.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(text).resetFocusOnActiveElement();
        add(text, button);
    }

    TextArea text() {
        return text;
    }

    void keep(Optional<EntryId> message, Optional<ExerciseTime> moment) {
        if (undoing.done(evaluating.note(message, moment, text.getValue()), "evaluator.note.kept")) {
            text.clear();
        }
    }
}
