package clamour.console.shell;

import clamour.exercise.Board;
import clamour.scoring.Band;
import clamour.scoring.Part;
import clamour.scoring.PartScores;
import com.vaadin.flow.component.html.Span;
import java.util.OptionalInt;

/// A score as its band in words and the number behind it: the word is read first.
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

    /// Whether an outcome will come but cannot be known yet.
    public static boolean tooEarly(Board board) {
        return !board.ended() && !silent(board) && board.scores().outcome().isEmpty();
    }

    private static boolean silent(Board board) {
        return board.messages().isEmpty()
                && !board.ended()
                && board.scores().cap().isEmpty();
    }

    /// One part alone, under its name.
    public static ScoreBadge part(Part part, OptionalInt points) {
        var badge = new ScoreBadge(points);
        var name = badge.getTranslation("shell.part." + part.key());
        badge.addComponentAsFirst(new Span(name));
        points.ifPresent(found -> badge.explain(name, found));
        return badge;
    }

    /// All parts together.
    public ScoreBadge(OptionalInt points) {
        addClassName("score");
        setTitle(getTranslation("shell.score.total"));
        if (points.isEmpty()) {
            setText(getTranslation("shell.score.none"));
            return;
        }
        var band = Band.of(points.getAsInt());
        getElement().setAttribute("data-band", band.key());
        var word = new Span(getTranslation("shell.band." + band.key()));
        word.addClassName("band");
        add(word, new Span(Integer.toString(points.getAsInt())));
        explain(getTranslation("shell.score.total"), points.getAsInt());
    }

    /// What the number is, for who points at it and for who does not see it.
    private void explain(String what, int points) {
        var words = getTranslation(
                "shell.score.badge",
                what,
                points,
                getTranslation("shell.band." + Band.of(points).key()));
        setTitle(words);
        getElement().setAttribute("role", "img").setAttribute("aria-label", words);
    }
}
