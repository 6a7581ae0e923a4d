package clamour.console.facilitator;

import clamour.console.shell.Json;
import clamour.scenario.ExerciseTime;
import clamour.scenario.InjectId;
import clamour.scenario.Slug;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.dom.DomEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The MSEL over exercise time. Marks can be chosen, and dragged to another minute where they are still to come.
@Tag("clamour-timeline")
@JavaScript("context://shell/clamour-shell.js")
@JavaScript("context://facilitator/clamour-timeline.js")
class Timeline extends Component implements HasStyle {

    private static final int LATEST = Math.toIntExact(ExerciseTime.LONGEST.toSeconds());

    /// @param from first exercise second shown
    /// @param to last exercise second shown
    record Picture(List<Band> phases, List<Mark> marks, List<Pin> pins, int from, int to) {}

    /// A phase.
    record Band(String title, int from, int to) {}

    /// An inject.
    ///
    /// @param status `planned`, `conditional`, `manual`, `fired` or `skipped`
    /// @param next whether it is the one to come next
    /// @param label what it is and how it stands, in words
    record Mark(String id, int at, String status, boolean movable, boolean next, boolean chosen, String label) {}

    /// A message of the trainees.
    record Pin(int at, String label, String band) {}

    Timeline() {
        addClassName("timeline");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("facilitator.timeline.title"));
    }

    void show(Picture picture) {
        getElement().callJsFunction("show", Json.of(picture));
    }

    void onChoose(Consumer<InjectId> action) {
        getElement()
                .addEventListener("timeline-choose", dom -> inject(dom).ifPresent(action))
                .addEventData("event.detail.id");
    }

    void onMove(BiConsumer<InjectId, ExerciseTime> action) {
        getElement()
                .addEventListener(
                        "timeline-move",
                        dom -> inject(dom)
                                .ifPresent(inject -> action.accept(
                                        inject,
                                        new ExerciseTime(Math.clamp(
                                                dom.getEventData()
                                                        .path("event.detail.at")
                                                        .asInt(0),
                                                0,
                                                LATEST)))))
                .addEventData("event.detail.id")
                .addEventData("event.detail.at");
    }

    /// What came from the browser is not trusted to be an id.
    private static Optional<InjectId> inject(DomEvent dom) {
        return Optional.of(dom.getEventData().path("event.detail.id").asString(""))
                .filter(Slug::fits)
                .map(InjectId::new);
    }
}
