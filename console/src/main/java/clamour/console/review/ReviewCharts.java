package clamour.console.review;

import clamour.console.shell.BeliefLines;
import clamour.console.shell.Chart;
import clamour.console.shell.Chart.Line;
import clamour.console.shell.Chart.Picture;
import clamour.console.shell.Chart.Pin;
import clamour.exercise.EntryId;
import clamour.exercise.Measures;
import clamour.scenario.ExerciseTime;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/// The curves of the whole exercise, one below the other on the same time axis, with the messages as pins.
final class ReviewCharts extends Div {

    private final Lookback lookback;
    private final BeliefLines beliefs;
    private final Chart belief = new Chart();
    private final Chart trust = new Chart();
    private final Chart volume = new Chart();
    private final Chart waiting = new Chart();

    ReviewCharts(Lookback lookback) {
        this.lookback = lookback;
        var settings = lookback.board().settings();
        beliefs = new BeliefLines(lookback.scenario(), lookback.curves(), settings.language(), settings.accounts());
        addClassName("review-charts");
        belief.addClassName("tall");
        volume.addClassName("one-line");
        waiting.addClassName("one-line");
        add(
                new H3(getTranslation("review.curves.belief")),
                belief,
                unbelieved(),
                new H3(getTranslation("review.curves.trust")),
                trust,
                new H3(getTranslation("review.curves.volume")),
                volume,
                new H3(getTranslation("review.curves.waiting")),
                waiting);
    }

    void onPin(Consumer<EntryId> action) {
        for (Chart chart : all()) {
            chart.onPin(pin -> lookback.board().messages().stream()
                    .map(message -> message.id())
                    .filter(id -> id.value().equals(pin.id()))
                    .findFirst()
                    .ifPresent(action));
        }
    }

    void onMoment(Consumer<ExerciseTime> action) {
        for (Chart chart : all()) {
            chart.onSeek(moment -> action.accept(new ExerciseTime(
                    Math.clamp(moment.atSeconds(), 0, lookback.end().seconds()))));
        }
    }

    void moveCursor() {
        all().forEach(chart -> chart.cursor(lookback.at().seconds()));
    }

    void draw() {
        belief.show(picture(beliefs.lines(), true, 0.1, "review.curves.belief"));
        trust.show(picture(trusts(), true, 1.0, "review.curves.trust"));
        volume.show(picture(
                List.of(line("volume", "review.line.volume", "series-6", Measures::postsPerMinute)),
                false,
                50.0,
                "review.curves.volume"));
        waiting.show(picture(
                List.of(line("waiting", "review.line.waiting", "series-3", Measures::questionsWaiting)),
                false,
                5.0,
                "review.curves.waiting"));
    }

    private Paragraph unbelieved() {
        var claims =
                new Paragraph(getTranslation("review.curves.unbelieved", String.join(" · ", beliefs.unbelieved())));
        claims.addClassName("review-unbelieved");
        claims.setVisible(!beliefs.unbelieved().isEmpty());
        return claims;
    }

    private List<Chart> all() {
        return List.of(belief, trust, volume, waiting);
    }

    private List<Line> trusts() {
        var lines = new ArrayList<Line>();
        lines.add(line("trust", "review.line.trust", "series-1", Measures::trust));
        for (var community : lookback.scenario().audience().communities()) {
            lines.add(new Line(
                    "trust-" + community.id(),
                    community.id().value().replace('-', ' '),
                    null,
                    true,
                    points(at -> at.trustByCommunity().getOrDefault(community.id(), at.trust())),
                    List.of()));
        }
        return lines;
    }

    private Line line(String id, String key, String tone, ToDoubleFunction<Measures> value) {
        return Line.of(id, getTranslation(key), tone, points(value));
    }

    private List<double[]> points(ToDoubleFunction<Measures> value) {
        return lookback.curves().minutes().stream()
                .map(at -> new double[] {at.at().seconds(), value.applyAsDouble(at)})
                .toList();
    }

    private Picture picture(List<Line> lines, boolean percent, double most, String key) {
        var pins = lookback.board().messages().stream()
                .map(message -> new Pin(
                        message.id().value(),
                        message.at().seconds(),
                        message.message().text(),
                        lookback.chosen().isPresent() && lookback.chosen().get().equals(message.id())))
                .toList();
        return new Picture(
                lines,
                pins,
                percent,
                0,
                lookback.end().seconds(),
                most,
                lookback.at().seconds(),
                getTranslation(key));
    }
}
