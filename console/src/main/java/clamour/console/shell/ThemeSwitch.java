package clamour.console.shell;

import com.vaadin.flow.component.html.NativeButton;

/// Light or dark; the browser remembers.
class ThemeSwitch extends NativeButton {

    ThemeSwitch() {
        addClassName("icon-button");
        getElement().setAttribute("type", "button");
        setAriaLabel(getTranslation("shell.theme"));
        setTitle(getTranslation("shell.theme"));
        add(Icon.THEME.component());
        // In the browser, without a round trip: it works while the connection is lost, too.
        getElement().executeJs("this.addEventListener('click', () => window.clamour.nextTheme())");
    }
}
