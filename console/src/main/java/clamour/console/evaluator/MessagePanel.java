package clamour.console.evaluator;

import clamour.console.evaluator.Evaluating.Scale;
import clamour.console.shell.EmptyState;
import clamour.console.shell.FindingItem;
import clamour.console.shell.Keys;
import clamour.console.shell.Mark;
import clamour.console.shell.Panel;
import clamour.console.shell.ScoredText;
import clamour.console.shell.Times;
import clamour.exercise.Board.MessageState;
import clamour.exercise.EntryId;
import clamour.scoring.Finding;
import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One message: its marked text, a scale for each part and dimension, the scorer's reasons, each of which one can say
/// does not count, and notes on it.
final class MessagePanel extends Panel implements ScaleRow.Orders {

    private final Evaluating evaluating;
    private final Undoing undoing;
    private final Div place = new Div();
    private final Map<String, ScaleRow> rows = new LinkedHashMap<>();
    /// What was written and not kept, by message and dimension: choosing another message loses nothing.
    private final Map<List<String>, ScaleRow.Draft> drafts = new HashMap<>();

    private @Nullable EntryId open;
    private @Nullable Object shownFindings;
    private Div text = new Div();
    private Div findings = new Div();

    MessagePanel(Evaluating evaluating, Undoing undoing) {
        super("");
        this.evaluating = evaluating;
        this.undoing = undoing;
        setName(getTranslation("evaluator.message.title"));
        addClassName("evaluator-one");
        actions(
                key("[", "evaluator.keys.before", () -> evaluating.step(-1)),
                key("]", "evaluator.keys.after", () -> evaluating.step(1)),
                key("e", "evaluator.keys.rate", this::openNext));
        place.addClassName("evaluator-place");
        body().add(place);
    }

    private NativeButton key(String key, String name, Runnable action) {
        var button = new NativeButton("", click -> action.run());
        button.addClassName("key-only");
        button.setAriaLabel(getTranslation(name));
        button.setTabIndex(-1);
        return Keys.on(key, button);
    }

    void show() {
        var message = evaluating.chosen();
        if (message.isEmpty()) {
            if (place.getComponentCount() == 0) {
                place.add(new EmptyState(
                        getTranslation("evaluator.message.empty"), getTranslation("evaluator.message.empty-hint")));
            }
            return;
        }
        if (!message.get().id().equals(open)) {
            build(message.get());
        }
        update(message.get());
    }

    private void build(MessageState message) {
        keepDrafts();
        open = message.id();
        shownFindings = null;
        place.removeAll();
        rows.clear();
        var head = new Div(
                new Span(Times.story(evaluating.scenario(), message.at())),
                new Span(Times.exercise(message.at())),
                new Span(evaluating.board().participants().stream()
                        .filter(person -> person.id().equals(message.writer()))
                        .map(person -> person.name())
                        .findFirst()
                        .orElse("")),
                new Mark(
                        getTranslation(
                                "shell.purpose." + message.score().purpose().key()),
                        Mark.Tone.PLAIN));
        head.addClassName("evaluator-head");
        text = new Div();
        findings = new Div();
        var scales = new Div();
        scales.addClassName("scales");
        for (Scale scale : evaluating.scales(message)) {
            var row = new ScaleRow(
                    scale,
                    evaluating.blind(),
                    Optional.ofNullable(drafts.get(key(message.id(), scale.dimension()))),
                    this);
            rows.put(scale.dimension(), row);
            scales.add(row);
        }
        var reading = new Div(head, text);
        reading.addClassName("evaluator-reading");
        place.add(
                reading,
                new H3(getTranslation("evaluator.message.scales")),
                scales,
                findings,
                new H3(getTranslation("evaluator.message.note")),
                new NoteBox(
                        evaluating,
                        undoing,
                        getTranslation("evaluator.note.message"),
                        box -> box.keep(Optional.of(message.id()), Optional.empty())));
    }

    private static List<String> key(EntryId message, String dimension) {
        return List.of(message.value(), dimension);
    }

    private void keepDrafts() {
        var before = open;
        if (before != null) {
            rows.values()
                    .forEach(row -> row.draft()
                            .ifPresentOrElse(
                                    draft -> drafts.put(key(before, row.dimension()), draft),
                                    () -> drafts.remove(key(before, row.dimension()))));
        }
    }

    private void update(MessageState message) {
        boolean hidden = evaluating.blind();
        for (Scale scale : evaluating.scales(message)) {
            var row = rows.get(scale.dimension());
            if (row != null) {
                row.show(scale, hidden);
            }
        }
        var looks = List.of(
                MessagesPanel.text(message),
                message.deleted(),
                message.score(),
                message.evaluation().setAside(),
                hidden);
        if (looks.equals(shownFindings)) {
            return;
        }
        shownFindings = looks;
        text.removeAll();
        findings.removeAll();
        if (message.deleted()) {
            text.add(new Mark(getTranslation("evaluator.messages.deleted"), Mark.Tone.WARN));
        }
        if (hidden) {
            text.add(new ScoredText(MessagesPanel.text(message), List.of()));
            return;
        }
        evaluating.hasSeen(message);
        var counting = message.score().findings().stream()
                .filter(finding -> !message.evaluation().without(finding))
                .toList();
        text.add(new ScoredText(MessagesPanel.text(message), counting));
        findings.add(new H3(getTranslation("evaluator.message.findings")), findings(message));
    }

    private UnorderedList findings(MessageState message) {
        var list = new UnorderedList();
        list.addClassName("findings");
        var ordered = new ArrayList<>(message.score().findings());
        ordered.sort(Comparator.comparingInt((Finding finding) -> Math.abs(finding.effect()))
                .reversed());
        for (Finding finding : ordered) {
            list.add(finding(message, finding));
        }
        if (ordered.isEmpty()) {
            list.add(new Paragraph(getTranslation("evaluator.message.no-findings")));
        }
        return list;
    }

    private FindingItem finding(MessageState message, Finding finding) {
        var item = new FindingItem(finding);
        var said = message.evaluation().setAside().stream()
                .filter(word -> word.is(finding))
                .toList();
        if (!said.isEmpty()) {
            item.aside();
            said.forEach(word -> {
                var why = new Div(getTranslation("shell.evaluation.does-not-count", word.reason()));
                why.addClassName("finding-aside");
                item.words().add(why);
            });
        }
        if (!evaluating.setAside(message, finding)) {
            var wrong = new Button(getTranslation("evaluator.finding.wrong"));
            wrong.addThemeVariants(ButtonVariant.TERTIARY);
            wrong.addClassName("finding-wrong");
            wrong.addClickListener(click -> {
                wrong.setVisible(false);
                item.words()
                        .add(new WrongBox(
                                reason -> undoing.done(
                                        evaluating.setAside(message, finding, reason), "evaluator.finding.kept"),
                                () -> wrong.setVisible(true)));
            });
            item.words().add(wrong);
        }
        return item;
    }

    /// Opens the next scale that one has not rated.
    private void openNext() {
        rows.values().stream().filter(row -> !row.rated()).findFirst().ifPresent(row -> {
            row.open();
            row.scrollIntoView(ScrollIntoViewOption.Block.NEAREST);
        });
    }

    @Override
    public boolean give(Scale scale, int points, String reason) {
        return evaluating
                .chosen()
                .map(message -> undoing.done(evaluating.give(message, scale, points, reason), "evaluator.scale.kept"))
                .orElse(false);
    }

    @Override
    public void takeBack(Scale scale) {
        evaluating
                .chosen()
                .flatMap(message -> scale.mine().map(word -> new Evaluating.Said.Points(message, word)))
                .ifPresent(said -> undoing.done(evaluating.takeBack(said), "evaluator.taken-back"));
    }

    @Override
    public void opening(ScaleRow row) {
        rows.values().stream().filter(other -> !other.equals(row)).forEach(ScaleRow::close);
    }
}
