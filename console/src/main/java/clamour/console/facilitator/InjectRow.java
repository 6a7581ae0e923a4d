package clamour.console.facilitator;

import clamour.console.shell.Mark;
import clamour.console.shell.Times;
import clamour.exercise.Board.InjectState;
import clamour.exercise.Payload;
import clamour.scenario.Inject;
import clamour.scenario.read.Conditions;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One inject in the list; open, it shows its text, what is expected, and what can be done with it.
final class InjectRow extends Div {

    private record Shown(InjectState state, boolean open) {}

    private final WhiteCell cell;
    private final InjectWords words;
    private final Consumer<Optional<Msel.Item>> edit;

    private @Nullable Shown shown;

    InjectRow(WhiteCell cell, InjectWords words, Consumer<Optional<Msel.Item>> edit) {
        this.cell = cell;
        this.words = words;
        this.edit = edit;
        addClassName("inject");
    }

    /// Draws it where something about it has changed.
    void show(Msel.Item item, boolean open) {
        var now = new Shown(item.state(), open);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        removeAll();
        getElement().setAttribute("data-status", item.state().status().name().toLowerCase(Locale.ROOT));
        getElement().setAttribute("data-open", open);
        add(head(item, open));
        if (open) {
            add(detail(item));
        }
    }

    private NativeButton head(Msel.Item item, boolean open) {
        var time = new Span(timeOf(item));
        time.addClassName("inject-time");
        var glyph = new Span();
        glyph.addClassName("inject-glyph");
        glyph.getElement().setAttribute("aria-hidden", "true");
        var title = new Span(item.title());
        title.addClassName("inject-title");
        var from = new Span(words.from(item.state().inject()));
        from.addClassName("inject-from");
        var head = new NativeButton();
        head.addClassName("inject-head");
        head.getElement().setAttribute("type", "button");
        head.getElement().setAttribute("aria-expanded", Boolean.toString(open));
        head.add(glyph, time, new Div(title, from));
        if (item.state().inject().notes().status() == Inject.Status.DRAFT) {
            head.add(new Mark(getTranslation("facilitator.inject.draft"), Mark.Tone.WARN));
        }
        if (item.state().times() > 1) {
            head.add(new Mark(item.state().times() + "×", Mark.Tone.PLAIN));
        }
        head.addClickListener(click -> cell.choose(item.id()));
        return head;
    }

    private String timeOf(Msel.Item item) {
        return switch (item.state().status()) {
            case PLANNED, FIRED, SKIPPED -> Times.exercise(item.at());
            case CONDITIONAL -> getTranslation("facilitator.inject.when");
            case MANUAL -> getTranslation("facilitator.inject.by-hand");
        };
    }

    private Div detail(Msel.Item item) {
        var inject = Msel.standing(item.state());
        var detail = new Div();
        detail.addClassName("inject-detail");
        if (inject.timing() instanceof Inject.Timing.When(var condition)) {
            detail.add(line("facilitator.inject.condition", Conditions.write(condition)));
        }
        var text = new Paragraph(words.text(inject));
        text.addClassName("inject-text");
        text.getElement().setAttribute("dir", "auto");
        detail.add(text);
        inject.notes().description().ifPresent(description -> detail.add(new Paragraph(description)));
        words.expected(inject).ifPresent(expected -> detail.add(line("facilitator.inject.expected", expected)));
        inject.notes().notes().ifPresent(notes -> detail.add(line("facilitator.inject.notes", notes)));
        inject.notes().responsible().ifPresent(who -> detail.add(line("facilitator.inject.responsible", who)));
        if (inject.body() instanceof Inject.Question question) {
            detail.add(answers(item.state(), question));
        }
        detail.add(buttons(item));
        return detail;
    }

    private Div answers(InjectState state, Inject.Question question) {
        var answers = new Div();
        answers.addClassName("agreement");
        int most = Math.max(1, state.answers().size());
        for (int i = 0; i < question.options().size(); i++) {
            int option = i;
            var chosen = state.answers().stream()
                    .filter(answer -> answer.option() == option)
                    .toList();
            var sure = chosen.stream().mapToInt(InjectState.Answer::confidence).average();
            var label = new Span(question.options().get(i).in(words.language()));
            var count = new Span(
                    sure.isPresent()
                            ? getTranslation(
                                    "facilitator.inject.answers", chosen.size(), Math.round(sure.getAsDouble()))
                            : "0");
            count.addClassName("agreement-count");
            var bar = new Div();
            bar.addClassName("agreement-bar");
            bar.getElement().setAttribute("data-tenths", Integer.toString(10 * chosen.size() / most));
            answers.add(label, count, bar);
        }
        return answers;
    }

    private Div buttons(Msel.Item item) {
        var buttons = new Div();
        buttons.addClassName("inject-buttons");
        if (cell.board().ended()) {
            return buttons;
        }
        boolean flood = item.state().inject().body() instanceof Inject.Flood;
        if (item.open() || !flood) {
            var fire = new Button(
                    getTranslation(
                            item.state().status() == InjectState.Status.FIRED
                                    ? "facilitator.inject.fire-again"
                                    : "facilitator.inject.fire"),
                    click -> cell.act(new Payload.InjectFired(item.id())));
            if (item.open()) {
                fire.addThemeVariants(ButtonVariant.PRIMARY);
            }
            buttons.add(fire);
        }
        if (item.open() && item.state().status() != InjectState.Status.MANUAL) {
            buttons.add(new Button(
                    getTranslation("facilitator.inject.skip"),
                    click -> cell.act(new Payload.InjectSkipped(item.id(), ""))));
        }
        if (item.open()) {
            buttons.add(new Button(getTranslation("facilitator.inject.edit"), click -> edit.accept(Optional.of(item))));
        }
        var copy = new Button(
                getTranslation("facilitator.inject.clone"),
                click -> edit.accept(Optional.of(InjectEditor.cloned(item, cell.board()))));
        copy.addThemeVariants(ButtonVariant.TERTIARY);
        buttons.add(copy);
        return buttons;
    }

    private Paragraph line(String key, String value) {
        var name = new Span(getTranslation(key) + " ");
        name.addClassName("inject-label");
        var line = new Paragraph();
        line.add(name, new Span(value));
        return line;
    }
}
