package clamour.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lines over exercise time, with our messages as pins on them and bands where there is a spread. Times are exercise
/// seconds; the axis shows the story's clock, so a [StoryClock] must be on the page.
///
/// Pins and moments can be clicked; the same figures can be opened as a table.
@Tag("clamour-chart")
@JavaScript("context://webjars/chart.js/4.5.1/dist/chart.umd.js")
@JavaScript("context://shell/clamour-shell.js")
@JavaScript("context://shell/clamour-chart.js")
public final class Chart extends Component implements HasSize, HasStyle {

    /// One line.
    ///
    /// @param tone a colour of the theme by its variable's name, such as `series-2`; by position where null
    /// @param points pairs of exercise second and value
    /// @param band triples of exercise second, lower and upper value; empty where there is no spread
    public record Line(
            String id,
            String label,
            @Nullable String tone,
            boolean dashed,
            List<double[]> points,
            List<double[]> band) {

        public static Line of(String id, String label, @Nullable String tone, List<double[]> points) {
            return new Line(id, label, tone, false, points, List.of());
        }
    }

    /// Something that happened.
    public record Pin(String id, int at, String label, boolean chosen) {}

    /// @param percent whether values are shares from 0 to 1
    /// @param from first exercise second shown
    /// @param to last exercise second shown
    /// @param most the value the axis reaches at least; by the data where null
    /// @param cursor the moment that is looked at
    /// @param summary what the chart says, a sentence for those who do not see it
    public record Picture(
            List<Line> lines,
            List<Pin> pins,
            boolean percent,
            int from,
            int to,
            @Nullable Double most,
            @Nullable Integer cursor,
            String summary) {}

    private record Sent(
            List<Line> lines,
            List<Pin> pins,
            boolean percent,
            int from,
            int to,
            @Nullable Double most,
            @Nullable Integer cursor,
            String summary,
            Map<String, String> words) {}

    /// A small one without axes and table, for use beside a figure.
    public static Chart compact() {
        var chart = new Chart();
        chart.getElement().setAttribute("compact", true);
        return chart;
    }

    /// One over days instead of a story: its times are minutes since 1970, UTC.
    public static Chart ofDays() {
        var chart = new Chart();
        chart.getElement().setAttribute("days", true);
        return chart;
    }

    public void show(Picture picture) {
        getElement()
                .callJsFunction(
                        "show",
                        Json.of(new Sent(
                                picture.lines(),
                                picture.pins(),
                                picture.percent(),
                                picture.from(),
                                picture.to(),
                                picture.most(),
                                picture.cursor(),
                                picture.summary(),
                                Map.of(
                                        "table",
                                        getTranslation("shell.chart.table"),
                                        "time",
                                        getTranslation("shell.chart.time")))));
    }

    /// Moves the line that marks the moment one looks at, without drawing anew.
    public void cursor(int atSeconds) {
        getElement().callJsFunction("cursor", atSeconds);
    }

    public Registration onPin(ComponentEventListener<PinChosen> listener) {
        return addListener(PinChosen.class, listener);
    }

    public Registration onSeek(ComponentEventListener<Sought> listener) {
        return addListener(Sought.class, listener);
    }

    /// A pin was clicked.
    @DomEvent("chart-pin")
    public static class PinChosen extends ComponentEvent<Chart> {
        private final String id;

        public PinChosen(Chart source, boolean fromClient, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /// A moment was clicked.
    @DomEvent("chart-seek")
    public static class Sought extends ComponentEvent<Chart> {
        private final int at;

        public Sought(Chart source, boolean fromClient, @EventData("event.detail.at") int at) {
            super(source, fromClient);
            this.at = at;
        }

        public int atSeconds() {
            return at;
        }
    }
}
