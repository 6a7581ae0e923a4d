package clamour.spread;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A follower graph in a file that is mapped instead of read: open in the time it takes to check it.
///
/// Layout, in the byte order of the machine: a head of [#HEAD] bytes (mark, layout, accounts, edges, key, checksum,
/// edges by class), `accounts + 1` heads of rows, the edges. The checksum covers all of it but itself. The file is
/// written
/// beside its place and moved there when it is whole, so a reader never meets half of one.
public final class GraphFile {

    private static final int HEAD = 256;
    private static final long MARK = 0x436C616D47726166L; // "ClamGraf", which reads otherwise in the other byte order
    private static final int LAYOUT = 2;
    private static final int CHECKSUM_AT = 32;
    private static final int CLASSES_AT = 64;
    private static final int LANES = 4;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private GraphFile() {}

    /// @param key of everything the graph was made from
    /// @throws IOException where it cannot be written; nothing is left behind then
    public static void write(Path file, long key, FollowerGraph graph) throws IOException {
        var part = Files.createTempFile(file.toAbsolutePath().getParent(), String.valueOf(file.getFileName()), ".part");
        try {
            long size = sizeOf(graph.accounts(), graph.edges());
            try (var channel = FileChannel.open(part, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    var arena = Arena.ofConfined()) {
                var all = channel.map(FileChannel.MapMode.READ_WRITE, 0, size, arena);
                all.set(ValueLayout.JAVA_LONG, 0, MARK);
                all.set(ValueLayout.JAVA_INT, 8, LAYOUT);
                all.set(ValueLayout.JAVA_INT, 12, graph.accounts());
                all.set(ValueLayout.JAVA_LONG, 16, graph.edges());
                all.set(ValueLayout.JAVA_LONG, 24, key);
                MemorySegment.copy(
                        graph.edgesByClass(), 0, all, ValueLayout.JAVA_LONG, CLASSES_AT, FollowerGraph.CLASSES);
                MemorySegment.copy(graph.heads(), 0, all, ValueLayout.JAVA_LONG, HEAD, graph.accounts() + 1);
                MemorySegment.copy(graph.rows(), 0, all, edgesAt(graph.accounts()), 4 * graph.edges());
                all.set(ValueLayout.JAVA_LONG, CHECKSUM_AT, checksum(all));
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// @param key that the file must have been written with
    /// @throws IOException where the file cannot be read, is another graph's or damaged; its message says which
    public static FollowerGraph open(Path file, long key) throws IOException {
        try (var channel = FileChannel.open(file)) {
            long size = channel.size();
            if (size < HEAD) {
                throw new IOException("it ends in its head");
            }
            var all = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, Arena.ofAuto());
            if (all.get(ValueLayout.JAVA_LONG, 0) != MARK || all.get(ValueLayout.JAVA_INT, 8) != LAYOUT) {
                throw new IOException("it is of another kind");
            }
            int accounts = all.get(ValueLayout.JAVA_INT, 12);
            long edges = all.get(ValueLayout.JAVA_LONG, 16);
            if (accounts < 0
                    || accounts > FollowerGraph.MOST_ACCOUNTS
                    || edges < 0
                    || edges > FollowerGraph.MOST_EDGES
                    || size != sizeOf(accounts, edges)) {
                throw new IOException("it has %d bytes, not what its head says".formatted(size));
            }
            if (all.get(ValueLayout.JAVA_LONG, CHECKSUM_AT) != checksum(all)) {
                throw new IOException("its checksum is wrong");
            }
            if (all.get(ValueLayout.JAVA_LONG, 24) != key) {
                throw new IOException("it is of another public");
            }
            var heads = new long[accounts + 1];
            MemorySegment.copy(all, ValueLayout.JAVA_LONG, HEAD, heads, 0, heads.length);
            var byClass = new long[FollowerGraph.CLASSES];
            MemorySegment.copy(all, ValueLayout.JAVA_LONG, CLASSES_AT, byClass, 0, byClass.length);
            return new FollowerGraph(accounts, heads, all.asSlice(edgesAt(accounts), 4 * edges), byClass);
        }
    }

    private static long edgesAt(int accounts) {
        return (HEAD + 8L * (accounts + 1) + 63) & -64L;
    }

    private static long sizeOf(int accounts, long edges) {
        return (edgesAt(accounts) + 4 * edges + 31) & -32L;
    }

    /// Four sums of their own over every fourth `long`, so that their multiplications overlap: as fast as memory
    /// is.
    private static long checksum(MemorySegment all) {
        long one = 1;
        long two = 2;
        long three = 3;
        long four = 4;
        for (long at = HEAD; at < all.byteSize(); at += 8 * LANES) {
            one = (one ^ all.get(ValueLayout.JAVA_LONG, at)) * PRIME;
            two = (two ^ all.get(ValueLayout.JAVA_LONG, at + 8)) * PRIME;
            three = (three ^ all.get(ValueLayout.JAVA_LONG, at + 16)) * PRIME;
            four = (four ^ all.get(ValueLayout.JAVA_LONG, at + 24)) * PRIME;
            // A product's upper bits depend on all, its lower ones on little: they change places.
            one = Long.rotateLeft(one, 32);
            two = Long.rotateLeft(two, 32);
            three = Long.rotateLeft(three, 32);
            four = Long.rotateLeft(four, 32);
        }
        var hash = new StateHash().add(one).add(two).add(three).add(four);
        for (int at = 0; at < HEAD; at += 8) {
            if (at != CHECKSUM_AT) {
                hash.add(all.get(ValueLayout.JAVA_LONG, at));
            }
        }
        return hash.value();
    }
}
