package clamour.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowsTest {

    private record Thing(String id, String words) {}

    private final Rows rows = new Rows();

    @Test
    void a_row_stays_the_same_component_while_it_looks_the_same() {
        show(new Thing("a", "one"), new Thing("b", "two"));
        var first = rows.getComponentAt(0);
        var second = rows.getComponentAt(1);

        show(new Thing("c", "new"), new Thing("a", "one"), new Thing("b", "changed"));

        assertThat(words()).containsExactly("new", "one", "changed");
        assertThat(rows.getComponentAt(1)).isSameAs(first);
        assertThat(rows.getComponentAt(2)).isNotSameAs(second);
    }

    @Test
    void rows_follow_the_order_of_the_things_and_go_with_them() {
        show(new Thing("a", "one"), new Thing("b", "two"), new Thing("c", "three"));
        var last = rows.getComponentAt(2);

        show(new Thing("c", "three"), new Thing("a", "one"));
        assertThat(words()).containsExactly("three", "one");
        assertThat(rows.getComponentAt(0)).isSameAs(last);

        show();
        assertThat(words()).isEmpty();
    }

    private void show(Thing... things) {
        rows.show(List.of(things), Thing::id, Thing::words, thing -> new Span(thing.words()));
    }

    private List<String> words() {
        return rows.getChildren()
                .map(Component::getElement)
                .map(element -> element.getText())
                .toList();
    }
}
