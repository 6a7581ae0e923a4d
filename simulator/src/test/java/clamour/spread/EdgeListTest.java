package clamour.spread;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.content.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeListTest {

    @TempDir
    private Path folder;

    private EdgeList.Reading read(String text) throws IOException {
        var file = folder.resolve("edges.txt");
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return EdgeList.read("edges.txt", file);
    }

    private static int[] neighbours(FollowerGraph graph, int account) {
        return graph.row(account);
    }

    @Test
    void each_end_of_an_edge_follows_the_other() throws IOException {
        var reading = read("# a comment\n0 1\n\n  2\t0 \r\n% another\n5000 2");

        assertThat(reading.problems()).isEmpty();
        var graph = reading.graph().orElseThrow();
        assertThat(graph.accounts()).isEqualTo(5001);
        assertThat(reading.edges()).isEqualTo(3);
        assertThat(graph.edges()).isEqualTo(6);
        assertThat(neighbours(graph, 0)).containsExactly(1, 2);
        assertThat(neighbours(graph, 2)).containsExactly(0, 5000);
        assertThat(neighbours(graph, 5000)).containsExactly(2);
        assertThat(neighbours(graph, 17)).isEmpty();
    }

    @Test
    void loops_are_left_out_and_edges_given_twice_count_once() throws IOException {
        var reading = read("0 1\n1 0\n3 3\n0 1\n1 2\n");

        assertThat(reading.edges()).isEqualTo(2);
        assertThat(reading.duplicates()).isEqualTo(2);
        assertThat(reading.selfLoops()).isEqualTo(1);
        var graph = reading.graph().orElseThrow();
        assertThat(graph.accounts()).isEqualTo(4);
        assertThat(neighbours(graph, 0)).containsExactly(1);
        assertThat(neighbours(graph, 1)).containsExactly(0, 2);
        assertThat(neighbours(graph, 3)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'0 1\n-4 2', 2, 1, negative-id, “-4” is negative; ids begin with 0.",
        "'0 1\n2 -1', 2, 3, negative-id, “-1” is negative; ids begin with 0.",
        "'0 16777216', 1, 3, id-too-large, 'The id is larger than 16,777,215, the largest there may be.'",
        "'0 99999999999999999999999', 1, 3, id-too-large, 'The id is larger than 16,777,215, the largest there may be.'",
        "'0 1\n1 x7\n', 2, 3, not-a-number, “x7” is not a whole number.",
        "'1.5 2', 1, 1, not-a-number, “1.5” is not a whole number.",
        "'12', 1, 3, one-id, 'The line has one id, 12; an edge has two.'",
        "'1 2 0.5', 1, 5, more-than-two, 'The line goes on behind two ids; an edge has two ids and nothing else.'",
        "'# nothing', 0, 0, no-edges, The file has no edges.",
        "'', 0, 0, no-edges, The file has no edges.",
        "'7 7', 0, 0, no-edges, The file has no edges but those from an account to itself."
    })
    void what_cannot_be_used_is_said_with_its_place(String text, int line, int column, String code, String message)
            throws IOException {
        var reading = read(text);

        assertThat(reading.graph()).isEmpty();
        assertThat(reading.problems()).hasSize(1);
        var problem = reading.problems().getFirst();
        assertThat(problem.at()).isEqualTo(new Problem.Place("edges.txt", line, column, ""));
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.message()).isEqualTo(message);
        assertThat(problem.hint()).isNotBlank();
    }

    @Test
    void a_file_that_is_something_else_is_given_up_after_twenty_problems() throws IOException {
        var reading = read("\u0000\u0007binary € stuff that goes on and on and on and on\n".repeat(500));

        assertThat(reading.problems()).hasSize(EdgeList.MOST_PROBLEMS);
        assertThat(reading.problems().getFirst().message()).startsWith("“??binary” is not");
    }

    @Test
    void a_file_larger_than_the_buffer_is_read_whole() throws IOException {
        var text = new StringBuilder();
        int accounts = 60_000;
        for (int i = 1; i < accounts; i++) {
            text.append(i).append(' ').append(i - 1).append('\n');
        }

        var reading = read(text.toString());

        assertThat(reading.edges()).isEqualTo(accounts - 1);
        var graph = reading.graph().orElseThrow();
        for (int i = 1; i < accounts - 1; i++) {
            assertThat(neighbours(graph, i)).containsExactly(i - 1, i + 1);
        }
    }
}
