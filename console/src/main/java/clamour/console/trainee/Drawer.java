package clamour.console.trainee;

import clamour.console.shell.Icon;
import clamour.console.shell.IconButton;
import clamour.console.shell.Keys;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/// A sheet at the side for one thing looked at closely: a conversation, an account. Escape closes it.
final class Drawer extends Aside {

    private final H2 title = new H2();
    private final Div body = new Div();

    Drawer() {
        addClassName("drawer");
        var head = new Div(
                title, Keys.on("Escape", new IconButton(Icon.CLOSE, getTranslation("shell.close"), this::close)));
        head.addClassName("column-head");
        body.addClassName("drawer-body");
        add(head, body);
        setVisible(false);
    }

    void open(String name, Component... content) {
        title.setText(name);
        getElement().setAttribute("aria-label", name);
        body.removeAll();
        body.add(content);
        setVisible(true);
    }

    void close() {
        setVisible(false);
        body.removeAll();
    }
}
