package clamour.console.trainee;

import clamour.console.shell.EmptyState;
import clamour.console.shell.Icon;
import clamour.console.shell.Mark;
import clamour.console.shell.ScoreBadge;
import clamour.console.shell.Times;
import clamour.exercise.Board;
import clamour.exercise.Board.MessageState;
import clamour.scenario.Account;
import clamour.scenario.Scenario;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;

/// What we have published, newest first: when, what for, how it was judged.
final class WeSaid extends Div {

    private final Scenario scenario;
    private final Consumer<MessageState> open;

    WeSaid(Scenario scenario, Consumer<MessageState> open) {
        this.scenario = scenario;
        this.open = open;
        addClassName("we-said");
        show(List.of());
    }

    void show(Board board) {
        show(board.messages());
    }

    private void show(List<MessageState> messages) {
        removeAll();
        if (messages.isEmpty()) {
            add(new EmptyState(getTranslation("trainee.said.empty"), getTranslation("trainee.said.empty.text")));
            return;
        }
        messages.reversed().forEach(message -> add(row(message)));
    }

    private NativeButton row(MessageState message) {
        var time = new Span(Times.story(scenario, message.at()));
        time.addClassName("said-time");
        var purpose = new Span(
                getTranslation("shell.purpose." + message.score().purpose().key()));
        purpose.addClassName("said-purpose");
        var head = new Div(time, purpose);
        head.addClassName("said-head");
        if (message.pinned()) {
            head.add(Icon.PIN.component());
        }
        if (message.deleted()) {
            head.add(new Mark(getTranslation("trainee.said.deleted"), Mark.Tone.PLAIN));
        } else if (message.editedText().isPresent()) {
            head.add(new Mark(getTranslation("trainee.said.edited"), Mark.Tone.PLAIN));
        }
        head.add(new ScoreBadge(message.score().scores().total()));
        var text = new Span(message.editedText().orElse(message.message().text()));
        text.addClassName("said-text");
        text.getElement().setAttribute("dir", "auto");
        var from = new Span(scenario.account(message.message().account())
                        .map(Account::channel)
                        .map(channel -> getTranslation("shell.channel." + channel.key()))
                        .orElse("")
                + " · "
                + getTranslation(
                        "trainee.said.reach",
                        message.tally().seen(),
                        message.tally().reposts()));
        from.addClassName("said-from");
        var row = new NativeButton();
        row.addClassName("said-row");
        row.getElement().setAttribute("type", "button");
        row.add(head, text, from);
        row.addClickListener(click -> open.accept(message));
        return row;
    }
}
