package clamour.console.shell;

import clamour.exercise.Board;
import clamour.exercise.Board.MessageState;
import clamour.exercise.Board.Overruling;
import clamour.exercise.Board.SetAside;
import clamour.exercise.ParticipantId;
import clamour.scoring.Finding;
import clamour.scoring.Part;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/// What evaluators say of one message: points beside the scorer's, findings that do not count, notes; each with who
/// said it and why. Their texts are shown as they were typed.
public final class EvaluatorWords extends Div {

    private final MessageState message;
    private final Board board;

    public EvaluatorWords(MessageState message, Board board) {
        this.message = message;
        this.board = board;
        addClassName("evaluator-words");
        message.evaluation().overrides().forEach(word -> add(points(word)));
        message.evaluation().setAside().forEach(word -> add(setAside(word)));
        board.notes().stream()
                .filter(note -> note.message().equals(Optional.of(message.id())))
                .forEach(note -> add(said(note.by(), note.note())));
        if (!isEmpty()) {
            addComponentAsFirst(new H4(getTranslation("shell.evaluation.title")));
        }
    }

    /// Nobody has said anything of it.
    public boolean isEmpty() {
        return getComponentCount() == 0;
    }

    private Div points(Overruling word) {
        var part = Arrays.stream(Part.values()).anyMatch(one -> one.key().equals(word.dimension()));
        var name = new Span(getTranslation((part ? "shell.part." : "shell.dimension.") + word.dimension()));
        name.addClassName("evaluator-what");
        return said(
                word.evaluator(),
                word.reason(),
                name,
                new ScoreBadge(OptionalInt.of(word.points())),
                ScorerWord.points(scorer(word)));
    }

    /// What the scorer said then; now, where nobody wrote it down.
    private OptionalInt scorer(Overruling word) {
        if (word.scorer().isPresent()) {
            return word.scorer();
        }
        var dimension = message.score().dimensions().get(word.dimension());
        return dimension != null
                ? OptionalInt.of(dimension)
                : Arrays.stream(Part.values())
                        .filter(part -> part.key().equals(word.dimension()))
                        .findFirst()
                        .map(part -> message.score().scores().of(part))
                        .orElse(OptionalInt.empty());
    }

    private Div setAside(SetAside word) {
        var finding = message.score().findings().stream().filter(word::is).findFirst();
        var reason = finding.map(Finding::reason).orElse(word.rule());
        return said(word.evaluator(), word.reason(), new Span(getTranslation("shell.evaluation.set-aside", reason)));
    }

    private Div said(ParticipantId who, String reason, Component... head) {
        var line = new Div(head);
        line.addClassName("evaluator-line");
        var by = new Span(name(board, who));
        by.addClassName("evaluator-by");
        line.add(by);
        var row = new Div(line);
        if (!reason.isBlank()) {
            var words = new Paragraph(reason);
            words.addClassName("evaluator-reason");
            words.getElement().setAttribute("dir", "auto");
            row.add(words);
        }
        row.addClassName("evaluator-word");
        return row;
    }

    /// The name somebody has in the exercise.
    public static String name(Board board, ParticipantId who) {
        return board.participants().stream()
                .filter(person -> person.id().equals(who))
                .map(Board.Participant::name)
                .findFirst()
                .orElse("");
    }
}
