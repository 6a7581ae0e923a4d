package clamour.console.review;

import clamour.console.shell.Json;
import clamour.exercise.EntryId;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Slug;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The moment one looks at. Dragging, arrow keys and running tell at most four times a second.
@Tag("clamour-scrubber")
@JavaScript("context://shell/clamour-shell.js")
@JavaScript("context://review/clamour-scrubber.js")
class Scrubber extends Component implements HasStyle {

    /// A phase.
    record Phase(String title, int from, int to) {}

    /// A message.
    record Pin(String id, int at, String label, String band) {}

    private record Picture(int at, int to, List<Phase> phases, List<Pin> pins, Map<String, String> words) {}

    void show(ExerciseTime at, ExerciseTime to, List<Phase> phases, List<Pin> pins) {
        getElement()
                .callJsFunction(
                        "show",
                        Json.of(new Picture(
                                at.seconds(),
                                Math.max(1, to.seconds()),
                                phases,
                                pins,
                                Map.of(
                                        "play", getTranslation("review.scrub.play"),
                                        "pause", getTranslation("review.scrub.pause"),
                                        "rate", getTranslation("review.scrub.rate"),
                                        "moment", getTranslation("review.scrub.moment")))));
    }

    void set(ExerciseTime at) {
        getElement().callJsFunction("set", at.seconds());
    }

    void onMoment(Consumer<ExerciseTime> action) {
        getElement()
                .addEventListener(
                        "scrub",
                        dom -> action.accept(new ExerciseTime(Math.clamp(
                                dom.getEventData().path("event.detail.at").asInt(0), 0, (int)
                                        ExerciseTime.LONGEST.toSeconds()))))
                .addEventData("event.detail.at");
    }

    void onPin(Consumer<EntryId> action) {
        getElement()
                .addEventListener("scrub-pin", dom -> {
                    var id = dom.getEventData().path("event.detail.id").asString("");
                    if (Slug.fits(id)) {
                        action.accept(new EntryId(id));
                    }
                })
                .addEventData("event.detail.id");
    }
}
