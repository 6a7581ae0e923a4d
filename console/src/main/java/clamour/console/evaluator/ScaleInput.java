package clamour.console.evaluator;

import clamour.console.shell.Json;
import clamour.scoring.Band;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Points from 0 to 100 by slider, band or key, with the scorer's place marked where it may be seen.
@Tag("clamour-scale")
@JavaScript("context://evaluator/clamour-scale.js")
final class ScaleInput extends Component implements HasStyle {

    static final int STEP = 5;

    private static final int MOST = 100;

    private int points;

    /// What the element draws.
    private record Sent(int value, @Nullable Integer scorer, String label, String scorerWords, List<String> bands) {}

    /// @param scorer where the scorer's word is shown
    ScaleInput(String label, int points, OptionalInt scorer, IntConsumer moved) {
        this.points = points;
        getElement()
                .addEventListener("scale", dom -> {
                    this.points = Math.clamp(
                            dom.getEventData().path("event.detail.points").asInt(points), 0, MOST);
                    moved.accept(this.points);
                })
                .addEventData("event.detail.points");
        getElement()
                .callJsFunction(
                        "show",
                        Json.of(new Sent(
                                points,
                                scorer.isPresent() ? scorer.getAsInt() : null,
                                label,
                                scorer.isPresent() ? getTranslation("shell.evaluation.scorer", scorer.getAsInt()) : "",
                                Arrays.stream(Band.values())
                                        .map(band -> getTranslation("shell.band." + band.key()))
                                        .toList())));
    }

    int points() {
        return points;
    }

    void focus() {
        getElement().callJsFunction("focus");
    }
}
