package clamour.console.trainee;

import clamour.console.shell.EmptyState;
import clamour.console.shell.Mark;
import clamour.console.shell.Rows;
import clamour.console.shell.Times;
import clamour.exercise.Board;
import clamour.exercise.Board.InboxItem;
import clamour.scenario.Scenario;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;

/// Calls, e-mail, the control room, the press: what reached us without the public seeing it, newest first.
final class Inbox extends Div {

    private final Scenario scenario;
    private final Consumer<InboxItem> answer;
    private final boolean mayAnswer;
    private final Rows rows = new Rows();
    private final EmptyState nothing =
            new EmptyState(getTranslation("trainee.inbox.empty"), getTranslation("trainee.inbox.empty.text"));

    Inbox(Scenario scenario, boolean mayAnswer, Consumer<InboxItem> answer) {
        this.scenario = scenario;
        this.mayAnswer = mayAnswer;
        this.answer = answer;
        addClassName("inbox");
        add(nothing, rows);
    }

    void show(Board board, boolean over) {
        nothing.setVisible(board.inbox().isEmpty());
        rows.show(
                board.inbox().reversed(),
                InboxItem::post,
                item -> List.of(item, over),
                item -> row(item, mayAnswer && !over));
    }

    static int open(Board board) {
        return (int)
                board.inbox().stream().filter(item -> item.answered().isEmpty()).count();
    }

    private Article row(InboxItem item, boolean answerable) {
        var medium = getTranslation("shell.channel." + item.channel().key());
        var channel = new Mark(medium, Mark.Tone.PLAIN);
        channel.setVisible(!medium.equals(item.from()));
        var from = new Span(item.from());
        from.addClassName("inbox-from");
        var time = new Span(Times.story(scenario, item.at()));
        time.addClassName("inbox-time");
        var head = new Div(channel, from, time);
        head.addClassName("inbox-head");
        var text = new Paragraph(item.text());
        text.getElement().setAttribute("dir", "auto");
        var article = new Article(head, text);
        article.addClassName("inbox-item");
        article.getElement().setAttribute("data-open", item.answered().isEmpty());
        if (item.answered().isPresent()) {
            article.add(new Mark(getTranslation("trainee.inbox.answered"), Mark.Tone.GOOD));
        } else if (answerable) {
            var button = new Button(getTranslation("trainee.inbox.answer"), click -> answer.accept(item));
            button.addThemeVariants(ButtonVariant.SMALL);
            article.add(button);
        }
        return article;
    }
}
