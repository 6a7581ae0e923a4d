package clamour.population;

import clamour.spread.FollowerGraph;
import clamour.spread.GraphFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Follower graphs in a folder, each under the key of what it was made from: built once, mapped from then on, by
/// any number of processes. A file is checked before it is trusted; one that is damaged is built anew, and that
/// is said.
///
/// The graph is the same with and without a cache. A folder that cannot be used is said, and does without.
public final class GraphCache {

    /// As many graphs are kept; the one written longest ago goes first.
    public static final int MOST_FILES = 8;

    /// Smaller graphs are made faster than they are found.
    public static final int FEWEST_ACCOUNTS = 50_000;

    private static final String ENDING = ".graph";

    private final Path folder;
    private final Consumer<String> say;

    /// @param folder is made where it is missing
    /// @param say takes a sentence about a file that was damaged or a folder that cannot be used
    public GraphCache(Path folder, Consumer<String> say) {
        this.folder = folder;
        this.say = say;
    }

    /// The graph of a key, from its file or from its maker.
    ///
    /// @param cache none: always made
    static FollowerGraph graph(@Nullable GraphCache cache, int accounts, long key, Supplier<FollowerGraph> maker) {
        return cache == null || accounts < FEWEST_ACCOUNTS ? maker.get() : cache.graph(key, maker);
    }

    private FollowerGraph graph(long key, Supplier<FollowerGraph> maker) {
        var file = folder.resolve(java.util.HexFormat.of().toHexDigits(key) + ENDING);
        if (Files.isRegularFile(file)) {
            try {
                return GraphFile.open(file, key);
            } catch (IOException e) {
                say.accept("The stored follower graph %s cannot be used: %s. It is built anew."
                        .formatted(file.getFileName(), e.getMessage()));
            }
        }
        var made = maker.get();
        keep(file, key, made);
        return made;
    }

    private void keep(Path file, long key, FollowerGraph graph) {
        try {
            Files.createDirectories(folder);
            makeRoom();
            GraphFile.write(file, key, graph);
        } catch (IOException e) {
            say.accept("A follower graph cannot be stored in %s: %s. It will be built again next time."
                    .formatted(folder, e.getMessage()));
        }
    }

    private void makeRoom() throws IOException {
        record Kept(Path file, FileTime written) {}
        List<Kept> kept = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (var file : files) {
                kept.add(new Kept(file, Files.getLastModifiedTime(file)));
            }
        }
        kept.sort(Comparator.comparing(Kept::written).thenComparing(Kept::file));
        for (int i = 0; i <= kept.size() - MOST_FILES; i++) {
            Files.deleteIfExists(kept.get(i).file());
        }
    }
}
