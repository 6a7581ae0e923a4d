package clamour.console.trainee;

import clamour.console.shell.Icon;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// On a phone: one part of the desk at a time.
final class PhoneTabs extends Nav {

    private final Map<String, NativeButton> buttons = new LinkedHashMap<>();

    PhoneTabs(Consumer<String> chosen) {
        addClassName("phone-tabs");
        getElement().setAttribute("aria-label", getTranslation("trainee.phone.title"));
        button("feed", Icon.FEED, chosen);
        button("write", Icon.PEN, chosen);
        button("public", Icon.CHART, chosen);
        button("side", Icon.INBOX, chosen);
        mark("feed");
    }

    private void button(String tab, Icon icon, Consumer<String> chosen) {
        var button = new NativeButton();
        button.add(icon.component(), new Span(getTranslation("trainee.phone." + tab)));
        button.getElement().setAttribute("type", "button");
        button.addClickListener(click -> {
            mark(tab);
            chosen.accept(tab);
        });
        buttons.put(tab, button);
        add(button);
    }

    void mark(String current) {
        buttons.forEach((tab, button) ->
                button.getElement().setAttribute("aria-current", Boolean.toString(tab.equals(current))));
    }
}
