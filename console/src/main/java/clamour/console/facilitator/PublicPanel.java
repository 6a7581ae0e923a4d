package clamour.console.facilitator;

import clamour.console.shell.BeliefLines;
import clamour.console.shell.Chart;
import clamour.console.shell.Chart.Line;
import clamour.console.shell.Chart.Picture;
import clamour.console.shell.Chart.Pin;
import clamour.console.shell.Panel;
import clamour.exercise.Board;
import clamour.exercise.Curves;
import clamour.exercise.Measures;
import clamour.scenario.Scenario;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// How the public is: figures now, belief and trust over time with our messages on the curves.
final class PublicPanel extends Panel {

    private static final int SHOWN_AT_LEAST_SECONDS = 600;

    private final Scenario scenario;
    private final InjectWords words;
    private final Figure volume = new Figure("facilitator.public.volume");
    private final Figure trust = new Figure("facilitator.public.trust");
    private final Figure sentiment = new Figure("facilitator.public.sentiment");
    private final Figure waiting = new Figure("facilitator.public.waiting");
    private final Chart belief = new Chart();
    private final Chart mood = new Chart();
    private final Chart loud = new Chart();

    private int minutes = -1;
    private int pins = -1;

    PublicPanel(Scenario scenario, InjectWords words) {
        super("");
        this.scenario = scenario;
        this.words = words;
        setName(getTranslation("facilitator.public.title"));
        addClassName("public");
        mood.addClassName("one-line");
        loud.addClassName("one-line");
        var figures = new Div(volume, trust, sentiment, waiting);
        figures.addClassName("figures");
        body().add(
                        figures,
                        new H3(getTranslation("facilitator.public.belief")),
                        belief,
                        new H3(getTranslation("facilitator.public.trust-curve")),
                        mood,
                        new H3(getTranslation("facilitator.public.volume-curve")),
                        loud);
    }

    void show(Measures now, Curves curves, Board board) {
        volume.show(getTranslation("facilitator.public.per-minute", now.postsPerMinute()));
        trust.show(percent(now.trust()));
        sentiment.show((now.sentiment() > 0 ? "+" : "") + now.sentiment());
        waiting.show(
                now.questionsWaiting() == 0
                        ? "0"
                        : getTranslation(
                                "facilitator.public.waiting-for",
                                now.questionsWaiting(),
                                now.longestWaitSeconds() / 60));
        if (curves.minutes().size() == minutes && board.messages().size() == pins) {
            return;
        }
        minutes = curves.minutes().size();
        pins = board.messages().size();
        int until = Math.max(SHOWN_AT_LEAST_SECONDS, now.at().seconds());
        belief.show(picture(beliefs(curves), board, true, until, 0.2, getTranslation("facilitator.public.belief")));
        mood.show(picture(
                List.of(Line.of(
                        "trust",
                        getTranslation("facilitator.public.trust"),
                        "series-1",
                        points(curves, Measures::trust))),
                board,
                true,
                until,
                1.0,
                getTranslation("facilitator.public.trust-curve")));
        loud.show(picture(
                List.of(Line.of(
                        "volume",
                        getTranslation("facilitator.public.volume"),
                        "series-6",
                        points(curves, Measures::postsPerMinute))),
                board,
                false,
                until,
                50.0,
                getTranslation("facilitator.public.volume-curve")));
    }

    private List<Line> beliefs(Curves curves) {
        return new BeliefLines(scenario, curves, words.language(), words.accounts()).lines();
    }

    private Picture picture(List<Line> lines, Board board, boolean percent, int until, double most, String summary) {
        var marked = board.messages().stream()
                .map(message -> new Pin(message.id().value(), message.at().seconds(), words.pin(message), false))
                .toList();
        return new Picture(lines, marked, percent, 0, until, most, null, summary);
    }

    private static List<double[]> points(Curves curves, ToDoubleFunction<Measures> value) {
        return curves.minutes().stream()
                .map(at -> new double[] {at.at().seconds(), value.applyAsDouble(at)})
                .toList();
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    /// A number with its name.
    private static final class Figure extends Div {

        private final Span value = new Span("–");

        Figure(String key) {
            addClassName("figure");
            var name = new Span(getTranslation(key));
            name.addClassName("figure-name");
            value.addClassName("figure-value");
            add(name, value);
        }

        void show(String words) {
            if (!words.equals(value.getText())) {
                value.setText(words);
            }
        }
    }
}
