package clamour.console.shell;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/// The first page: what this is.
@Route("")
@AnonymousAllowed
class StartView extends VerticalLayout {

    StartView() {
        addClassName("start");
        add(
                new H1("Clamour"),
                new Paragraph("A practice console for the people who speak for the police in a crisis."));
    }
}
