package clamour.console.facilitator;

import clamour.console.shell.Icon;
import clamour.console.shell.Keys;
import clamour.console.shell.Notice;
import clamour.exercise.Board;
import clamour.exercise.Payload;
import clamour.scenario.ExerciseTime;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;

/// Runs the exercise: start and pause, how fast, where to; how loud the public is; the end.
final class ClockBar extends Div {

    private static final List<Integer> SPEEDS = List.of(1, 4, 20, 60);
    private static final int STEP_PERCENT = 10;
    private static final int SHOWN_LOUDEST = 300;

    private final WhiteCell cell;
    private final Button run = new Button();
    private final List<NativeButton> speeds = new ArrayList<>();
    private final RangeInput dial = new RangeInput();
    private final Span loudness = new Span();
    private final Button end;

    ClockBar(WhiteCell cell) {
        this.cell = cell;
        addClassName("clock-bar");
        run.addThemeVariants(ButtonVariant.PRIMARY);
        run.addClickListener(click -> cell.toggleClock());
        Keys.on("p", run);
        var next = new Button(getTranslation("facilitator.clock.next"), click -> {
            if (!cell.jumpToNext()) {
                Notice.done(getTranslation("facilitator.clock.no-next"));
            }
        });
        end = new Button(getTranslation("facilitator.clock.end"), click -> confirmEnd());
        add(run, speedChoice(), Keys.on("x", next), jump(), flood(), end);
    }

    void show(Board board) {
        boolean over = board.ended() || board.storyOver();
        boolean running = board.clock().running();
        run.setText(getTranslation(
                running
                        ? "facilitator.clock.pause"
                        : board.clock().at().seconds() > 0 ? "facilitator.clock.go-on" : "facilitator.clock.start"));
        run.setIcon((running ? Icon.PAUSE : Icon.PLAY).component());
        run.setEnabled(!over);
        for (int i = 0; i < speeds.size(); i++) {
            speeds.get(i)
                    .getElement()
                    .setAttribute(
                            "aria-pressed",
                            Boolean.toString(SPEEDS.get(i) == board.clock().speed()));
        }
        int percent = board.floodPercent().getOrDefault("*", 100);
        dial.setValue((double) percent);
        loudness.setText(getTranslation("facilitator.flood.percent", percent));
        end.setEnabled(!board.ended());
    }

    private Div speedChoice() {
        var choice = new Div();
        choice.addClassName("segments");
        choice.getElement().setAttribute("role", "group");
        choice.getElement().setAttribute("aria-label", getTranslation("facilitator.clock.speed"));
        for (int speed : SPEEDS) {
            var button = new NativeButton(speed + "×", click -> cell.act(new Payload.SpeedSet(speed)));
            button.getElement().setAttribute("type", "button");
            button.setTitle(getTranslation("facilitator.clock.speed-of", speed));
            speeds.add(button);
            choice.add(button);
        }
        return choice;
    }

    private Div jump() {
        var to = new TextField();
        to.setPlaceholder("+00:45");
        to.setAriaLabel(getTranslation("facilitator.clock.jump-to"));
        to.setAllowedCharPattern("[0-9:+]");
        to.addClassName("jump-to");
        Runnable go = () -> ExerciseTime.parse(to.getValue().startsWith("+") ? to.getValue() : "+" + to.getValue())
                .ifPresentOrElse(
                        at -> {
                            if (cell.act(new Payload.ClockMoved(at))) {
                                to.clear();
                            }
                        },
                        () -> Notice.problem(
                                getTranslation("facilitator.clock.no-time", to.getValue()),
                                getTranslation("facilitator.clock.no-time-hint")));
        to.addKeyDownListener(com.vaadin.flow.component.Key.ENTER, key -> go.run());
        var jump = new Button(getTranslation("facilitator.clock.jump"), click -> go.run());
        jump.addThemeVariants(ButtonVariant.TERTIARY);
        var box = new Div(to, jump);
        box.addClassName("jump");
        return box;
    }

    private Div flood() {
        dial.setMin(0);
        dial.setMax(SHOWN_LOUDEST);
        dial.setStep((double) STEP_PERCENT);
        dial.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        dial.getElement().setAttribute("aria-label", getTranslation("facilitator.flood.dial"));
        dial.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                cell.act(new Payload.FloodDialled("*", change.getValue().intValue()));
            }
        });
        var label = new Span(getTranslation("facilitator.flood.dial"));
        label.addClassName("dial-label");
        loudness.addClassName("dial-value");
        var box = new Div(label, dial, loudness);
        box.addClassName("dial");
        return box;
    }

    private void confirmEnd() {
        var dialog = new ConfirmDialog(
                getTranslation("facilitator.end.title"),
                getTranslation("facilitator.end.text"),
                getTranslation("facilitator.end.confirm"),
                confirm -> cell.act(new Payload.ExerciseEnded()),
                getTranslation("facilitator.end.cancel"),
                cancel -> {});
        dialog.open();
    }
}
