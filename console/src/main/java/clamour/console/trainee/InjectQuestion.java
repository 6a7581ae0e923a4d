package clamour.console.trainee;

import clamour.exercise.Board;
import clamour.exercise.Board.InjectState;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload;
import clamour.scenario.Inject;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A question the exercise asks everybody: options, how sure one is, and after the answer how the others see it.
final class InjectQuestion extends Section {

    private static final int HALF_SURE = 50;

    private final ParticipantId self;
    private final String language;
    private final Desk desk;
    private Optional<InjectState> shown = Optional.empty();
    private boolean dismissed;

    InjectQuestion(ParticipantId self, String language, Desk desk) {
        this.self = self;
        this.language = language;
        this.desk = desk;
        addClassName("inject-question");
        setVisible(false);
    }

    /// The newest question that has been asked.
    static Optional<InjectState> asked(Board board) {
        return board.injects().stream()
                .filter(inject -> inject.inject().body() instanceof Inject.Question
                        && inject.fired().isPresent())
                .reduce((first, second) -> second);
    }

    void show(Board board) {
        var now = asked(board);
        if (now.equals(shown)) {
            return;
        }
        boolean another = !now.map(InjectState::inject).equals(shown.map(InjectState::inject));
        shown = now;
        if (another) {
            dismissed = false;
        } else if (now.filter(this::answeredByMe).isEmpty()) {
            // Others answered meanwhile: what is being chosen here stays.
            return;
        }
        removeAll();
        setVisible(now.isPresent() && !dismissed);
        now.ifPresent(inject -> {
            if (inject.inject().body() instanceof Inject.Question(var question, var options)) {
                var title = new H3(question.in(language));
                add(title);
                var words = options.stream().map(option -> option.in(language)).toList();
                add(answeredByMe(inject) ? agreement(inject, words) : choice(inject, words));
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
        var answer = new Button(getTranslation("trainee.ask.answer"), click -> {
            if (options.getValue() != null) {
                desk.act(
                        new Payload.InjectAnswered(inject.inject().id(), options.getValue(), percent(sure.getValue())));
            }
        });
        answer.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        answer.setEnabled(false);
        options.addValueChangeListener(chosen -> answer.setEnabled(true));
        var confidence = new Div(label, sure);
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

    private Div agreement(InjectState inject, List<String> words) {
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
        all.add(new Button(getTranslation("shell.close"), click -> {
            dismissed = true;
            setVisible(false);
        }));
        return all;
    }
}
