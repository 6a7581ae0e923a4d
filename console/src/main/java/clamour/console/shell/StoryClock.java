package clamour.console.shell;

import clamour.exercise.ExerciseClock;
import clamour.scenario.Scenario;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The exercise clock: `+00:37`, the story's time of day, speed or pause. The browser reckons between two settings, so
/// the server speaks only when it must.
@Tag("clamour-clock")
@JavaScript("context://shell/clamour-shell.js")
public final class StoryClock extends Component {

    /// How far the browser's reckoning may drift before it is set again.
    private static final int DRIFT_SECONDS = 2;

    private final Scenario scenario;

    private @Nullable ExerciseClock shown;
    private long shownAtNanos;
    private boolean ended;

    public StoryClock(Scenario scenario) {
        this.scenario = scenario;
        getElement().setAttribute("aria-label", getTranslation("shell.clock"));
    }

    /// Shows it; cheap where nothing changed.
    public void show(ExerciseClock clock, boolean over) {
        if (shown != null && over == ended && sameAs(shown, clock)) {
            return;
        }
        shown = clock;
        shownAtNanos = System.nanoTime();
        ended = over;
        getElement()
                .callJsFunction(
                        "set",
                        clock.at().seconds(),
                        clock.running() && !over,
                        clock.speed(),
                        over,
                        scenario.storyStart().toInstant().toEpochMilli(),
                        scenario.storyStart().getZone().getId(),
                        Json.of(Map.of(
                                "paused",
                                getTranslation(
                                        clock.at().isBefore(scenario.end())
                                                ? "shell.clock.paused"
                                                : "shell.clock.over"),
                                "ended",
                                getTranslation("shell.clock.ended"))));
    }

    private boolean sameAs(ExerciseClock before, ExerciseClock now) {
        if (before.running() != now.running() || before.speed() != now.speed()) {
            return false;
        }
        var reckoned = before.after(java.time.Duration.ofNanos(System.nanoTime() - shownAtNanos));
        return Math.abs(reckoned.seconds() - Objects.requireNonNull(now.at()).seconds()) <= DRIFT_SECONDS * now.speed();
    }
}
