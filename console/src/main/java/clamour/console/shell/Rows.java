package clamour.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Rows of a list that changes while somebody points at it or types in it: a row stays the same component for as long
/// as what it shows is the same. Boards come several times a second; a row made anew would swallow a click and a
/// half-written note.
public final class Rows extends Div {

    private record Row(Object looks, Component component) {}

    private Map<Object, Row> rows = Map.of();

    /// @param key what tells one thing from the others
    /// @param looks everything the row shows; where it is equal to before, the row stays
    public <T> void show(
            List<T> things, Function<T, Object> key, Function<T, Object> looks, Function<T, Component> make) {
        var wanted = new LinkedHashMap<Object, Row>();
        for (T thing : things) {
            var before = rows.get(key.apply(thing));
            var now = looks.apply(thing);
            wanted.put(
                    key.apply(thing),
                    before != null && before.looks().equals(now) ? before : new Row(now, make.apply(thing)));
        }
        rows.values().stream().filter(row -> !wanted.containsValue(row)).forEach(row -> remove(row.component()));
        int index = 0;
        for (Row row : wanted.values()) {
            if (index >= getComponentCount() || !getComponentAt(index).equals(row.component())) {
                addComponentAtIndex(index, row.component());
            }
            index++;
        }
        rows = wanted;
    }
}
