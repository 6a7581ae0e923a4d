package clamour.console.trainee;

import clamour.console.shell.Chart;
import clamour.exercise.Measures;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// One measure of the public: its name, its figure, its curve of the last hour.
final class PublicRow extends Div {

    private static final int SHOWN_MINUTES = 60;

    private final Span name = new Span();
    private final Span value = new Span();
    private final Span more = new Span();
    private final Chart curve = Chart.compact();
    private final String tone;

    PublicRow(String tone) {
        this.tone = tone;
        addClassName("public-row");
        name.addClassName("public-name");
        value.addClassName("public-value");
        more.addClassName("public-more");
        var figure = new Div(value, more);
        figure.addClassName("public-figure");
        add(name, figure, curve);
    }

    void name(String words) {
        name.setText(words);
        name.setTitle(words);
    }

    void value(String figure, String unit, String urgency) {
        value.setText(figure);
        more.setText(unit);
        getElement().setAttribute("data-urgency", urgency);
    }

    void curve(List<Measures> minutes, ToDoubleFunction<Measures> measure) {
        var points = new ArrayList<double[]>();
        for (Measures minute : minutes.subList(Math.max(0, minutes.size() - SHOWN_MINUTES), minutes.size())) {
            points.add(new double[] {minute.at().seconds(), measure.applyAsDouble(minute)});
        }
        int from = (int) points.getFirst()[0];
        int to = (int) points.getLast()[0];
        curve.show(new Chart.Picture(
                List.of(Chart.Line.of("curve", name.getText(), tone, points)),
                List.of(),
                false,
                from,
                Math.max(to, from + 60),
                null,
                null,
                name.getText() + ": " + value.getText() + " " + more.getText()));
    }
}
