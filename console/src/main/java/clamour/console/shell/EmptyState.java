package clamour.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/// Where nothing is yet: what will appear here, and what to do.
public final class EmptyState extends Div {

    public EmptyState(String title, String text, Component... actions) {
        addClassName("empty");
        var strong = new Element("strong");
        strong.setText(title);
        getElement().appendChild(strong);
        add(new Span(text));
        add(actions);
    }
}
