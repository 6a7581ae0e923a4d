package clamour.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphFileTest {

    private static final long KEY = 77;

    @TempDir
    private Path folder;

    private static FollowerGraph graph() {
        return FollowerGraph.undirected(5_000, Graphs.randomPairs(5_000, 20_000, 3));
    }

    private Path written() throws IOException {
        var file = folder.resolve("some.graph");
        GraphFile.write(file, KEY, graph());
        return file;
    }

    @Test
    void what_was_written_is_what_is_opened() throws IOException {
        var graph = graph();

        var opened = GraphFile.open(written(), KEY);

        assertThat(opened.accounts()).isEqualTo(graph.accounts());
        assertThat(opened.edges()).isEqualTo(40_000);
        for (int poster = 0; poster < graph.accounts(); poster++) {
            assertThat(opened.row(poster)).isEqualTo(graph.row(poster));
        }
        assertThat(opened.meanReach(new double[] {0.5}, 1)).isEqualTo(graph.meanReach(new double[] {0.5}, 1));
        try (var files = Files.list(folder)) {
            assertThat(files).as("nothing is left beside it").hasSize(1);
        }
    }

    @Test
    void a_byte_that_was_changed_anywhere_is_found() throws IOException {
        var file = written();
        byte[] whole = Files.readAllBytes(file);
        int found = 0;
        for (int at = 0; at < whole.length; at += 977) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(file, changed);
            assertThatThrownBy(() -> GraphFile.open(file, KEY))
                    .as("byte %d", at)
                    .isInstanceOf(IOException.class);
            found++;
        }

        assertThat(found).isGreaterThan(150);
    }

    @Test
    void half_a_file_another_key_and_another_kind_are_told_apart() throws IOException {
        var file = written();
        byte[] whole = Files.readAllBytes(file);

        assertThatThrownBy(() -> GraphFile.open(file, KEY + 1)).hasMessage("it is of another public");
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> GraphFile.open(file, KEY))
                .hasMessage("it has %d bytes, not what its head says".formatted(whole.length / 2));
        Files.write(file, new byte[10]);
        assertThatThrownBy(() -> GraphFile.open(file, KEY)).hasMessage("it ends in its head");
        Files.write(file, new byte[100_000]);
        assertThatThrownBy(() -> GraphFile.open(file, KEY)).hasMessage("it is of another kind");
    }
}
