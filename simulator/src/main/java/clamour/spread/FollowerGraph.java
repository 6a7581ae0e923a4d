package clamour.spread;

import java.util.Arrays;

/// Who follows whom, as compressed rows: the followers of each poster. Immutable.
///
/// Layout: chunks of 4,096 posters. In a chunk, `starts[i]` is where the row of its `i`-th poster begins in `edges`,
/// the next entry where
/// it ends. An edge has the follower in its low 24 bits and the follower's attention class in its top 4. A row is
/// ordered by class, class 0
/// (the most attentive) first. About 4 bytes an edge and 4 a poster.
public final class FollowerGraph {

    public static final int CHUNK_BITS = 12;
    public static final int CHUNK = 1 << CHUNK_BITS;
    public static final int MOST_ACCOUNTS = 1 << 24;
    public static final int CLASSES = 16;

    private static final int CLASS_SHIFT = 28;
    private static final int FOLLOWER = MOST_ACCOUNTS - 1;

    private final int accounts;
    private final int[][] starts;
    private final int[][] edges;
    private final long[] edgesByClass;

    /// @param starts of each chunk, with one entry more than it has posters
    public FollowerGraph(int accounts, int[][] starts, int[][] edges) {
        if (accounts < 0 || accounts > MOST_ACCOUNTS) {
            throw new IllegalArgumentException("accounts must be 0 to %d, was %d".formatted(MOST_ACCOUNTS, accounts));
        }
        this.accounts = accounts;
        this.starts = starts;
        this.edges = edges;
        edgesByClass = new long[CLASSES];
        for (int[] chunk : edges) {
            for (int edge : chunk) {
                edgesByClass[classOf(edge)]++;
            }
        }
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
            Arrays.parallelPrefix(starts[c], Integer::sum);
            edges[c] = new int[starts[c][starts[c].length - 1]];
            fill[c] = starts[c].clone();
        }
        for (int i = 0; i < pairs.length; i += 2) {
            int one = pairs[i];
            int other = pairs[i + 1];
            edges[one >> CHUNK_BITS][fill[one >> CHUNK_BITS][one & (CHUNK - 1)]++] = other;
            edges[other >> CHUNK_BITS][fill[other >> CHUNK_BITS][other & (CHUNK - 1)]++] = one;
        }
        return new FollowerGraph(accounts, starts, edges);
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

    /// The edges of the chunk a poster is in; its own lie from [#start] to before [#end].
    public int[] row(int poster) {
        return edges[poster >> CHUNK_BITS];
    }

    public int start(int poster) {
        return starts[poster >> CHUNK_BITS][poster & (CHUNK - 1)];
    }

    public int end(int poster) {
        return starts[poster >> CHUNK_BITS][(poster & (CHUNK - 1)) + 1];
    }

    public int followers(int poster) {
        return end(poster) - start(poster);
    }

    public long edges() {
        return Arrays.stream(edges).mapToLong(chunk -> chunk.length).sum();
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
}
