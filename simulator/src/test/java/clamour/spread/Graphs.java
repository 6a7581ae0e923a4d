package clamour.spread;

import java.util.Arrays;

/// Graphs of the textbooks, and what is known of them without the engine.
final class Graphs {

    private Graphs() {}

    /// Barabasi and Albert: each newcomer links to `links` earlier ones, chosen by their degree.
    static FollowerGraph preferential(int accounts, int links, long seed) {
        var pairs = new int[2 * (links * (links + 1) / 2 + (accounts - links - 1) * links)];
        int size = 0;
        for (int i = 0; i <= links; i++) {
            for (int j = 0; j < i; j++) {
                pairs[size++] = i;
                pairs[size++] = j;
            }
        }
        var chosen = new int[links];
        for (int newcomer = links + 1; newcomer < accounts; newcomer++) {
            int found = 0;
            int ends = size;
            for (long k = 0; found < links; k++) {
                int candidate = pairs[Keys.below(Keys.key(seed, newcomer, k, 0), ends)];
                if (Arrays.stream(chosen, 0, found).noneMatch(other -> other == candidate)) {
                    chosen[found++] = candidate;
                }
            }
            for (int other : chosen) {
                pairs[size++] = newcomer;
                pairs[size++] = other;
            }
        }
        return FollowerGraph.undirected(accounts, pairs);
    }

    /// Every account with nearly the same number of neighbours: stubs matched at random, loops left out.
    static FollowerGraph regular(int accounts, int degree, long seed) {
        var stubs = new int[accounts * degree];
        for (int i = 0; i < stubs.length; i++) {
            stubs[i] = i / degree;
        }
        for (int i = stubs.length - 1; i > 0; i--) {
            int j = Keys.below(Keys.draw(seed, i), i + 1);
            int swapped = stubs[i];
            stubs[i] = stubs[j];
            stubs[j] = swapped;
        }
        return FollowerGraph.undirected(accounts, stubs);
    }

    /// Accounts with as many stubs as given, matched at random; loops and double edges stay, few as they are.
    static int[] configurationPairs(int[] degrees, long seed) {
        int sum = Arrays.stream(degrees).sum();
        var stubs = new int[sum - sum % 2];
        int size = 0;
        for (int account = 0; account < degrees.length; account++) {
            for (int i = 0; i < degrees[account] && size < stubs.length; i++) {
                stubs[size++] = account;
            }
        }
        for (int i = stubs.length - 1; i > 0; i--) {
            int j = Keys.below(Keys.draw(seed, i), i + 1);
            int swapped = stubs[i];
            stubs[i] = stubs[j];
            stubs[j] = swapped;
        }
        return stubs;
    }

    /// The transmissibility from which an infection spreads on a random graph with such degrees:
    /// `<k> / (<k^2> - <k>)`.
    static double threshold(FollowerGraph graph) {
        double first = 0;
        double second = 0;
        for (int account = 0; account < graph.accounts(); account++) {
            double degree = graph.followers(account);
            first += degree;
            second += degree * degree;
        }
        return first / (second - first);
    }

    static int[] randomPairs(int accounts, int edges, long seed) {
        var pairs = new int[edges * 2];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = Keys.below(Keys.draw(seed, i), accounts);
        }
        return pairs;
    }

    /// Everybody follows account 0.
    static FollowerGraph star(int followers) {
        int accounts = followers + 1;
        int chunks = (accounts + FollowerGraph.CHUNK - 1) >> FollowerGraph.CHUNK_BITS;
        var starts = new int[chunks][];
        var edges = new int[chunks][];
        for (int c = 0; c < chunks; c++) {
            starts[c] = new int[Math.min(FollowerGraph.CHUNK, accounts - (c << FollowerGraph.CHUNK_BITS)) + 1];
            edges[c] = new int[0];
        }
        edges[0] = new int[followers];
        Arrays.fill(starts[0], followers);
        starts[0][0] = 0;
        for (int i = 0; i < followers; i++) {
            edges[0][i] = FollowerGraph.edge(i + 1, 0);
        }
        return FollowerGraph.ofChunks(accounts, starts, edges);
    }

    /// Size of the cluster an account is in when each edge is open with `chance`.
    static int percolated(int accounts, int[] pairs, double chance, long seed, int first) {
        var parents = new int[accounts];
        Arrays.setAll(parents, i -> i);
        for (int i = 0; i < pairs.length; i += 2) {
            if (Keys.share(Keys.key(seed, i, 77, 0)) < chance) {
                parents[root(parents, pairs[i])] = root(parents, pairs[i + 1]);
            }
        }
        int wanted = root(parents, first);
        int size = 0;
        for (int i = 0; i < accounts; i++) {
            size += root(parents, i) == wanted ? 1 : 0;
        }
        return size;
    }

    private static int root(int[] parents, int node) {
        int at = node;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /// Two-sample Kolmogorov-Smirnov, asymptotic p.
    static double kolmogorovSmirnov(double[] one, double[] other) {
        var a = one.clone();
        var b = other.clone();
        Arrays.sort(a);
        Arrays.sort(b);
        double distance = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            double value = Math.min(a[i], b[j]);
            while (i < a.length && a[i] <= value) {
                i++;
            }
            while (j < b.length && b[j] <= value) {
                j++;
            }
            distance = Math.max(distance, Math.abs((double) i / a.length - (double) j / b.length));
        }
        double size = StrictMath.sqrt((double) a.length * b.length / (a.length + b.length));
        double lambda = (size + 0.12 + 0.11 / size) * distance;
        double p = 0;
        for (int k = 1; k <= 100; k++) {
            p += 2 * (k % 2 == 1 ? 1 : -1) * StrictMath.exp(-2.0 * k * k * lambda * lambda);
        }
        return Math.max(0, Math.min(1, p));
    }
}
