package clamour.population;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.spread.FollowerGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphCacheTest {

    private static final int MANY = GraphCache.FEWEST_ACCOUNTS;

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();
    private final AtomicInteger made = new AtomicInteger();

    private FollowerGraph make() {
        made.incrementAndGet();
        return FollowerGraph.undirected(9_000, new int[] {1, 2, 8_000, 1, 3, 4});
    }

    private FollowerGraph get(GraphCache cache, long key) {
        return GraphCache.graph(cache, MANY, key, this::make);
    }

    private GraphCache cache() {
        return new GraphCache(folder.resolve("graphs"), said::add);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder.resolve("graphs"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void a_graph_is_made_once_and_then_opened() {
        var first = get(cache(), 5);
        var second = get(cache(), 5);

        assertThat(made).hasValue(1);
        assertThat(second.row(1)).isEqualTo(first.row(1)).containsExactly(2, 8_000);
        assertThat(said).isEmpty();
    }

    @Test
    void a_damaged_file_is_built_anew_and_that_is_said() throws IOException {
        get(cache(), 5);
        var file = files().getFirst();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 40] ^= 4;
        Files.write(file, bytes);

        var graph = get(cache(), 5);

        assertThat(made).hasValue(2);
        assertThat(graph.row(1)).containsExactly(2, 8_000);
        assertThat(said)
                .containsExactly("The stored follower graph 0000000000000005.graph cannot be used: its checksum is"
                        + " wrong. It is built anew.");
        get(cache(), 5);
        assertThat(made).as("mended").hasValue(2);
    }

    @Test
    void a_folder_that_cannot_be_used_is_said_and_does_without() throws IOException {
        Files.writeString(folder.resolve("graphs"), "a file in its place");

        var graph = get(cache(), 5);

        assertThat(graph.row(3)).containsExactly(4);
        assertThat(said).hasSize(1);
        assertThat(said.getFirst()).startsWith("A follower graph cannot be stored in ");
    }

    @Test
    void no_more_than_its_number_of_graphs_are_kept() throws IOException {
        for (long key = 1; key <= GraphCache.MOST_FILES + 3; key++) {
            get(cache(), key);
        }

        assertThat(files()).hasSize(GraphCache.MOST_FILES);
    }

    @Test
    void small_graphs_are_not_kept() throws IOException {
        GraphCache.graph(cache(), GraphCache.FEWEST_ACCOUNTS - 1, 5, this::make);

        assertThat(folder.resolve("graphs")).doesNotExist();
    }
}
