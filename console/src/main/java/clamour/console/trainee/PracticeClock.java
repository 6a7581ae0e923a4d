package clamour.console.trainee;

import clamour.console.shell.Icon;
import clamour.console.shell.IconButton;
import clamour.console.shell.Keys;
import clamour.exercise.ExerciseClock;
import clamour.exercise.Payload;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.Map;

/// The clock in the trainee's own hands, for practice alone: start, pause, speed.
final class PracticeClock extends Div {

    private static final int[] SPEEDS = {1, 4, 20, 60};

    private final IconButton start;
    private final IconButton pause;
    private final Map<Integer, NativeButton> speeds = new LinkedHashMap<>();

    PracticeClock(Desk desk) {
        addClassName("practice-clock");
        start = Keys.on(
                "p",
                new IconButton(
                        Icon.PLAY, getTranslation("trainee.clock.start"), () -> desk.act(new Payload.ClockStarted())));
        pause = Keys.on(
                "p",
                new IconButton(
                        Icon.PAUSE, getTranslation("trainee.clock.pause"), () -> desk.act(new Payload.ClockPaused())));
        add(start, pause);
        var group = new Div();
        group.addClassName("segments");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", getTranslation("trainee.clock.speed"));
        for (int speed : SPEEDS) {
            var button = new NativeButton(speed + "×", click -> desk.act(new Payload.SpeedSet(speed)));
            button.getElement().setAttribute("type", "button");
            button.setAriaLabel(getTranslation("trainee.clock.times", speed));
            speeds.put(speed, button);
            group.add(button);
        }
        add(group);
    }

    /// @param over whether there is no time left to run
    void show(ExerciseClock clock, boolean over) {
        setVisible(!over);
        start.setVisible(!clock.running());
        pause.setVisible(clock.running());
        speeds.forEach((speed, button) ->
                button.getElement().setAttribute("aria-pressed", Boolean.toString(speed == clock.speed())));
    }
}
