package clamour.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;

/// The bar above a view: where one is, the clock in the middle, what one can do at the end. The theme switch is always
/// there.
public final class TopBar extends Header {

    private final Div start = part("top-start");
    private final Div middle = part("top-middle");
    private final Div end = part("top-end");

    public TopBar() {
        addClassName("console-top");
        var home = new Anchor("/", Icon.WORDMARK.component(), new Span("Clamour"));
        home.addClassName("wordmark");
        start.add(home);
        end.add(new ThemeSwitch());
        add(start, middle, end);
    }

    /// For pages of an exercise: its title instead of the product's name, and what one is in it.
    public static TopBar of(String title, String... particulars) {
        var bar = new TopBar();
        bar.start.removeAll();
        var home = new Anchor("/", Icon.WORDMARK.component());
        home.addClassName("wordmark");
        home.getElement().setAttribute("aria-label", bar.getTranslation("shell.home"));
        var heading = new H1(title);
        heading.addClassName("top-title");
        bar.start.add(home, heading);
        for (String particular : particulars) {
            var words = new Span(particular);
            words.addClassName("top-sub");
            bar.start.add(rule(), words);
        }
        return bar;
    }

    public TopBar middle(Component... components) {
        middle.add(components);
        return this;
    }

    /// Puts them before the theme switch.
    public TopBar end(Component... components) {
        for (int i = 0; i < components.length; i++) {
            end.addComponentAtIndex(i, components[i]);
        }
        return this;
    }

    private static Div part(String name) {
        var part = new Div();
        part.addClassName(name);
        return part;
    }

    private static Span rule() {
        var rule = new Span();
        rule.addClassName("top-rule");
        return rule;
    }
}
