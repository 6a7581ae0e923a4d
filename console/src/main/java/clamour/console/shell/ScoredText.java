package clamour.console.shell;

import clamour.scoring.Finding;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The text with its spans marked. Overlapping spans: the one with the larger effect is marked.
public final class ScoredText extends Paragraph {

    public ScoredText(String text, List<Finding> findings) {
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
