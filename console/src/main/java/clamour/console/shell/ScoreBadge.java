package clamour.console.shell;

import clamour.scoring.Band;
import com.vaadin.flow.component.html.Span;
import java.util.OptionalInt;

/// A score as a number and its band in words.
public final class ScoreBadge extends Span {

    public ScoreBadge(OptionalInt points) {
        addClassName("score");
        if (points.isEmpty()) {
            setText(getTranslation("shell.score.none"));
            return;
        }
        var band = Band.of(points.getAsInt());
        getElement().setAttribute("data-band", band.key());
        var word = new Span(getTranslation("shell.band." + band.key()));
        word.addClassName("band");
        add(new Span(Integer.toString(points.getAsInt())), word);
    }
}
