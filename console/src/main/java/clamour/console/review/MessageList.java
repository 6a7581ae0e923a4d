package clamour.console.review;

import clamour.console.shell.EmptyState;
import clamour.console.shell.Panel;
import clamour.console.shell.ScoreBadge;
import clamour.console.shell.ScoreDetail;
import clamour.console.shell.ScorerWord;
import clamour.console.shell.Times;
import clamour.exercise.Board.MessageState;
import clamour.exercise.EntryId;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Every message that was published, with its score; the one looked at is open with its evidence.
final class MessageList extends Panel {

    private final Lookback lookback;
    private final Map<EntryId, Div> rows = new LinkedHashMap<>();

    MessageList(Lookback lookback, String title, Consumer<EntryId> choose) {
        super(title);
        this.lookback = lookback;
        addClassName("review-messages");
        for (MessageState message : lookback.board().messages()) {
            var row = new Div(head(message, choose));
            row.addClassName("review-message");
            rows.put(message.id(), row);
            body().add(row);
        }
        if (rows.isEmpty()) {
            body().add(new EmptyState(
                    getTranslation("review.messages.empty"), getTranslation("review.messages.empty-hint")));
        }
    }

    /// Opens the one looked at and dims what was not yet published at the moment.
    void show() {
        for (MessageState message : lookback.board().messages()) {
            var row = rows.get(message.id());
            if (row == null) {
                continue;
            }
            boolean open =
                    lookback.chosen().isPresent() && lookback.chosen().get().equals(message.id());
            row.getElement().setAttribute("data-later", message.at().isAfter(lookback.at()));
            boolean isOpen = row.getComponentCount() > 1;
            if (open && !isOpen) {
                row.add(new ScoreDetail(text(message), message, lookback.board()));
                row.scrollIntoView();
            } else if (!open && isOpen) {
                row.remove(row.getComponentAt(1));
            }
            row.getElement().setAttribute("data-open", open);
        }
    }

    private NativeButton head(MessageState message, Consumer<EntryId> choose) {
        var when = new Span(Times.story(lookback.scenario(), message.at()));
        when.addClassName("review-when");
        var purpose = new Span(
                getTranslation("shell.purpose." + message.score().purpose().key()));
        purpose.addClassName("review-purpose");
        var words = new Span(text(message));
        words.addClassName("review-words");
        words.getElement().setAttribute("dir", "auto");
        var reach = new Span(getTranslation(
                "review.messages.reach", message.tally().seen(), message.tally().reposts()));
        reach.addClassName("review-reach");
        var head = new NativeButton();
        head.addClassName("review-head");
        head.getElement().setAttribute("type", "button");
        var badge = new Span(new ScoreBadge(message.evaluation().scores().total()));
        badge.addClassName("review-badge");
        if (!message.evaluation().isEmpty()) {
            badge.add(ScorerWord.points(message.score().scores().total()));
        }
        head.add(when, purpose, badge, words, reach);
        head.addClickListener(click -> choose.accept(message.id()));
        return head;
    }

    private static String text(MessageState message) {
        return message.editedText().orElse(message.message().text());
    }
}
