package clamour.console.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/// Shown for an address that leads nowhere, in words and with a way out.
@ParentLayout(ConsoleLayout.class)
@AnonymousAllowed
public final class MissingView extends Div implements HasErrorParameter<NotFoundException> {

    public MissingView() {
        addClassName("missing");
        add(new EmptyState(
                getTranslation("shell.error.missing.title"),
                getTranslation("shell.error.missing.text"),
                new Anchor("/", getTranslation("shell.error.home"))));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
