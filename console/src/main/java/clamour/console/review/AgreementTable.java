package clamour.console.review;

import clamour.scoring.Agreement;
import clamour.scoring.Part;
import clamour.scoring.Scorer;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/// Figures of agreement, one line for each scale. A line is chosen by its name.
final class AgreementTable extends Div {

    /// Stands for all scales together.
    static final String ALL = "";

    private static final List<String> COLUMNS =
            List.of("scale", "ratings", "difference", "same", "near", "alpha", "alpha-evaluators");

    private final NativeTable table = new NativeTable();

    private AgreementTable(List<String> columns) {
        addClassName("agreement-table");
        var head = table.getHead().addRow();
        columns.forEach(column -> {
            var cell = head.addHeaderCell();
            cell.setText(getTranslation("review.agreement.column." + column));
            cell.getElement().setAttribute("scope", "col");
        });
        add(table);
    }

    AgreementTable(Ratings ratings, String chosen, Consumer<String> choose) {
        this(COLUMNS);
        line(ALL, ratings.agreement(), chosen, choose);
        var byDimension = ratings.by(Ratings.Rating::dimension);
        for (String dimension : order()) {
            var own = byDimension.get(dimension);
            if (own != null) {
                line(dimension, own.agreement(), chosen, choose);
            }
        }
    }

    /// How each evaluator rates beside the scorer.
    static AgreementTable byEvaluator(Ratings ratings) {
        var table = new AgreementTable(List.of("evaluator", "ratings", "difference", "near"));
        ratings.by(Ratings.Rating::evaluator).forEach((name, own) -> {
            var agreement = own.agreement();
            var row = table.row();
            row.addHeaderCell().setText(name);
            table.cell(row, Integer.toString(agreement.ratings()));
            table.cell(row, table.signed(agreement.meanDifference()));
            table.cell(row, table.share(agreement.withinOneBandShare()));
        });
        return table;
    }

    /// Parts first, then the dimensions of tone.
    private static List<String> order() {
        var all = new ArrayList<String>();
        Arrays.stream(Part.values()).map(Part::key).forEach(all::add);
        all.addAll(Scorer.DIMENSIONS);
        return all;
    }

    /// The word for a scale.
    ///
    /// @param place gives the language
    static String name(String dimension, Component place) {
        if (dimension.equals(ALL)) {
            return place.getTranslation("review.agreement.every");
        }
        boolean part = Arrays.stream(Part.values()).anyMatch(one -> one.key().equals(dimension));
        return place.getTranslation((part ? "shell.part." : "shell.dimension.") + dimension);
    }

    private NativeTableRow row() {
        return table.getBody().addRow();
    }

    private void cell(NativeTableRow row, String text) {
        row.addDataCell().setText(text);
    }

    private void line(String dimension, Agreement agreement, String chosen, Consumer<String> choose) {
        var row = row();
        var button = new NativeButton(name(dimension, this), click -> choose.accept(dimension));
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("aria-pressed", String.valueOf(dimension.equals(chosen)));
        row.addHeaderCell().add(button);
        cell(row, Integer.toString(agreement.ratings()));
        cell(row, signed(agreement.meanDifference()));
        cell(row, share(agreement.sameBandShare()));
        cell(row, share(agreement.withinOneBandShare()));
        cell(row, alpha(agreement.withScorer()));
        cell(row, alpha(agreement.amongEvaluators()));
        row.getElement().setAttribute("data-chosen", dimension.equals(chosen));
    }

    private String signed(double value) {
        var words = number(Math.abs(value), 1);
        return value > 0.05 ? "+" + words : value < -0.05 ? "\u2212" + words : words;
    }

    private String share(double share) {
        return Math.round(100 * share) + " %";
    }

    private String alpha(OptionalDouble alpha) {
        return alpha.isEmpty()
                ? "–"
                : (alpha.getAsDouble() < -0.005 ? "\u2212" : "") + number(Math.abs(alpha.getAsDouble()), 2);
    }

    private String number(double value, int digits) {
        Locale locale = getLocale();
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }
}
