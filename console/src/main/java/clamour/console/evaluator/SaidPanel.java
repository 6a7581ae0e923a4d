package clamour.console.evaluator;

import clamour.console.evaluator.Evaluating.Said;
import clamour.console.shell.EmptyState;
import clamour.console.shell.Mark;
import clamour.console.shell.Panel;
import clamour.console.shell.Rows;
import clamour.console.shell.ScoreBadge;
import clamour.console.shell.Times;
import clamour.exercise.Board.MessageState;
import clamour.scenario.ExerciseTime;
import clamour.scoring.Part;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.OptionalInt;

/// Everything this evaluator has said and that stands, the newest first; each can be taken back.
final class SaidPanel extends Panel {

    private final Evaluating evaluating;
    private final Undoing undoing;
    private final Rows rows = new Rows();
    private final EmptyState nothing;

    SaidPanel(Evaluating evaluating, Undoing undoing) {
        super("");
        this.evaluating = evaluating;
        this.undoing = undoing;
        setName(getTranslation("evaluator.said.title"));
        addClassName("evaluator-said");
        nothing = new EmptyState(getTranslation("evaluator.said.empty"), getTranslation("evaluator.said.empty-hint"));
        body().add(nothing, rows);
    }

    void show() {
        var said = evaluating.said();
        nothing.setVisible(said.isEmpty());
        rows.show(said, Said::id, Said::again, this::row);
    }

    private Div row(Said said) {
        var head = new Div();
        head.addClassName("said-line");
        var row = new Div(head);
        row.addClassName("said-row");
        switch (said) {
            case Said.Points(var message, var word) -> {
                head.add(
                        when(message.at()),
                        new Span(dimension(word.dimension())),
                        new ScoreBadge(OptionalInt.of(word.points())));
                row.add(about(message));
                reason(row, word.reason());
            }
            case Said.Wrong(var message, var word) -> {
                head.add(when(message.at()), new Span(getTranslation("evaluator.said.wrong")));
                row.add(about(message));
                reason(row, word.reason());
            }
            case Said.Noted(var word) -> {
                head.add(when(word.about()));
                word.objective().ifPresent(id -> head.add(new Mark(id.value(), Mark.Tone.ACCENT)));
                word.rating().ifPresent(rating -> head.add(new Mark(rating.name(), Mark.Tone.PLAIN)));
                word.message().flatMap(evaluating::message).ifPresent(message -> row.add(about(message)));
                reason(row, word.note());
            }
        }
        var back = new Button(
                getTranslation("evaluator.take-back"),
                click -> undoing.done(evaluating.takeBack(said), "evaluator.taken-back"));
        back.addThemeVariants(ButtonVariant.TERTIARY);
        head.add(back);
        return row;
    }

    private Span when(ExerciseTime at) {
        var when = new Span(Times.story(evaluating.scenario(), at));
        when.addClassName("evaluator-when");
        return when;
    }

    private String dimension(String key) {
        boolean part = Arrays.stream(Part.values()).anyMatch(one -> one.key().equals(key));
        return getTranslation((part ? "shell.part." : "shell.dimension.") + key);
    }

    private static Span about(MessageState message) {
        var words = new Span(MessagesPanel.text(message));
        words.addClassName("evaluator-text");
        words.getElement().setAttribute("dir", "auto");
        return words;
    }

    private static void reason(Div row, String reason) {
        if (!reason.isBlank()) {
            var words = new Paragraph(reason);
            words.addClassName("said-reason");
            words.getElement().setAttribute("dir", "auto");
            row.add(words);
        }
    }
}
