package clamour.console.facilitator;

import clamour.console.shell.EmptyState;
import clamour.console.shell.EvaluatorWords;
import clamour.console.shell.Mark;
import clamour.console.shell.Panel;
import clamour.exercise.Board;
import clamour.exercise.Payload;
import clamour.scenario.Objective;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Notes for the hot wash, each on an objective or on none.
final class NotesPanel extends Panel {

    private final WhiteCell cell;
    private final InjectWords words;
    private final Select<Objective> objective = new Select<>();
    private final TextArea text = new TextArea();
    private final Div list = new Div();

    private @Nullable List<Board.Note> shown;

    NotesPanel(WhiteCell cell, InjectWords words) {
        super("");
        this.cell = cell;
        this.words = words;
        setName(getTranslation("facilitator.notes.title"));
        addClassName("notes");
        objective.setItems(cell.scenario().objectives());
        objective.setEmptySelectionAllowed(true);
        objective.setEmptySelectionCaption(getTranslation("facilitator.notes.no-objective"));
        objective.setItemLabelGenerator(item -> item == null
                ? getTranslation("facilitator.notes.no-objective")
                : item.id() + " · " + item.title().in(words.language()));
        objective.setAriaLabel(getTranslation("facilitator.notes.objective"));
        text.setPlaceholder(getTranslation("facilitator.notes.text"));
        text.setAriaLabel(getTranslation("facilitator.notes.text"));
        text.setMinRows(1);
        var keep = new Button(getTranslation("facilitator.notes.keep"), click -> keep());
        // What was typed last reaches the server only when the field is left.
        keep.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(text).resetFocusOnActiveElement();
        actions(objective);
        var row = new Div(text, keep);
        row.addClassName("voices-row");
        list.addClassName("note-list");
        body().add(row, list);
    }

    void show(Board board) {
        if (board.notes().equals(shown)) {
            return;
        }
        shown = board.notes();
        list.removeAll();
        for (Board.Note note : board.notes().reversed()) {
            var head = new Div(new Span(words.when(note.about())));
            head.addClassName("written-line");
            note.objective().ifPresent(id -> head.add(new Mark(id.value(), Mark.Tone.ACCENT)));
            note.rating().ifPresent(rating -> head.add(new Mark(rating.name(), Mark.Tone.PLAIN)));
            var by = new Span(EvaluatorWords.name(board, note.by()));
            by.addClassName("evaluator-by");
            head.add(by);
            var item = new Div(head);
            if (!note.note().isBlank()) {
                item.add(new Paragraph(note.note()));
            }
            item.addClassName("note");
            list.add(item);
        }
        if (board.notes().isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("facilitator.notes.empty"), getTranslation("facilitator.notes.empty-hint")));
        }
    }

    private void keep() {
        var about = Optional.ofNullable(objective.getValue()).map(Objective::id);
        if (cell.act(new Payload.NoteTaken(about, text.getValue()))) {
            text.clear();
        }
    }
}
