package clamour.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/// A part of a screen that answers one question, which is its title.
public class Panel extends Section {

    private final Div head = new Div();
    private final H2 title = new H2();
    private final Div body = new Div();

    @SuppressWarnings("this-escape") // a component in the making is seen by nobody else
    public Panel(String name) {
        addClassName("panel");
        head.addClassName("panel-head");
        title.addClassName("panel-title");
        title.setText(name);
        body.addClassName("panel-body");
        head.add(title);
        add(head, body);
        getElement().setAttribute("aria-label", name);
    }

    public Panel(String name, Component... content) {
        this(name);
        body.add(content);
    }

    public final void setName(String name) {
        title.setText(name);
        getElement().setAttribute("aria-label", name);
    }

    /// Puts small controls beside the title.
    public Panel actions(Component... actions) {
        head.add(actions);
        return this;
    }

    public Div body() {
        return body;
    }
}
