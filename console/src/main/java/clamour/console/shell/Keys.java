package clamour.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;

/// The keys of a view and the dialog that lists them. A component answers a key by its attribute `data-key`, such as
/// `n` or `g h`; `j` and `k` walk through posts by themselves.
public final class Keys {

    private final Map<String, String> meanings = new LinkedHashMap<>();

    /// Says what a key does, in words.
    public Keys with(String key, String meaning) {
        meanings.put(key, meaning);
        return this;
    }

    /// Lets a key focus a field or click anything else.
    public static <C extends Component> C on(String key, C component) {
        component.getElement().setAttribute("data-key", key);
        return component;
    }

    /// The `?` button of the top bar.
    public NativeButton button() {
        var button = new NativeButton("?", click -> open());
        button.addClassName("icon-button");
        button.getElement().setAttribute("type", "button");
        var name = button.getTranslation("shell.keys.title");
        button.setAriaLabel(name);
        button.setTitle(name);
        return on("?", button);
    }

    private void open() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(dialog.getTranslation("shell.keys.title"));
        var list = new DescriptionList();
        list.addClassName("keys-list");
        meanings.forEach((key, meaning) -> {
            var term = new Element("dt");
            for (String part : key.split(" ")) {
                var cap = new Element("kbd");
                cap.setText(part);
                term.appendChild(cap);
            }
            var words = new Element("dd");
            words.setText(meaning);
            list.getElement().appendChild(term, words);
        });
        dialog.add(list);
        dialog.open();
    }
}
