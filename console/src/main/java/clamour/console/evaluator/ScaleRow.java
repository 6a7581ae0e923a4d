package clamour.console.evaluator;

import clamour.console.evaluator.Evaluating.Scale;
import clamour.console.shell.ScoreBadge;
import clamour.console.shell.ScorerWord;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// One part or dimension of a message: what this evaluator and the scorer say, and where one says it.
final class ScaleRow extends Div {

    private static final int UNDECIDED = 50;

    /// What the row wants done.
    interface Orders {
        /// @return whether it was kept
        boolean give(Scale scale, int points, String reason);

        void takeBack(Scale scale);

        /// Only one row at a time is being rated.
        void opening(ScaleRow row);
    }

    /// What is being written and not kept yet.
    record Draft(int points, String reason) {}

    private final Orders orders;
    private final Div line = new Div();

    private Scale scale;
    private boolean blind;
    private Optional<Draft> draft;
    private @Nullable Div editor;
    private @Nullable ScaleInput input;
    private @Nullable TextArea text;

    /// @param draft what was written here before and not kept
    ScaleRow(Scale scale, boolean blind, Optional<Draft> draft, Orders orders) {
        this.orders = orders;
        this.scale = scale;
        this.blind = blind;
        this.draft = draft;
        addClassName("scale-row");
        getElement().setAttribute("data-dimension", scale.dimension());
        getElement().setAttribute("data-part", scale.part());
        line.addClassName("scale-line");
        add(line);
        draw();
    }

    /// What is being written; empty where nothing is.
    Optional<Draft> draft() {
        return draft;
    }

    String dimension() {
        return scale.dimension();
    }

    boolean rated() {
        return scale.mine().isPresent();
    }

    void show(Scale now, boolean blindNow) {
        if (now.equals(scale) && blindNow == blind) {
            return;
        }
        scale = now;
        blind = blindNow;
        draw();
    }

    private String name() {
        return getTranslation((scale.part() ? "shell.part." : "shell.dimension.") + scale.dimension());
    }

    private void draw() {
        line.removeAll();
        getElement().setAttribute("data-rated", rated());
        var name = new Span(name());
        name.addClassName("scale-name");
        line.add(name);
        var words = new Div();
        words.addClassName("scale-words");
        scale.mine().ifPresent(mine -> words.add(new ScoreBadge(OptionalInt.of(mine.points()))));
        if (!blind || rated()) {
            words.add(ScorerWord.points(scale.scorer()));
        }
        line.add(words, buttons());
        scale.mine().filter(mine -> !mine.reason().isEmpty()).ifPresent(mine -> {
            var reason = new Paragraph(mine.reason());
            reason.addClassName("scale-reason");
            reason.getElement().setAttribute("dir", "auto");
            line.add(reason);
        });
    }

    private Div buttons() {
        var rate = new Button(
                getTranslation(rated() ? "evaluator.scale.change" : "evaluator.scale.rate"), click -> toggle());
        rate.addThemeVariants(ButtonVariant.TERTIARY);
        rate.addClassName("scale-rate");
        rate.setAriaLabel(rate.getText() + ": " + name());
        var buttons = new Div(rate);
        buttons.addClassName("scale-buttons");
        if (rated()) {
            var back = new Button(getTranslation("evaluator.take-back"), click -> orders.takeBack(scale));
            back.addThemeVariants(ButtonVariant.TERTIARY);
            back.setAriaLabel(back.getText() + ": " + name());
            buttons.add(back);
        }
        return buttons;
    }

    private void toggle() {
        if (editor == null) {
            open();
        } else {
            close();
        }
    }

    void open() {
        if (editor != null) {
            return;
        }
        orders.opening(this);
        var before = draft.or(() -> scale.mine().map(mine -> new Draft(mine.points(), mine.reason())))
                .orElse(new Draft(blind ? UNDECIDED : nearest(scale.scorer().orElse(UNDECIDED)), ""));
        var points = new ScaleInput(
                name(), before.points(), blind && !rated() ? OptionalInt.empty() : scale.scorer(), moved -> remember());
        var reason = new TextArea(getTranslation("evaluator.scale.reason"));
        reason.setPlaceholder(getTranslation("evaluator.scale.reason-hint"));
        reason.setValue(before.reason());
        reason.setMinRows(2);
        reason.setWidthFull();
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.addValueChangeListener(change -> remember());
        var keep = new Button(getTranslation("evaluator.scale.keep"), click -> keep(reason.getValue()));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(reason).resetFocusOnActiveElement();
        var cancel = new Button(getTranslation("shell.cancel"), click -> {
            draft = Optional.empty();
            close();
        });
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var buttons = new Div(keep);
        buttons.addClassName("scale-editor-buttons");
        if (!blind && scale.scorer().isPresent()) {
            var agree = new Button(getTranslation("evaluator.scale.agree"), click -> agree());
            buttons.add(agree);
        }
        buttons.add(cancel);
        input = points;
        editor = new Div(points, reason, buttons);
        editor.addClassName("scale-editor");
        text = reason;
        add(editor);
        getElement().setAttribute("data-open", true);
        points.focus();
    }

    private static int nearest(int points) {
        return ScaleInput.STEP * Math.round((float) points / ScaleInput.STEP);
    }

    private void remember() {
        if (input != null && text != null) {
            draft = Optional.of(new Draft(input.points(), text.getValue()));
        }
    }

    /// Keeps what was written for when it is opened again.
    void close() {
        if (editor != null) {
            remove(editor);
            editor = null;
            input = null;
            text = null;
            getElement().setAttribute("data-open", false);
        }
    }

    private void keep(String reason) {
        if (input == null) {
            return;
        }
        if (orders.give(scale, input.points(), reason)) {
            draft = Optional.empty();
            close();
        } else if (text != null) {
            text.focus();
        }
    }

    private void agree() {
        if (orders.give(scale, scale.scorer().orElseThrow(), "")) {
            draft = Optional.empty();
            close();
        }
    }
}
