package clamour.console.facilitator;

import clamour.console.shell.EmptyState;
import clamour.console.shell.Mark;
import clamour.exercise.Board;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload;
import clamour.scenario.ExerciseTime;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the trainees say among themselves and what they decided, newest first.
final class TeamTalk extends Div {

    private record Line(ExerciseTime at, ParticipantId by, String words, String reason, boolean decision) {}

    private final WhiteCell cell;
    private final InjectWords words;
    private final Div lines = new Div();
    private final Div saying = new Div();

    private @Nullable List<Line> shown;

    TeamTalk(WhiteCell cell, InjectWords words) {
        this.cell = cell;
        this.words = words;
        addClassName("team-talk");
        saying.addClassName("voices-row");
        saying.add(sayings());
        add(saying, lines);
    }

    /// What the facilitator says is heard by every team.
    private Component[] sayings() {
        var field = new TextField();
        field.setPlaceholder(getTranslation("facilitator.talk.say"));
        field.setAriaLabel(getTranslation("facilitator.talk.say"));
        Runnable say = () -> {
            var text = field.getValue().strip();
            if (!text.isEmpty() && cell.act(new Payload.ChatSent(text))) {
                field.clear();
            }
        };
        field.addKeyPressListener(Key.ENTER, key -> say.run());
        return new Component[] {field, new Button(getTranslation("facilitator.talk.send"), click -> say.run())};
    }

    /// How many lines there are to read.
    static int size(Board board) {
        return board.chat().size() + board.decisions().size();
    }

    void show(Board board) {
        saying.setVisible(!board.ended());
        var lines = new ArrayList<Line>();
        board.chat().forEach(said -> lines.add(new Line(said.at(), said.by(), said.text(), "", false)));
        board.decisions()
                .forEach(made -> lines.add(new Line(made.at(), made.by(), made.decision(), made.reason(), true)));
        lines.sort(Comparator.comparing(Line::at));
        if (lines.equals(shown)) {
            return;
        }
        shown = List.copyOf(lines);
        this.lines.removeAll();
        lines.reversed().forEach(line -> this.lines.add(row(board, line)));
        if (lines.isEmpty()) {
            this.lines.add(new EmptyState(
                    getTranslation("facilitator.talk.empty"), getTranslation("facilitator.talk.empty-hint")));
        }
    }

    private Div row(Board board, Line line) {
        var at = new Span(words.when(line.at()));
        at.addClassName("written-time");
        var by = new Span(board.participants().stream()
                .filter(person -> person.id().equals(line.by()))
                .map(Board.Participant::name)
                .findFirst()
                .orElse("–"));
        by.addClassName("written-from");
        var head = new Div(at, by);
        head.addClassName("written-line");
        var text = new Paragraph(line.words());
        text.addClassName("written-text");
        text.getElement().setAttribute("dir", "auto");
        var row = new Div(head, text);
        row.addClassName("written");
        if (line.decision()) {
            head.add(new Mark(getTranslation("facilitator.talk.decision"), Mark.Tone.ACCENT));
            if (!line.reason().isBlank()) {
                var why = new Paragraph(line.reason());
                why.addClassName("written-time");
                row.add(why);
            }
        }
        return row;
    }
}
