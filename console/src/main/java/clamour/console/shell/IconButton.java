package clamour.console.shell;

import com.vaadin.flow.component.html.NativeButton;

/// A small quiet button that is only an icon; its name is read out and shown when one points at it.
public final class IconButton extends NativeButton {

    public IconButton(Icon icon, String name, Runnable action) {
        addClassName("icon-button");
        getElement().setAttribute("type", "button");
        setAriaLabel(name);
        setTitle(name);
        add(icon.component());
        addClickListener(click -> action.run());
    }

    /// Says which key does the same, see [Keys].
    public IconButton key(String key) {
        getElement().setAttribute("data-key", key);
        return this;
    }
}
