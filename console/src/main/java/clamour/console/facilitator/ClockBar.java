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
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Runs the exercise: start and pause, how fast, where to; how loud the public is; the end.
final class ClockBar extends Div {

    private static final List<Integer> SPEEDS = List.of(1, 4, 20, 60);

    private final WhiteCell cell;
    private final Button run = new Button();
    private final List<NativeButton> speeds = new ArrayList<>();
    private final FloodDial flood;
    private final Button end;
    private final Div choice;
    private final Button next;
    private final Div jump;

    private @Nullable Look shown;

    /// What the button of the clock says.
    private record Look(boolean running, boolean begun) {
        String key() {
            return running ? "facilitator.clock.pause" : begun ? "facilitator.clock.go-on" : "facilitator.clock.start";
        }
    }

    ClockBar(WhiteCell cell) {
        this.cell = cell;
        addClassName("clock-bar");
        run.addThemeVariants(ButtonVariant.PRIMARY);
        run.addClickListener(click -> cell.toggleClock());
        Keys.on("p", run);
        next = new Button(getTranslation("facilitator.clock.next"), click -> {
            if (!cell.jumpToNext()) {
                Notice.done(getTranslation("facilitator.clock.no-next"));
            }
        });
        flood = new FloodDial(cell);
        end = new Button(getTranslation("facilitator.clock.end"), click -> confirmEnd());
        choice = speedChoice();
        jump = jump();
        add(run, choice, Keys.on("x", next), jump, flood, end);
    }

    void show(Board board) {
        boolean over = board.ended() || board.storyOver();
        boolean running = board.clock().running();
        var look = new Look(running, board.clock().at().seconds() > 0);
        if (!look.equals(shown)) {
            shown = look;
            run.setText(getTranslation(look.key()));
            run.setIcon((running ? Icon.PAUSE : Icon.PLAY).component());
        }
        run.setEnabled(!over);
        for (int i = 0; i < speeds.size(); i++) {
            speeds.get(i)
                    .getElement()
                    .setAttribute(
                            "aria-pressed",
                            Boolean.toString(SPEEDS.get(i) == board.clock().speed()));
        }
        flood.show(board.floodPercent());
        end.setEnabled(!board.ended());
        next.setEnabled(!over);
        choice.setEnabled(!over);
        jump.setEnabled(!over);
        flood.setEnabled(!over);
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
