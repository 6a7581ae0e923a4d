package clamour.population;

import clamour.spread.FollowerGraph;
import clamour.spread.Keys;
import clamour.spread.Tables;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Draws the rows of followers, chunk by chunk; chunks are independent, so several threads may share the work.
///
/// A row passes each attention class twice: once through the poster's own community, once through everybody. In a
/// range of `size` numbers in which `expected` followers are wanted, the gap to the next follower is exponential
/// with mean `size / expected`: one keyed draw and one table look-up an edge, no sort and no set. Where the two
/// passes meet the same account, it is followed once more; rare, and harmless.
final class GraphBuilder {

    /// Share of followers from the poster's own community, beyond that community's share of everybody.
    private static final double HOMOPHILY = 0.5;

    private static final double DENSEST = 0.9;

    private final Ranges ranges;
    private final int accounts;
    private final long root;
    private final double[] expected;
    private final int[] community;
    private final int[] always;
    private final int chunks;
    private final FollowerGraph.Builder graph;
    private final ConcurrentLinkedQueue<Row> rows = new ConcurrentLinkedQueue<>();

    /// @param expected followers of each account
    /// @param community of each named account; -1 where everybody follows it alike
    /// @param always named accounts that follow every named account which has followers at all
    GraphBuilder(Ranges ranges, int accounts, long root, double[] expected, int[] community, int[] always) {
        this.ranges = ranges;
        this.accounts = accounts;
        this.root = root;
        this.expected = expected;
        this.community = community;
        this.always = always;
        chunks = (accounts + FollowerGraph.CHUNK - 1) >> FollowerGraph.CHUNK_BITS;
        graph = new FollowerGraph.Builder(accounts, edgesToExpect());
    }

    private long edgesToExpect() {
        double sum = 0;
        for (double followers : expected) {
            sum += followers;
        }
        return (long) (sum * 1.01) + FollowerGraph.CHUNK;
    }

    FollowerGraph build(int threads) {
        if (threads <= 1 || chunks < 4) {
            for (int c = 0; c < chunks; c++) {
                chunk(c);
            }
        } else {
            onAll(threads, this::chunk, chunks);
        }
        return graph.build();
    }

    private static void onAll(int threads, IntConsumer work, int count) {
        var next = new AtomicInteger();
        var failure = new AtomicReference<@Nullable Throwable>();
        var workers = new Thread[threads];
        for (int t = 0; t < threads; t++) {
            workers[t] = Thread.ofPlatform().name("population-" + t).start(() -> {
                try {
                    for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                        work.accept(i);
                    }
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                    next.set(count);
                }
            });
        }
        try {
            for (var worker : workers) {
                worker.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the population was made", interrupted);
        }
        switch (failure.get()) {
            case Error error -> throw error;
            case RuntimeException exception -> throw exception;
            case null, default -> {}
        }
    }

    private void chunk(int chunk) {
        try {
            int first = chunk << FollowerGraph.CHUNK_BITS;
            int size = Math.min(FollowerGraph.CHUNK, accounts - first);
            var kept = rows.poll();
            var row = kept == null ? new Row() : kept;
            row.size = 0;
            var begin = new int[size + 1];
            for (int i = 0; i < size; i++) {
                begin[i] = row.size;
                row(first + i, row);
            }
            begin[size] = row.size;
            graph.append(chunk, begin, row.edges, row.size);
            rows.add(row);
        } catch (RuntimeException | Error e) {
            graph.giveUp();
            throw e;
        }
    }

    private void row(int poster, Row row) {
        int own = poster < community.length ? community[poster] : ranges.community(poster);
        double fromOwn = own < 0 ? 0 : HOMOPHILY * expected[poster];
        double fromAll = expected[poster] - fromOwn;
        int ownSize = own < 0 ? 1 : Math.max(1, ranges.sizeOfCommunity(own));
        int others = Math.max(1, accounts - ranges.named());
        long key = Keys.draw(root, poster, 0);
        if (poster < community.length && expected[poster] > 0) {
            for (int watcher : always) {
                if (watcher != poster) {
                    row.add(FollowerGraph.edge(watcher, 0));
                }
            }
        }
        for (int c = 0; c < Attention.CLASSES; c++) {
            if (own >= 0) {
                key = pass(poster, c, ranges.first(c, own), ranges.end(c, own), fromOwn / ownSize, key, row);
            }
            key = pass(poster, c, ranges.firstOfClass(c), ranges.endOfClass(c), fromAll / others, key, row);
        }
    }

    private static long pass(int poster, int c, int from, int end, double density, long key, Row row) {
        if (!(density > 0)) {
            return key;
        }
        double gap = 1 / hazard(Math.min(density, DENSEST));
        int at = from - 1;
        long k = key;
        while (true) {
            long draw = Keys.mix(++k);
            double skip = Tables.exponential(draw) * gap;
            if (skip >= end - at - 1) {
                return k;
            }
            at += 1 + (int) skip;
            if (at != poster) {
                row.add(FollowerGraph.edge(at, c));
            }
        }
    }

    /// `-log(1 - density)`, so that rounding gaps down to whole numbers leaves the density as it is.
    private static double hazard(double density) {
        return density < 0.01 ? density * (1 + density * (0.5 + density / 3)) : -StrictMath.log1p(-density);
    }

    private static final class Row {
        int[] edges = new int[1 << 12];
        int size;

        void add(int edge) {
            if (size == edges.length) {
                edges = Arrays.copyOf(edges, size + size / 2 + 64);
            }
            edges[size++] = edge;
        }
    }
}
