package clamour.console.shell;

import clamour.scoring.Finding;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/// One finding in a list: its effect, where it is, why, and what to try.
public final class FindingItem extends ListItem {

    private final Div words;

    public FindingItem(Finding finding) {
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
        words = new Div(where, new Div(finding.reason()));
        if (!finding.advice().isEmpty()) {
            var advice = new Div(finding.advice());
            advice.addClassName("advice");
            words.add(advice);
        }
        add(effect, words);
        addClassName("finding");
        getElement().setAttribute("data-tone", finding.effect() < 0 ? "bad" : "good");
    }

    /// Where more can be said about it.
    public Div words() {
        return words;
    }

    /// It does not count, an evaluator says.
    public FindingItem aside() {
        getElement().setAttribute("data-aside", true);
        return this;
    }

    /// The dimension's word in this language; its name in the rules where it has none.
    private String dimension(String name) {
        var said = getTranslation("shell.dimension." + name);
        return said.startsWith("!") ? name.replace('-', ' ') : said;
    }
}
