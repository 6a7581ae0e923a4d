package clamour.console.review;

import clamour.console.shell.EvaluatorWords;
import clamour.console.shell.Mark;
import clamour.console.shell.Times;
import clamour.exercise.Board;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Each objective with what was expected for it, whether and when it was done, the evaluator's rating and the notes.
final class ObjectiveList extends UnorderedList {

    private final Lookback lookback;
    private final String language;

    ObjectiveList(Lookback lookback) {
        this.lookback = lookback;
        this.language = lookback.board().settings().language();
        addClassName("review-objectives");
        Achieved.of(lookback.scenario(), lookback.review()).forEach(achieved -> add(objective(achieved)));
    }

    private ListItem objective(Achieved achieved) {
        var id = achieved.objective().id();
        var title = new Span(id + " · " + achieved.objective().title().in(language));
        title.addClassName("objective-title");
        var head = new Div(title);
        head.addClassName("objective-head");
        ratings(achieved).forEach(head::add);
        if (achieved.owed() > 0) {
            head.add(met(achieved));
        }
        var item = new ListItem(head);
        achieved.lines().forEach(line -> item.add(line(line)));
        lookback.board().notes().stream()
                .filter(note -> note.objective().equals(Optional.of(id)))
                .filter(note -> !note.note().isBlank())
                .forEach(note -> item.add(note(note)));
        return item;
    }

    /// Only what was done in time is good.
    private Mark met(Achieved achieved) {
        if (achieved.late() > 0) {
            return new Mark(
                    getTranslation("review.objective.met-late", achieved.met(), achieved.owed(), achieved.late()),
                    Mark.Tone.WARN);
        }
        return new Mark(
                getTranslation("review.objective.met", achieved.met(), achieved.owed()),
                achieved.met() == achieved.owed()
                        ? Mark.Tone.GOOD
                        : achieved.met() == 0 ? Mark.Tone.BAD : Mark.Tone.WARN);
    }

    /// One of each evaluator.
    private List<Mark> ratings(Achieved achieved) {
        return lookback.board().notes().stream()
                .filter(note ->
                        note.objective().equals(Optional.of(achieved.objective().id())))
                .flatMap(note -> note.rating().stream().map(rating -> {
                    var mark = new Mark(rating.name(), Mark.Tone.ACCENT);
                    mark.setTitle(EvaluatorWords.name(lookback.board(), note.by()) + ": "
                            + getTranslation("review.rating." + rating.name().toLowerCase(Locale.ROOT)));
                    return mark;
                }))
                .toList();
    }

    private Div line(Achieved.Line line) {
        var what = line.purpose()
                .map(purpose -> getTranslation("shell.purpose." + purpose.key()))
                .orElse(getTranslation("review.objective.message"));
        var words = new Span(line.about()
                .map(about -> getTranslation("review.objective.about", what, about))
                .orElse(what));
        words.addClassName("objective-what");
        var how = new Span(how(line));
        how.addClassName("objective-how");
        var row = new Div(words, how);
        row.addClassName("objective-line");
        row.getElement()
                .setAttribute(
                        "data-state",
                        line.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return row;
    }

    private String how(Achieved.Line line) {
        var due = line.due().map(Times::exercise).orElse("");
        return switch (line.state()) {
            case IN_TIME -> getTranslation("review.objective.in-time", met(line), due);
            case LATE -> getTranslation("review.objective.late", met(line), due);
            case IN_PART -> getTranslation("review.objective.in-part", due);
            case NEVER -> getTranslation("review.objective.never", due);
            case NOT_DUE -> getTranslation("review.objective.not-due", due);
            case NO_OCCASION -> getTranslation("review.objective.no-occasion");
        };
    }

    private static String met(Achieved.Line line) {
        return line.met().map(Times::exercise).orElse("");
    }

    private Div note(Board.Note note) {
        var by = new Span(EvaluatorWords.name(lookback.board(), note.by()));
        by.addClassName("evaluator-by");
        var words = new Div(new Span(note.note()), by);
        words.addClassNames("advice", "objective-note");
        words.getElement().setAttribute("dir", "auto");
        return words;
    }
}
