package clamour.console.trainee;

import clamour.console.shell.Keys;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/// The lists beside the columns, one at a time, each with the number of things in it that wait.
final class Side extends Section {

    enum Tab {
        SAID("w"),
        INBOX("i"),
        QUESTIONS("q"),
        DRAFTS("d"),
        TEAM("t");

        private final String key;

        Tab(String key) {
            this.key = key;
        }
    }

    private final Map<Tab, NativeButton> buttons = new EnumMap<>(Tab.class);
    private final Map<Tab, Span> counts = new EnumMap<>(Tab.class);
    private final Map<Tab, String> names = new EnumMap<>(Tab.class);
    private final Map<Tab, Component> contents = new EnumMap<>(Tab.class);
    private final Div bar = new Div();
    private final Div body = new Div();
    private final Consumer<Tab> shown;
    private Tab current = Tab.SAID;

    Side(Consumer<Tab> shown) {
        this.shown = shown;
        addClassName("side");
        bar.addClassName("side-tabs");
        bar.getElement().setAttribute("role", "tablist");
        body.addClassName("side-body");
        body.setId("side-body");
        body.getElement().setAttribute("role", "tabpanel").setAttribute("tabindex", "0");
        add(bar, body);
    }

    void put(Tab tab, String name, Component content) {
        var count = new Span();
        count.addClassName("side-count");
        count.setVisible(false);
        var button = new NativeButton();
        button.add(new Span(name), count);
        button.getElement()
                .setAttribute("type", "button")
                .setAttribute("role", "tab")
                .setAttribute("aria-controls", "side-body");
        button.addClickListener(click -> select(tab));
        Keys.on("g " + tab.key, button);
        buttons.put(tab, button);
        counts.put(tab, count);
        names.put(tab, name);
        contents.put(tab, content);
        bar.add(button);
        if (tab == current) {
            select(tab);
        }
    }

    void count(Tab tab, int waiting) {
        var count = counts.get(tab);
        if (count != null) {
            count.setVisible(waiting > 0);
            count.setText(waiting > 99 ? "99+" : Integer.toString(waiting));
        }
    }

    void select(Tab tab) {
        current = tab;
        var chosen = buttons.get(tab);
        if (chosen != null) {
            // Where the row is too narrow for all of them.
            chosen.getElement().executeJs("this.parentElement.scrollLeft = this.offsetLeft - 24");
        }
        buttons.forEach(
                (each, button) -> button.getElement().setAttribute("aria-selected", Boolean.toString(each == tab)));
        body.removeAll();
        var content = contents.get(tab);
        if (content != null) {
            body.add(content);
            body.getElement().setAttribute("aria-label", names.getOrDefault(tab, ""));
        }
        shown.accept(tab);
    }

    Tab current() {
        return current;
    }
}
