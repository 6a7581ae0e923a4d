package clamour.console.shell;

import clamour.exercise.Board;
import clamour.scoring.Band;
import clamour.scoring.PartScores;
import com.vaadin.flow.component.html.Span;
import java.util.OptionalInt;

/// A score as a number and its band in words.
public final class ScoreBadge extends Span {

    /// The total of an exercise. Before anything was said, what timing would still be worth says nothing, unless
    /// silence
    /// has cost already.
    public static ScoreBadge total(Board board) {
        if (silent(board)) {
            var badge = new ScoreBadge(OptionalInt.empty());
            badge.setText("– " + badge.getTranslation("shell.score.silent"));
            return badge;
        }
        return new ScoreBadge(board.scores().total());
    }

    /// The parts of the total as they may be shown; none before anything was said.
    public static PartScores parts(Board board) {
        return silent(board) ? PartScores.NONE : board.scores();
    }

    private static boolean silent(Board board) {
        return board.messages().isEmpty()
                && !board.ended()
                && board.scores().cap().isEmpty();
    }

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
