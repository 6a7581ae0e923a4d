package clamour.console.review;

import clamour.console.shell.Mark;
import clamour.console.shell.Panel;
import clamour.console.shell.ScoreBadge;
import clamour.console.shell.Times;
import clamour.exercise.Board;
import clamour.scoring.Part;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/// How it went as a whole: the four parts, what went well, what would have gained most, the objectives with what was
/// noted.
final class SummaryPanel extends Panel {

    SummaryPanel(Lookback lookback, String title) {
        super(title);
        addClassName("review-summary");
        body().add(scores(lookback.board()));
        add(lookback.strengths(), "review.strengths");
        add(lookback.improvements(), "review.improvements");
        objectives(lookback);
        notes(lookback);
    }

    private Div scores(Board board) {
        var scores = new Div();
        scores.addClassName("review-scores");
        var parts = ScoreBadge.parts(board);
        var total = ScoreBadge.total(board);
        total.addClassName("review-total");
        scores.add(total);
        for (Part part : Part.values()) {
            var points = parts.of(part);
            var name = new Span(getTranslation("shell.part." + part.key()));
            name.addClassName("figure-name");
            var value = new Span(points.isPresent() ? Integer.toString(points.getAsInt()) : "–");
            value.addClassName("figure-value");
            var figure = new Div(name, value);
            figure.addClassName("figure");
            scores.add(figure);
        }
        parts.cap().ifPresent(cap -> {
            var why = new Paragraph(cap);
            why.addClassName("review-cap");
            scores.add(why);
        });
        return scores;
    }

    private void add(List<Lookback.Lesson> lessons, String key) {
        if (lessons.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("review-lessons");
        for (Lookback.Lesson lesson : lessons) {
            var reason = new Span(lesson.finding().reason());
            var item = new ListItem(reason);
            if (lesson.times() > 1) {
                item.add(new Mark(lesson.times() + "×", Mark.Tone.PLAIN));
            }
            if (!lesson.finding().advice().isEmpty()) {
                var advice = new Div(lesson.finding().advice());
                advice.addClassName("advice");
                item.add(advice);
            }
            list.add(item);
        }
        body().add(new H3(getTranslation(key)), list);
    }

    private void objectives(Lookback lookback) {
        if (lookback.scenario().objectives().isEmpty()) {
            return;
        }
        body().add(new H3(getTranslation("review.objectives")), new ObjectiveList(lookback));
    }

    /// What was noted on no objective in particular.
    private void notes(Lookback lookback) {
        var list = new UnorderedList();
        list.addClassName("review-objectives");
        lookback.board().notes().stream()
                .filter(note -> note.objective().isEmpty())
                .forEach(note -> list.add(new ListItem(new Span(Times.exercise(note.at()) + " " + note.note()))));
        if (list.getComponentCount() > 0) {
            body().add(new H3(getTranslation("review.notes")), list);
        }
    }
}
