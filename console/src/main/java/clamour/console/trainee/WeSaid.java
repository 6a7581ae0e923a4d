package clamour.console.trainee;

import clamour.console.shell.EmptyState;
import clamour.console.shell.Icon;
import clamour.console.shell.Mark;
import clamour.console.shell.Rows;
import clamour.console.shell.ScoreBadge;
import clamour.console.shell.Times;
import clamour.exercise.Board;
import clamour.exercise.Board.InboxItem;
import clamour.exercise.Board.MessageState;
import clamour.exercise.EntryId;
import clamour.exercise.PostId;
import clamour.scenario.Account;
import clamour.scenario.Scenario;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// What we have published, newest first: when, what for, how it was judged.
final class WeSaid extends Div {

    private final Scenario scenario;
    private final Consumer<MessageState> open;
    private final Rows rows = new Rows();
    private final EmptyState nothing;
    private final Map<EntryId, MessageState> known = new HashMap<>();
    private final Map<EntryId, Span> reached = new HashMap<>();
    private final Map<PostId, InboxItem> inbox = new HashMap<>();

    /// @param writes whether the person writes, and is told how
    WeSaid(Scenario scenario, boolean writes, Consumer<MessageState> open) {
        this.scenario = scenario;
        this.open = open;
        addClassName("we-said");
        nothing = writes
                ? new EmptyState(getTranslation("trainee.said.empty"), getTranslation("trainee.said.empty.text"))
                : new EmptyState(
                        getTranslation("trainee.said.empty.team"), getTranslation("trainee.said.empty.team.text"));
        add(nothing, rows);
    }

    void show(Board board) {
        nothing.setVisible(board.messages().isEmpty());
        board.inbox().forEach(item -> inbox.put(item.post(), item));
        known.clear();
        board.messages().forEach(message -> known.put(message.id(), message));
        // How far it has got changes all the time, and is set in the row that stands.
        rows.show(
                board.messages().reversed(),
                MessageState::id,
                message -> List.of(
                        message.editedText(),
                        message.deleted(),
                        message.pinned(),
                        message.score(),
                        message.evaluation(),
                        message.message()),
                this::row);
        reached.keySet().retainAll(known.keySet());
        reached.forEach((id, words) -> words.setText(from(Objects.requireNonNull(known.get(id)))));
    }

    /// Where it went: to everybody on the channel of its account, or back to whoever called or wrote.
    private String from(MessageState message) {
        var item = message.message().replyTo().flatMap(post -> Optional.ofNullable(inbox.get(post)));
        if (item.isPresent()) {
            var medium = getTranslation("shell.channel." + item.get().channel().key());
            var from = item.get().from();
            return medium.equals(from) ? medium : medium + " · " + getTranslation("trainee.said.to", from);
        }
        return scenario.account(message.message().account())
                        .map(Account::channel)
                        .map(channel -> getTranslation("shell.channel." + channel.key()))
                        .orElse("")
                + " · "
                + getTranslation(
                        "trainee.said.reach",
                        message.tally().seen(),
                        message.tally().reposts());
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
        head.add(new ScoreBadge(message.evaluation().scores().total()));
        var text = new Span(message.editedText().orElse(message.message().text()));
        text.addClassName("said-text");
        text.getElement().setAttribute("dir", "auto");
        var from = new Span(from(message));
        from.addClassName("said-from");
        reached.put(message.id(), from);
        var row = new NativeButton();
        row.addClassName("said-row");
        row.getElement().setAttribute("type", "button");
        row.add(head, text, from);
        row.addClickListener(click -> open.accept(Objects.requireNonNull(known.get(message.id()))));
        return row;
    }
}
