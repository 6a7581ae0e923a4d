package clamour.console.shell;

import clamour.scoring.Finding;
import clamour.scoring.MessageScore;
import clamour.scoring.Part;
import clamour.scoring.Presentation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// A message as an officer reads it back to its writer: the band, the spans that won or lost points, the four parts,
/// what worked best and what would gain most; every point on demand (DOCTRINE 7).
public final class ScoreDetail extends Div {

    public ScoreDetail(String text, MessageScore score) {
        addClassName("score-detail");
        var shown = Presentation.of(score);
        add(verdict(score, shown), new ScoredText(text, score.findings()), parts(score));
        shown.strength().ifPresent(strength -> add(few("shell.score.best", List.of(strength))));
        if (!shown.improvements().isEmpty()) {
            add(few("shell.score.gain", shown.improvements()));
        }
        add(all(score));
        for (String remark : score.remarks()) {
            var words = new Paragraph(remark);
            words.addClassName("finding-where");
            add(words);
        }
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

    private NativeDetails all(MessageScore score) {
        var ordered = new ArrayList<>(score.findings());
        ordered.sort(Comparator.comparingInt((Finding finding) -> Math.abs(finding.effect()))
                .reversed());
        return new NativeDetails(getTranslation("shell.score.all", ordered.size()), list(ordered));
    }

    private UnorderedList list(List<Finding> findings) {
        var list = new UnorderedList();
        list.addClassName("findings");
        findings.forEach(finding -> list.add(item(finding)));
        return list;
    }

    private ListItem item(Finding finding) {
        var effect = new Span(
                finding.effect() == 0
                        ? "0"
                        : String.format(Locale.ROOT, "%+d", finding.effect()).replace('-', '\u2212'));
        effect.addClassName("effect");
        var where = new Div(new Span(dimension(finding.dimension())));
        where.addClassName("finding-where");
        if (!finding.text().isEmpty()) {
            where.add(new Span(" · “" + finding.text() + "”"));
        }
        var reason = new Div(finding.reason());
        var words = new Div(where, reason);
        if (!finding.advice().isEmpty()) {
            var advice = new Div(finding.advice());
            advice.addClassName("advice");
            words.add(advice);
        }
        var item = new ListItem(effect, words);
        item.addClassName("finding");
        item.getElement().setAttribute("data-tone", finding.effect() < 0 ? "bad" : "good");
        return item;
    }

    /// The dimension's word in this language; its name in the rules where it has none.
    private String dimension(String name) {
        var words = getTranslation("shell.dimension." + name);
        return words.startsWith("!") ? name.replace('-', ' ') : words;
    }

    /// The text with its spans marked. Overlapping spans: the one with the larger effect is marked.
    static final class ScoredText extends Paragraph {

        ScoredText(String text, List<Finding> findings) {
            addClassName("scored-text");
            // So that a long list of findings can be scrolled with the keys.
            getElement().setAttribute("tabindex", "0");
            getElement().setAttribute("dir", "auto");
            var spans = findings.stream()
                    .filter(finding ->
                            finding.start() >= 0 && finding.end() <= text.length() && finding.start() < finding.end())
                    .sorted(Comparator.comparingInt((Finding finding) -> Math.abs(finding.effect()))
                            .reversed())
                    .toList();
            var taken = new ArrayList<Finding>();
            for (Finding span : spans) {
                if (taken.stream().noneMatch(other -> span.start() < other.end() && other.start() < span.end())) {
                    taken.add(span);
                }
            }
            taken.sort(Comparator.comparingInt(Finding::start));
            int at = 0;
            for (Finding span : taken) {
                getElement().appendChild(Element.createText(text.substring(at, span.start())));
                var mark = new Element("mark");
                mark.setText(text.substring(span.start(), span.end()));
                mark.setAttribute("data-tone", span.effect() < 0 ? "bad" : "good");
                mark.setAttribute("title", span.reason());
                getElement().appendChild(mark);
                at = span.end();
            }
            getElement().appendChild(Element.createText(text.substring(at)));
        }
    }
}
