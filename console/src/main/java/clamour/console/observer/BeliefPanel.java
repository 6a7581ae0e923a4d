package clamour.console.observer;

import clamour.console.shell.BeliefLines;
import clamour.console.shell.Chart;
import clamour.console.shell.Panel;
import clamour.exercise.Board;
import clamour.exercise.Curves;
import clamour.scenario.Scenario;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.stream.Collectors;

/// Who believes what, for claims that have surfaced; a facilitator who puts this page on the projector does not give
/// away what is to come.
final class BeliefPanel extends Panel {

    /// Those most believed; more words than these leave no room for the curves.
    private static final int MOST_CLAIMS = 4;

    private static final int SHOWN_AT_LEAST_SECONDS = 600;
    private static final double AXIS_AT_LEAST = 0.1;

    private final String language;
    private final int accounts;
    private final Chart chart = new Chart();
    private final Paragraph none = new Paragraph();

    BeliefPanel(String language, int accounts) {
        super("");
        this.language = language;
        this.accounts = accounts;
        setName(getTranslation("observer.belief.title"));
        addClassName("wall-belief");
        none.setText(getTranslation("observer.belief.none"));
        body().add(chart, none);
    }

    void show(Scenario scenario, Board board, Curves curves) {
        var surfaced = board.rumours().stream()
                .filter(rumour -> rumour.surfaced().isPresent())
                .map(rumour -> rumour.id().value())
                .collect(Collectors.toSet());
        var lines = new BeliefLines(scenario, curves, language, accounts)
                .lines().stream()
                        .filter(line -> surfaced.contains(line.id()))
                        .sorted(Comparator.comparingDouble(line -> -newest(line)))
                        .limit(MOST_CLAIMS)
                        .toList();
        none.setVisible(lines.isEmpty());
        chart.setVisible(!lines.isEmpty());
        var pins = board.messages().stream()
                .map(message -> new Chart.Pin(
                        message.id().value(),
                        message.at().seconds(),
                        message.message().text(),
                        false))
                .toList();
        int until = Math.max(SHOWN_AT_LEAST_SECONDS, lastSecond(curves));
        chart.show(new Chart.Picture(
                lines, pins, true, 0, until, AXIS_AT_LEAST, null, getTranslation("observer.belief.title")));
    }

    private static double newest(Chart.Line line) {
        return line.points().isEmpty() ? 0 : line.points().getLast()[1];
    }

    private static int lastSecond(Curves curves) {
        return curves.minutes().isEmpty() ? 0 : curves.minutes().getLast().at().seconds();
    }
}
