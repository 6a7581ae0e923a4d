package clamour.console.shell;

import clamour.exercise.Board;
import clamour.exercise.Board.Evaluation;
import clamour.exercise.Board.MessageState;
import clamour.scoring.Finding;
import clamour.scoring.MessageScore;
import clamour.scoring.Part;
import clamour.scoring.Presentation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A message as an officer reads it back to its writer: the band, the spans that won or lost points, the four parts,
/// what worked best and what would gain most; every point on demand (DOCTRINE 7). What evaluators say stands first,
/// the scorer's word beside it.
public final class ScoreDetail extends Div {

    private final MessageScore scorer;
    private final Evaluation evaluation;

    /// As the scorer alone sees it.
    public ScoreDetail(String text, MessageScore score) {
        this(text, score, Evaluation.none(score));
        finish();
    }

    /// With what evaluators said of it.
    ///
    /// @param board has their names and notes
    public ScoreDetail(String text, MessageState message, Board board) {
        this(text, message.score(), message.evaluation());
        var words = new EvaluatorWords(message, board);
        if (!words.isEmpty()) {
            addComponentAtIndex(1, words);
        }
        finish();
    }

    private ScoreDetail(String text, MessageScore scorer, Evaluation evaluation) {
        this.scorer = scorer;
        this.evaluation = evaluation;
        addClassName("score-detail");
        var standing = standing();
        var shown = Presentation.of(standing);
        add(verdict(standing, shown), new ScoredText(text, standing.findings()), parts(standing));
        shown.strength().ifPresent(strength -> add(few("shell.score.best", List.of(strength))));
        if (!shown.improvements().isEmpty()) {
            add(few("shell.score.gain", shown.improvements()));
        }
    }

    private void finish() {
        add(all());
        for (String remark : scorer.remarks()) {
            var words = new Paragraph(remark);
            words.addClassName("finding-where");
            add(words);
        }
    }

    /// The score that counts: without findings that were set aside.
    private MessageScore standing() {
        return new MessageScore(
                evaluation.scores(),
                scorer.purpose(),
                scorer.purposeGuessed(),
                scorer.phase(),
                evaluation.dimensions(),
                scorer.findings().stream()
                        .filter(finding -> !evaluation.without(finding))
                        .toList(),
                scorer.confidence(),
                scorer.remarks());
    }

    private Div parts(MessageScore score) {
        var parts = new Div();
        parts.addClassName("part-scores");
        for (Part part : Part.values()) {
            var points = score.scores().of(part);
            var box = new Div();
            box.addClassName("part-score");
            var name = new Span(getTranslation("shell.part." + part.key()));
            name.addClassName("part-name");
            var value = new Span(points.isPresent() ? Integer.toString(points.getAsInt()) : "–");
            value.addClassName("part-value");
            box.add(name, value);
            if (!points.equals(scorer.scores().of(part))) {
                box.add(ScorerWord.points(scorer.scores().of(part)));
            }
            if (points.isPresent()) {
                var meter = new Element("meter");
                meter.setAttribute("min", "0");
                meter.setAttribute("max", "100");
                meter.setAttribute("value", Integer.toString(points.getAsInt()));
                meter.setAttribute("aria-label", getTranslation("shell.part." + part.key()));
                box.getElement().appendChild(meter);
            }
            parts.add(box);
        }
        return parts;
    }

    private Div verdict(MessageScore score, Presentation shown) {
        var line = new Div(new ScoreBadge(score.scores().total()));
        line.addClassName("verdict");
        if (!evaluation.isEmpty()) {
            line.add(ScorerWord.points(scorer.scores().total()));
        }
        if (shown.band().isPresent()) {
            var purpose = getTranslation("shell.purpose." + score.purpose().key());
            line.add(new Span(getTranslation(
                    score.purposeGuessed() ? "shell.score.recognised" : "shell.score.judged",
                    purpose,
                    Math.round(100 * shown.confidence()))));
        }
        score.scores().cap().map(Div::new).ifPresent(line::add);
        return line;
    }

    private Div few(String heading, List<Finding> findings) {
        var part = new Div(new H4(getTranslation(heading)), list(findings));
        part.addClassName("findings-few");
        return part;
    }

    private NativeDetails all() {
        var ordered = new ArrayList<>(scorer.findings());
        ordered.sort(Comparator.comparingInt((Finding finding) -> Math.abs(finding.effect()))
                .reversed());
        return new NativeDetails(getTranslation("shell.score.all", ordered.size()), list(ordered));
    }

    private UnorderedList list(List<Finding> findings) {
        var list = new UnorderedList();
        list.addClassName("findings");
        for (Finding finding : findings) {
            var item = new FindingItem(finding);
            list.add(evaluation.without(finding) ? item.aside() : item);
        }
        return list;
    }
}
