package clamour.console.review;

import clamour.console.live.Seat;
import clamour.console.review.Ratings.Rating;
import clamour.console.shell.Chart;
import clamour.console.shell.Chart.Line;
import clamour.console.shell.Chart.Picture;
import clamour.console.shell.EmptyState;
import clamour.console.shell.Panel;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The figures by scale, and the chosen scale over time; of this exercise, or of all that one runs or evaluates.
final class AgreementParts extends Div {

    private static final int SECONDS_A_MINUTE = 60;
    private static final double MOST_POINTS = 100.0;

    private enum Scope {
        THIS,
        ALL
    }

    private final Ratings here;
    private final Map<String, Ratings> everywhere;
    private final boolean rates;
    private final RadioButtonGroup<Scope> scope = new RadioButtonGroup<>();
    private final Checkbox blindOnly = new Checkbox();
    private final Div figures = new Div();
    private final Div curve = new Div();
    private final Div evaluators = new Div();

    private String chosen = AgreementTable.ALL;

    AgreementParts(Agreements agreements, Seat seat) {
        addClassName("agreement-parts");
        rates = Agreements.rates(seat);
        here = agreements.of(seat);
        everywhere = new LinkedHashMap<>();
        if (rates) {
            agreements
                    .across()
                    .forEach((exercise, ratings) ->
                            everywhere.put(exercise.exercise().value(), ratings));
        }
        scope.setItems(Scope.values());
        scope.setValue(Scope.THIS);
        scope.setItemLabelGenerator(item -> item == Scope.THIS
                ? getTranslation("review.agreement.this")
                : getTranslation("review.agreement.all", everywhere.size()));
        scope.setAriaLabel(getTranslation("review.agreement.scope"));
        scope.setVisible(everywhere.size() > 1);
        scope.addValueChangeListener(change -> draw());
        blindOnly.setLabel(getTranslation("review.agreement.blind"));
        blindOnly.addValueChangeListener(change -> draw());
        var choice = new Div(scope, blindOnly);
        choice.addClassName("agreement-choice");
        var help = new Paragraph(getTranslation("review.agreement.help"));
        help.addClassName("agreement-help");
        var left = new Panel(getTranslation("review.agreement.figures"), choice, figures, help);
        var right = new Panel(getTranslation("review.agreement.curve"), curve, evaluators);
        add(left, right);
        draw();
    }

    private Ratings ratings() {
        var all = scope.getValue() == Scope.ALL ? Ratings.together(List.copyOf(everywhere.values())) : here;
        return blindOnly.getValue() ? all.only(Rating::blind) : all;
    }

    private void draw() {
        var ratings = ratings();
        figures.removeAll();
        curve.removeAll();
        evaluators.removeAll();
        if (ratings.isEmpty()) {
            figures.add(new EmptyState(
                    getTranslation("review.agreement.empty"), getTranslation("review.agreement.empty-hint")));
            return;
        }
        if (!chosen.equals(AgreementTable.ALL) && !ratings.by(Rating::dimension).containsKey(chosen)) {
            chosen = AgreementTable.ALL;
        }
        figures.add(new AgreementTable(ratings, chosen, dimension -> {
            chosen = dimension;
            draw();
        }));
        var shown = chosen.equals(AgreementTable.ALL)
                ? ratings
                : ratings.only(rating -> rating.dimension().equals(chosen));
        curve.add(chart(shown));
        if (rates) {
            evaluators.add(AgreementTable.byEvaluator(shown));
        }
    }

    /// Over the story's clock for one exercise, over the days for several.
    private Chart chart(Ratings shown) {
        boolean days = scope.getValue() == Scope.ALL;
        var chart = days ? Chart.ofDays() : new Chart();
        chart.getElement().setAttribute("dots", true);
        var points = days
                ? byExercise(shown)
                : shown.over(rating -> rating.published().seconds());
        int from = points.getFirst().at();
        int to = points.getLast().at();
        int margin = Math.max(days ? 30 : 120, (to - from) / 20);
        chart.show(new Picture(
                List.of(
                        Line.of(
                                "evaluators",
                                getTranslation("review.agreement.evaluators"),
                                "series-1",
                                points.stream()
                                        .map(point -> new double[] {point.at(), point.evaluators()})
                                        .toList()),
                        new Line(
                                "scorer",
                                getTranslation("review.agreement.scorer"),
                                "series-3",
                                true,
                                points.stream()
                                        .map(point -> new double[] {point.at(), point.scorer()})
                                        .toList(),
                                List.of())),
                List.of(),
                false,
                from - margin,
                to + margin,
                MOST_POINTS,
                null,
                AgreementTable.name(chosen, this)));
        return chart;
    }

    /// One point for each exercise, at the time of its last rating.
    private static List<Ratings.Point> byExercise(Ratings shown) {
        return shown.by(rating -> rating.exercise().value()).values().stream()
                .map(ratings -> {
                    long last = ratings.all().stream()
                            .mapToLong(rating -> rating.given().getEpochSecond())
                            .max()
                            .orElse(0);
                    return ratings.over(rating -> (int) (last / SECONDS_A_MINUTE))
                            .getFirst();
                })
                .sorted(Comparator.comparingInt(Ratings.Point::at))
                .toList();
    }
}
