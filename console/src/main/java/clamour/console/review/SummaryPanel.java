package clamour.console.review;

import clamour.console.shell.EvaluatorWords;
import clamour.console.shell.Mark;
import clamour.console.shell.Panel;
import clamour.console.shell.ScoreBadge;
import clamour.console.shell.ScorerWord;
import clamour.console.shell.Times;
import clamour.content.lexicon.RuleLibrary;
import clamour.exercise.Board;
import clamour.scenario.ExerciseTime;
import clamour.scoring.Part;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// How it went as a whole: the four parts, what went well, what would have gained most, the objectives with what was
/// noted.
final class SummaryPanel extends Panel {

    /// @param lookAt goes to a moment somebody noted something about
    SummaryPanel(Lookback lookback, String title, Consumer<ExerciseTime> lookAt) {
        super(title);
        addClassName("review-summary");
        body().add(scores(lookback.board()));
        lookback.review().outcome().remark().ifPresent(remark -> {
            var language = RuleLibrary.standard().wording(getLocale().getLanguage());
            var said = new Paragraph(remark.in(language));
            said.addClassName("review-cap");
            body().add(said);
        });
        add(lookback.strengths(), "review.strengths");
        add(lookback.improvements(), "review.improvements");
        objectives(lookback);
        notes(lookback, lookAt);
    }

    private Div scores(Board board) {
        var scores = new Div();
        scores.addClassName("review-scores");
        var parts = ScoreBadge.parts(board);
        var total = ScoreBadge.total(board);
        total.addClassName("review-total");
        scores.add(total);
        boolean evaluated = !board.scores().equals(board.scorer());
        if (evaluated) {
            scores.add(ScorerWord.points(board.scorer().total()));
        }
        for (Part part : Part.values()) {
            var points = parts.of(part);
            var name = new Span(getTranslation("shell.part." + part.key()));
            name.addClassName("figure-name");
            var value = new Span(points.isPresent() ? Integer.toString(points.getAsInt()) : "–");
            value.addClassName("figure-value");
            var figure = new Div(name, value);
            figure.addClassName("figure");
            if (evaluated && !points.equals(board.scorer().of(part))) {
                figure.add(ScorerWord.points(board.scorer().of(part)));
            }
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

    /// What was noted on no objective and no message in particular.
    private void notes(Lookback lookback, Consumer<ExerciseTime> lookAt) {
        var list = new UnorderedList();
        list.addClassName("review-objectives");
        lookback.board().notes().stream()
                .filter(note -> note.objective().isEmpty() && note.message().isEmpty())
                .sorted(Comparator.comparing(Board.Note::about))
                .forEach(note -> list.add(note(lookback, note, lookAt)));
        if (list.getComponentCount() > 0) {
            body().add(new H3(getTranslation("review.notes")), list);
        }
    }

    private ListItem note(Lookback lookback, Board.Note note, Consumer<ExerciseTime> lookAt) {
        var moment =
                new NativeButton(Times.story(lookback.scenario(), note.about()), click -> lookAt.accept(note.about()));
        moment.addClassName("note-moment");
        moment.setTitle(getTranslation("review.notes.go"));
        var by = new Span(EvaluatorWords.name(lookback.board(), note.by()));
        by.addClassName("evaluator-by");
        var words = new Div(note.note());
        words.getElement().setAttribute("dir", "auto");
        var head = new Div(moment, by);
        head.addClassName("evaluator-line");
        return new ListItem(head, words);
    }
}
