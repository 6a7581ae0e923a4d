package clamour.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowerGraphTest {

    /// One row behind an empty one, with so many followers in each class.
    private static FollowerGraph graph(int... followersOfClass) {
        int sum = 0;
        for (int followers : followersOfClass) {
            sum += followers;
        }
        var edges = new int[sum];
        int size = 0;
        for (int c = 0; c < followersOfClass.length; c++) {
            for (int i = 0; i < followersOfClass[c]; i++) {
                edges[size++] = FollowerGraph.edge(size, c);
            }
        }
        return FollowerGraph.ofChunks(2, new int[][] {{0, 0, sum}}, new int[][] {edges});
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0",
        "1, 2, 3, 4",
        "0, 0, 0, 9",
        "2046, 0, 0, 1",
        "2047, 0, 0, 0",
        "100, 1946, 1, 7",
        "5000, 1, 0, 70000",
        "0, 3000, 20000, 2"
    })
    void the_head_of_a_row_knows_where_its_classes_end_however_long_it_is(int one, int two, int three, int four) {
        var graph = graph(one, two, three, four);

        assertThat(graph.classEnd(1, 0)).isEqualTo(one);
        assertThat(graph.classEnd(1, 1)).isEqualTo(one + two);
        assertThat(graph.classEnd(1, 2)).isEqualTo(one + two + three);
        assertThat(graph.classEnd(1, 3)).isEqualTo(one + two + three + four);
        assertThat(graph.followers(0)).isZero();
        assertThat(graph.classEnd(0, 0)).isZero();
    }

    @Test
    void a_row_that_is_not_ordered_by_class_is_refused() {
        int[][] starts = {{0, 2}};
        int[][] mixed = {{FollowerGraph.edge(1, 2), FollowerGraph.edge(2, 1)}};
        int[][] unknown = {{FollowerGraph.edge(1, 2), FollowerGraph.edge(2, FollowerGraph.CLASSES)}};

        assertThatThrownBy(() -> FollowerGraph.ofChunks(1, starts, mixed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a row must be ordered by class, each below 4; had 1 behind 2");
        assertThatThrownBy(() -> FollowerGraph.ofChunks(1, starts, unknown))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a row must be ordered by class, each below 4; had 4 behind 2");
    }
}
