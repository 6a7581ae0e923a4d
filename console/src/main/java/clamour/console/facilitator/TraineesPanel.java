package clamour.console.facilitator;

import clamour.console.live.Batch;
import clamour.console.shell.EmptyState;
import clamour.console.shell.Keys;
import clamour.console.shell.Mark;
import clamour.console.shell.Panel;
import clamour.console.shell.ScoreBadge;
import clamour.console.shell.ScoreDetail;
import clamour.exercise.Board;
import clamour.exercise.Board.DraftState;
import clamour.exercise.Board.MessageState;
import clamour.exercise.Message;
import clamour.scoring.Part;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.List;
import java.util.Locale;

/// What the trainees do: their texts and what came of them, the feeds they look at, what they say among themselves.
///
/// Texts in the making come first, then what is out, newest first.
final class TraineesPanel extends Panel {

    private final InjectWords words;
    private final Div scores = new Div();
    private final Div list = new Div();
    private final FeedWall wall;
    private final TeamTalk talk;
    private final Tab written = Keys.on("g m", new Tab());
    private final Tab seen = Keys.on("g f", new Tab());
    private final Tab said = Keys.on("g t", new Tab());
    private final Tabs tabs = new Tabs(written, seen, said);
    private final Div place = new Div();

    private List<DraftState> drafts = List.of();
    private List<MessageState> messages = List.of();
    private boolean drawn;
    private boolean ended;

    TraineesPanel(WhiteCell cell, InjectWords words, FeedWall wall) {
        super("");
        this.words = words;
        this.wall = wall;
        talk = new TeamTalk(cell, words);
        addClassName("trainees");
        place.addClassName("trainees-place");
        seen.setLabel(getTranslation("facilitator.trainees.feed"));
        tabs.addSelectedChangeListener(change -> turn());
        scores.addClassName("live-scores");
        list.addClassName("message-list");
        body().add(scores, tabs, place);
        turn();
    }

    /// One of the three at a time is on the screen.
    private void turn() {
        place.removeAll();
        if (seen.isSelected()) {
            setName(getTranslation("facilitator.feed.title"));
            place.add(wall);
        } else if (said.isSelected()) {
            setName(getTranslation("facilitator.talk.title"));
            place.add(talk);
        } else {
            setName(getTranslation("facilitator.trainees.title"));
            place.add(list);
        }
    }

    void show(Batch batch) {
        wall.show(batch);
    }

    void show(Board board) {
        written.setLabel(getTranslation(
                "facilitator.trainees.written",
                board.messages().size() + board.drafts().size()));
        said.setLabel(getTranslation("facilitator.trainees.said", TeamTalk.size(board)));
        talk.show(board);
        showScores(board);
        if (drawn
                && ended == board.ended()
                && board.drafts().equals(drafts)
                && board.messages().equals(messages)) {
            return;
        }
        drawn = true;
        ended = board.ended();
        if (ended) {
            wall.end();
        }
        drafts = board.drafts();
        messages = board.messages();
        list.removeAll();
        for (DraftState draft : drafts.reversed()) {
            list.add(draft(board, draft));
        }
        for (MessageState message : messages.reversed()) {
            list.add(message(board, message));
        }
        if (drafts.isEmpty() && messages.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("facilitator.trainees.empty"), getTranslation("facilitator.trainees.empty-hint")));
        }
    }

    private void showScores(Board board) {
        scores.removeAll();
        var parts = ScoreBadge.parts(board);
        var total = new Div(new Span(getTranslation("facilitator.trainees.total")), ScoreBadge.total(board));
        total.addClassName("live-score");
        scores.add(total);
        for (Part part : Part.values()) {
            var points = parts.of(part);
            var name = new Span(getTranslation("shell.part." + part.key()));
            var value = new Span(points.isPresent() ? Integer.toString(points.getAsInt()) : "–");
            value.addClassName("live-score-value");
            if (part == Part.OUTCOME && ScoreBadge.tooEarly(board)) {
                value.setText(getTranslation("shell.score.early"));
                value.setTitle(getTranslation("shell.score.early.why"));
                value.addClassName("live-score-early");
            }
            var box = new Div(name, value);
            box.addClassName("live-score");
            scores.add(box);
        }
        parts.cap().ifPresent(cap -> {
            var why = new Span(cap);
            why.addClassName("live-score-cap");
            scores.add(why);
        });
    }

    private Mark stage(DraftState draft) {
        return new Mark(
                getTranslation("facilitator.stage."
                        + draft.stage().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                switch (draft.stage()) {
                    case WRITING -> Mark.Tone.PLAIN;
                    case SUBMITTED -> Mark.Tone.ACCENT;
                    case APPROVED -> Mark.Tone.GOOD;
                    case SENT_BACK -> Mark.Tone.WARN;
                });
    }

    private Div draft(Board board, DraftState draft) {
        var stage = board.ended()
                ? new Mark(getTranslation("facilitator.stage.unpublished"), Mark.Tone.PLAIN)
                : stage(draft);
        var row = new Div(
                line(words.when(draft.changed()), name(board, draft.writer().value()), draft.message(), stage),
                text(draft.message().text()));
        row.addClassName("written");
        row.getElement().setAttribute("data-draft", true);
        return row;
    }

    private NativeButton message(Board board, MessageState message) {
        var row = new NativeButton();
        row.addClassName("written");
        row.getElement().setAttribute("type", "button");
        row.add(line(
                words.when(message.at()),
                name(board, message.writer().value()),
                message.message(),
                new ScoreBadge(message.evaluation().scores().total())));
        row.add(text(shownText(message)));
        var reach = new Div(new Span(getTranslation(
                "facilitator.trainees.reach",
                message.tally().seen(),
                message.tally().reposts(),
                message.tally().replies())));
        reach.addClassName("written-reach");
        if (message.deleted()) {
            reach.add(new Mark(getTranslation("facilitator.trainees.deleted"), Mark.Tone.WARN));
        }
        row.add(reach);
        row.addClickListener(click -> open(board, message));
        return row;
    }

    private void open(Board board, MessageState message) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(words.account(message.message().account().value()) + " · " + words.when(message.at()));
        dialog.addClassName("score-dialog");
        dialog.add(new ScoreDetail(shownText(message), message, board));
        dialog.open();
    }

    private static String shownText(MessageState message) {
        return message.editedText().orElse(message.message().text());
    }

    private Div line(String time, String who, Message message, Span state) {
        var at = new Span(time);
        at.addClassName("written-time");
        var from = new Span(words.account(message.account().value()) + " · " + who);
        from.addClassName("written-from");
        var line = new Div(at, from);
        message.purpose()
                .ifPresent(purpose ->
                        line.add(new Mark(getTranslation("shell.purpose." + purpose.key()), Mark.Tone.PLAIN)));
        line.add(state);
        line.addClassName("written-line");
        return line;
    }

    private static Paragraph text(String words) {
        var text = new Paragraph(words);
        text.addClassName("written-text");
        text.getElement().setAttribute("dir", "auto");
        return text;
    }

    private static String name(Board board, String participant) {
        return board.participants().stream()
                .filter(person -> person.id().value().equals(participant))
                .map(Board.Participant::name)
                .findFirst()
                .orElse(participant);
    }
}
