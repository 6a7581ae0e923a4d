package clamour.console.shell;

import clamour.scoring.Band;
import com.vaadin.flow.component.html.Span;
import java.util.OptionalInt;

/// What the scorer says, beside an evaluator's word.
public final class ScorerWord extends Span {

    private ScorerWord(OptionalInt points) {
        addClassName("scorer-word");
        setText(
                points.isEmpty()
                        ? getTranslation("shell.evaluation.scorer-none")
                        : getTranslation("shell.evaluation.scorer", points.getAsInt()) + " "
                                + getTranslation("shell.band."
                                        + Band.of(points.getAsInt()).key()));
    }

    public static ScorerWord points(OptionalInt points) {
        return new ScorerWord(points);
    }
}
