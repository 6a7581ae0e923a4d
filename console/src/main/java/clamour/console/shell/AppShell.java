package clamour.console.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.TargetElement;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;

/// The page around every view: server push, the theme, our style sheet, the icon.
@Push(transport = Transport.WEBSOCKET_XHR) // acts come as requests, so that an answer can set a cookie and filters see
// them
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://shell/clamour.css")
public class AppShell implements AppShellConfigurator {

    /// Before anything is drawn, so that a dark room stays dark.
    private static final String THEME_AS_CHOSEN = """
            try { const scheme = localStorage.getItem("clamour.theme");
              document.documentElement.style.colorScheme = scheme === "dark" || scheme === "light" ? scheme : "light dark";
            } catch { document.documentElement.style.colorScheme = "light dark"; }""";

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Clamour");
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addFavIcon("icon", "favicon.svg", "any");
        settings.addInlineWithContents(
                TargetElement.HEAD, Inline.Position.PREPEND, THEME_AS_CHOSEN, Inline.Wrapping.JAVASCRIPT);
    }
}
