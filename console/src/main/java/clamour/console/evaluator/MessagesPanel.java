package clamour.console.evaluator;

import clamour.console.shell.EmptyState;
import clamour.console.shell.Mark;
import clamour.console.shell.Panel;
import clamour.console.shell.Rows;
import clamour.console.shell.ScoreBadge;
import clamour.console.shell.Times;
import clamour.exercise.Board;
import clamour.exercise.Board.MessageState;
import clamour.scenario.Account;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What the trainees have published, oldest first, with the scorer's band and how much of it one has rated.
final class MessagesPanel extends Panel {

    private final Evaluating evaluating;
    private final Rows rows = new Rows();
    private final EmptyState nothing;

    MessagesPanel(Evaluating evaluating) {
        super("");
        this.evaluating = evaluating;
        setName(getTranslation("evaluator.messages.title"));
        addClassName("evaluator-messages");
        nothing = new EmptyState(
                getTranslation("evaluator.messages.empty"), getTranslation("evaluator.messages.empty-hint"));
        var blind = new Checkbox(getTranslation("evaluator.blind"));
        blind.setTooltipText(getTranslation("evaluator.blind.hint"));
        blind.addClassName("evaluator-blind");
        blind.addValueChangeListener(change -> evaluating.rateBlind(change.getValue()));
        body().add(blind, nothing, rows);
    }

    void show(Board board) {
        nothing.setVisible(board.messages().isEmpty());
        rows.show(board.messages(), MessageState::id, this::looks, this::row);
    }

    private Object looks(MessageState message) {
        return List.of(
                text(message),
                message.deleted(),
                message.score().scores(),
                evaluating.ratedCount(message),
                evaluating.blind(),
                isChosen(message));
    }

    private boolean isChosen(MessageState message) {
        return evaluating.chosen().map(MessageState::id).equals(Optional.of(message.id()));
    }

    static String text(MessageState message) {
        return message.editedText().orElse(message.message().text());
    }

    private NativeButton row(MessageState message) {
        var when = new Span(Times.story(evaluating.scenario(), message.at()));
        when.addClassName("evaluator-when");
        var purpose = new Span(
                getTranslation("shell.purpose." + message.score().purpose().key()));
        purpose.addClassName("evaluator-soft");
        var row = new NativeButton();
        row.addClassName("evaluator-message");
        row.getElement().setAttribute("type", "button");
        row.getElement().setAttribute("aria-pressed", String.valueOf(isChosen(message)));
        row.add(when, purpose, badge(message));
        var words = new Span(text(message));
        words.addClassName("evaluator-text");
        words.getElement().setAttribute("dir", "auto");
        var from = new Span(evaluating
                .scenario()
                .account(message.message().account())
                .map(Account::name)
                .orElse(""));
        from.addClassName("evaluator-soft");
        var foot = new Span(from);
        foot.addClassName("evaluator-foot");
        if (message.deleted()) {
            foot.add(new Mark(getTranslation("evaluator.messages.deleted"), Mark.Tone.WARN));
        }
        long rated = evaluating.ratedCount(message);
        if (rated > 0) {
            foot.add(new Mark(getTranslation("evaluator.messages.rated", rated), Mark.Tone.ACCENT));
        }
        row.add(words, foot);
        row.addClickListener(click -> evaluating.choose(message.id()));
        return row;
    }

    /// Nothing of the scorer's where one rates before one sees it.
    private ScoreBadge badge(MessageState message) {
        var badge = new ScoreBadge(
                evaluating.blind()
                        ? OptionalInt.empty()
                        : message.score().scores().total());
        if (evaluating.blind()) {
            badge.setText(getTranslation("evaluator.messages.hidden"));
        }
        return badge;
    }
}
