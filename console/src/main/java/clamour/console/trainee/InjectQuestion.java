package clamour.console.trainee;

import clamour.exercise.Board;
import clamour.exercise.Board.InjectState;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload;
import clamour.scenario.Inject;
import clamour.scenario.InjectId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A question the exercise asks everybody: options, how sure one is, and after the answer how the others see it.
final class InjectQuestion extends Section {

    private static final int HALF_SURE = 50;

    private final ParticipantId self;
    private final String language;
    private final Desk desk;
    private final Set<InjectId> closed = new HashSet<>();
    private Optional<InjectState> shown = Optional.empty();
    private @Nullable Board latest;

    InjectQuestion(ParticipantId self, String language, Desk desk) {
        this.self = self;
        this.language = language;
        this.desk = desk;
        addClassName("inject-question");
        setVisible(false);
    }

    /// The question to show: the one that is being looked at until it is closed, then the first that has no answer.
    private Optional<InjectState> current(Board board) {
        var asked = board.injects().stream()
                .filter(inject -> inject.inject().body() instanceof Inject.Question
                        && inject.fired().isPresent())
                .filter(inject -> !closed.contains(inject.inject().id()))
                .toList();
        var same = asked.stream()
                .filter(inject -> shown.filter(before ->
                                before.inject().id().equals(inject.inject().id()))
                        .isPresent())
                .findFirst();
        return same.or(() ->
                        asked.stream().filter(inject -> !answeredByMe(inject)).findFirst())
                .filter(inject -> !board.ended() || answeredByMe(inject));
    }

    void show(Board board) {
        var now = current(board);
        boolean same = now.map(inject -> inject.inject().id())
                .equals(shown.map(inject -> inject.inject().id()));
        boolean stands = now.filter(this::answeredByMe).equals(shown.filter(this::answeredByMe));
        shown = now;
        latest = board;
        if (same && stands) {
            // What is being chosen here stays.
            return;
        }
        removeAll();
        setVisible(now.isPresent());
        now.ifPresent(inject -> {
            if (inject.inject().body() instanceof Inject.Question(var question, var options)) {
                var words = options.stream().map(option -> option.in(language)).toList();
                add(
                        new H3(question.in(language)),
                        answeredByMe(inject) ? answered(inject, words) : choice(inject, words));
            }
        });
    }

    private boolean answeredByMe(InjectState inject) {
        return inject.answers().stream().anyMatch(answer -> answer.participant().equals(self));
    }

    private Div choice(InjectState inject, List<String> words) {
        var options = new RadioButtonGroup<Integer>();
        options.setItems(IntStream.range(0, words.size()).boxed().toList());
        options.setItemLabelGenerator(words::get);
        options.setAriaLabel(getTranslation("trainee.ask.options"));
        var sure = new Input();
        sure.setType("range");
        sure.getElement().setAttribute("min", "0").setAttribute("max", "100").setAttribute("step", "5");
        sure.setValue(Integer.toString(HALF_SURE));
        sure.setId("ask-sure");
        var label = new NativeLabel(getTranslation("trainee.ask.sure"));
        label.setFor(sure);
        var percent = new Span(HALF_SURE + " %");
        percent.addClassName("ask-percent");
        sure.setValueChangeMode(ValueChangeMode.EAGER);
        sure.addValueChangeListener(moved -> percent.setText(percent(moved.getValue()) + " %"));
        var answer = new Button(getTranslation("trainee.ask.answer"), click -> {
            if (options.getValue() != null) {
                desk.act(
                        new Payload.InjectAnswered(inject.inject().id(), options.getValue(), percent(sure.getValue())));
            }
        });
        answer.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        answer.setEnabled(false);
        options.addValueChangeListener(chosen -> answer.setEnabled(true));
        var confidence = new Div(label, sure, percent);
        confidence.addClassName("ask-sure");
        return new Div(options, confidence, answer);
    }

    /// What came from the browser is held to 0 to 100.
    static int percent(String value) {
        try {
            return Math.clamp(Integer.parseInt(value), 0, 100);
        } catch (NumberFormatException e) {
            return HALF_SURE;
        }
    }

    /// How the others see it, once one has answered.
    private Div answered(InjectState inject, List<String> words) {
        var all = new Div();
        all.addClassName("ask-agreement");
        for (int i = 0; i < words.size(); i++) {
            int option = i;
            var chosen = inject.answers().stream()
                    .filter(answer -> answer.option() == option)
                    .toList();
            var sure = chosen.stream().mapToInt(InjectState.Answer::confidence).average();
            var count = sure.isPresent()
                    ? getTranslation("trainee.ask.count", chosen.size(), Math.round(sure.getAsDouble()))
                    : "0";
            var bar = new Element("meter");
            bar.setAttribute(
                    "max", Integer.toString(Math.max(1, inject.answers().size())));
            bar.setAttribute("value", Integer.toString(chosen.size()));
            bar.setAttribute("aria-label", words.get(i));
            var row = new Div(new Span(words.get(i)), new Span(count));
            row.getElement().appendChild(bar);
            all.add(row);
        }
        var close = new Button(getTranslation("shell.close"), click -> {
            closed.add(inject.inject().id());
            if (latest != null) {
                show(latest);
            }
        });
        close.addThemeVariants(ButtonVariant.SMALL);
        all.add(close);
        return all;
    }
}
