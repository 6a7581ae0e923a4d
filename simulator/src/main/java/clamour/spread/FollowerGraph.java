package clamour.spread;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Who follows whom, as compressed rows: the followers of each poster. Immutable, shared by any number of
/// threads.
///
/// Layout: an edge is an `int` with the follower in its low 24 bits and the follower's attention class in its top 4. A
/// row is ordered by class, class 0 (the most attentive) first. `heads[poster]` is a `long`: where the row begins among
/// the edges, and where in the row the first three classes end, so that whoever walks a row knows which edges it wants
/// before it reads any. 4 bytes an edge and 8 a poster.
///
/// ```
/// bits  0-30  place of the first edge
/// bits 31-41, 42-52, 53-63  how many edges up to the end of class 0, 1, 2; 2,047: as many or more, to be looked up
/// ```
///
/// Edges lie outside the heap, in memory of their own or in a mapped file (see [GraphFile]), which the system
/// gives back once the graph is no longer reachable.
public final class FollowerGraph {

    public static final int CHUNK_BITS = 12;
    /// Posters whose rows are made at a time, see [Builder].
    public static final int CHUNK = 1 << CHUNK_BITS;

    public static final int MOST_ACCOUNTS = 1 << 24;
    public static final int MOST_EDGES = Integer.MAX_VALUE - 8;
    public static final int CLASSES = 4;

    private static final int CLASS_SHIFT = 28;
    private static final int FOLLOWER = MOST_ACCOUNTS - 1;
    private static final int START_BITS = 31;
    private static final int END_BITS = 11;
    /// Ends from here on do not fit into the head.
    private static final int LONG = (1 << END_BITS) - 1;

    private final int accounts;
    private final long[] heads;
    private final MemorySegment edges;
    private final long[] edgesByClass;

    FollowerGraph(int accounts, long[] heads, MemorySegment edges, long[] edgesByClass) {
        if (accounts < 0 || accounts > MOST_ACCOUNTS) {
            throw new IllegalArgumentException("accounts must be 0 to %d, was %d".formatted(MOST_ACCOUNTS, accounts));
        }
        this.accounts = accounts;
        this.heads = heads;
        this.edges = edges;
        this.edgesByClass = edgesByClass;
    }

    /// A graph from chunks of [#CHUNK] posters.
    ///
    /// @param starts of each chunk, with one entry more than it has posters
    /// @param edges of each chunk; each is let go as soon as it has been copied
    public static FollowerGraph ofChunks(int accounts, int[][] starts, int[][] edges) {
        long sum = 0;
        for (int[] chunk : edges) {
            sum += chunk.length;
        }
        var builder = new Builder(accounts, sum);
        for (int c = 0; c < starts.length; c++) {
            builder.append(c, starts[c], edges[c], edges[c].length);
            edges[c] = new int[0];
        }
        return builder.build();
    }

    /// An undirected graph of one attention class: everybody follows their neighbours and is followed by them.
    ///
    /// @param pairs two ends an edge, one behind the other
    public static FollowerGraph undirected(int accounts, int[] pairs) {
        int chunks = (accounts + CHUNK - 1) >> CHUNK_BITS;
        var starts = new int[chunks][];
        var edges = new int[chunks][];
        for (int c = 0; c < chunks; c++) {
            starts[c] = new int[Math.min(CHUNK, accounts - (c << CHUNK_BITS)) + 1];
        }
        for (int end : pairs) {
            starts[end >> CHUNK_BITS][(end & (CHUNK - 1)) + 1]++;
        }
        var fill = new int[chunks][];
        for (int c = 0; c < chunks; c++) {
            for (int i = 1; i < starts[c].length; i++) {
                starts[c][i] += starts[c][i - 1];
            }
            edges[c] = new int[starts[c][starts[c].length - 1]];
            fill[c] = starts[c].clone();
        }
        for (int i = 0; i < pairs.length; i += 2) {
            int one = pairs[i];
            int other = pairs[i + 1];
            edges[one >> CHUNK_BITS][fill[one >> CHUNK_BITS][one & (CHUNK - 1)]++] = other;
            edges[other >> CHUNK_BITS][fill[other >> CHUNK_BITS][other & (CHUNK - 1)]++] = one;
        }
        return ofChunks(accounts, starts, edges);
    }

    public static int edge(int follower, int attentionClass) {
        return (attentionClass << CLASS_SHIFT) | follower;
    }

    public static int followerOf(int edge) {
        return edge & FOLLOWER;
    }

    public static int classOf(int edge) {
        return edge >>> CLASS_SHIFT;
    }

    public int accounts() {
        return accounts;
    }

    /// The edges of all rows; those of a poster lie from [#start] to before [#end].
    MemorySegment rows() {
        return edges;
    }

    long[] heads() {
        return heads;
    }

    long[] edgesByClass() {
        return edgesByClass;
    }

    /// The edge at a place from [#start] to before [#end] of its poster.
    public int edgeAt(int place) {
        return edges.getAtIndex(ValueLayout.JAVA_INT, place);
    }

    /// A copy of a poster's row.
    public int[] row(int poster) {
        return edges.asSlice(4L * start(poster), 4L * followers(poster)).toArray(ValueLayout.JAVA_INT);
    }

    public int start(int poster) {
        return (int) heads[poster] & Integer.MAX_VALUE;
    }

    public int end(int poster) {
        return start(poster + 1);
    }

    public int followers(int poster) {
        return end(poster) - start(poster);
    }

    /// How many edges of a poster's row are of a class or a more attentive one.
    int classEnd(int poster, int attentionClass) {
        if (attentionClass == CLASSES - 1) {
            return followers(poster);
        }
        int end = (int) (heads[poster] >>> (START_BITS + attentionClass * END_BITS)) & LONG;
        return end < LONG ? end : lookUpEnd(poster, attentionClass);
    }

    private int lookUpEnd(int poster, int attentionClass) {
        int start = start(poster);
        int low = LONG;
        int high = followers(poster);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (classOf(edgeAt(start + middle)) <= attentionClass) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public long edges() {
        return start(accounts);
    }

    /// How many followers a post of the average poster reaches in the end.
    ///
    /// @param hazards by attention class
    /// @param salience factor on them
    public double meanReach(double[] hazards, double salience) {
        double sum = 0;
        for (int c = 0; c < hazards.length; c++) {
            sum += edgesByClass[c] * Tables.probability(hazards[c] * salience);
        }
        return accounts == 0 ? 0 : sum / accounts;
    }

    /// Puts a graph together from chunks that several threads make: each chunk waits for those before it, so that
    /// the graph is the same however the threads are timed.
    public static final class Builder {

        private final int accounts;
        private final long[] heads;
        private final long[] edgesByClass = new long[CLASSES];
        private MemorySegment edges;
        private int size;
        private int nextChunk;
        private boolean givenUp;

        /// @param expected edges; there may be more
        public Builder(int accounts, long expected) {
            this.accounts = accounts;
            heads = new long[accounts + 1];
            edges = memory(Math.max(1, Math.min(expected, MOST_EDGES)));
        }

        private static MemorySegment memory(long edges) {
            return Arena.ofAuto().allocate(edges * 4, 64);
        }

        /// Takes in the rows of a chunk, once all before it are there.
        ///
        /// @param begins of its rows in `row`, with one entry more than it has posters
        public void append(int chunk, int[] begins, int[] row, int count) {
            var counted = new long[CLASSES];
            var ends = new long[begins.length];
            for (int i = 0; i + 1 < begins.length; i++) {
                ends[i] = ends(row, begins[i], begins[i + 1], counted);
            }
            synchronized (this) {
                waitFor(chunk);
                long needed = (long) size + count;
                if (needed > MOST_EDGES) {
                    throw new IllegalArgumentException("a graph has at most %d edges".formatted(MOST_EDGES));
                }
                if (needed * 4 > edges.byteSize()) {
                    var larger = memory(Math.min(MOST_EDGES, needed + needed / 4));
                    MemorySegment.copy(edges, 0, larger, 0, 4L * size);
                    edges = larger;
                }
                MemorySegment.copy(row, 0, edges, ValueLayout.JAVA_INT, 4L * size, count);
                int first = chunk << CHUNK_BITS;
                for (int i = 0; i + 1 < begins.length; i++) {
                    heads[first + i] = ends[i] | (size + begins[i]);
                }
                size = (int) needed;
                for (int c = 0; c < CLASSES; c++) {
                    edgesByClass[c] += counted[c];
                }
                nextChunk++;
                notifyAll();
            }
        }

        /// The head of a row but for its place; counts its edges by class.
        private static long ends(int[] row, int begin, int end, long[] counted) {
            long head = 0;
            int at = begin;
            for (int c = 0; c < CLASSES; c++) {
                int from = at;
                while (at < end && classOf(row[at]) == c) {
                    at++;
                }
                counted[c] += at - from;
                if (c < CLASSES - 1) {
                    head |= (long) Math.min(LONG, at - begin) << (START_BITS + c * END_BITS);
                }
            }
            if (at < end) {
                throw new IllegalArgumentException("a row must be ordered by class, each below %d; had %d behind %d"
                        .formatted(CLASSES, classOf(row[at]), classOf(row[Math.max(begin, at - 1)])));
            }
            return head;
        }

        private void waitFor(int chunk) {
            while (nextChunk != chunk) {
                if (givenUp) {
                    throw new IllegalStateException("another chunk of the graph could not be made");
                }
                try {
                    wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted while a graph was made", e);
                }
            }
        }

        /// A chunk will never come: nobody waits for it any longer.
        public synchronized void giveUp() {
            givenUp = true;
            notifyAll();
        }

        public FollowerGraph build() {
            heads[accounts] = size;
            return new FollowerGraph(accounts, heads, edges.asSlice(0, 4L * size), edgesByClass);
        }
    }
}
