package clamour.console.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;

/// The frame of every page, also of those that name no layout: the exercise banner, a top bar, the view. Views that
/// implement [Page] bring their own top bar.
@Layout
@AnonymousAllowed
@JavaScript("context://shell/clamour-shell.js")
public final class ConsoleLayout extends Div implements RouterLayout {

    private final Div top = new Div();
    private final Main content = new Main();

    /// A view that says what stands in the top bar.
    public interface Page {
        TopBar topBar();
    }

    public ConsoleLayout() {
        addClassName("console");
        var banner = new Div(getTranslation("shell.banner"));
        banner.addClassName("exercise-banner");
        banner.getElement().setAttribute("role", "note");
        content.addClassName("console-content");
        add(banner, top, content);
        getElement()
                .executeJs(
                        "window.clamour?.giveBack({ title: $0, close: $1 })",
                        getTranslation("shell.given-back"),
                        getTranslation("shell.close"));
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement view) {
        content.removeAll();
        top.removeAll();
        if (view == null) {
            return;
        }
        top.add(view instanceof Page page ? page.topBar() : new TopBar());
        content.getElement().appendChild(view.getElement());
        content.getElement().executeJs("this.scrollTop = 0"); // the next page begins at its top
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
        content.removeAll();
    }
}
