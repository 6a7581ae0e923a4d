package clamour.spread;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The task on which other programs can be compared: an infection on a preferential graph, eight links a newcomer,
/// beta 0.5, gamma 1. The first seed that takes off is run.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
public class OutbreakBenchmark {

    private static final int LINKS = 8;

    @Param({"100000", "1000000"})
    int accounts;

    private FollowerGraph graph = FollowerGraph.undirected(1, new int[0]);
    private long seed;

    @Setup
    public void prepare() {
        graph = FollowerGraph.undirected(accounts, pairs(accounts));
        while (outbreak() < 0.5) {
            seed++;
        }
    }

    @Benchmark
    public double outbreak() {
        return new SirRules(accounts, 0.5, 1, seed).run(graph, Keys.below(Keys.mix(seed), accounts));
    }

    /// Each newcomer links to earlier ends drawn by degree; the rare doubles are left in.
    private static int[] pairs(int accounts) {
        var pairs = new int[2 * LINKS * (accounts - LINKS)];
        int size = 0;
        for (int newcomer = LINKS; newcomer < accounts; newcomer++) {
            int ends = size;
            for (int k = 0; k < LINKS; k++) {
                pairs[size++] = newcomer;
                pairs[size++] = ends == 0 ? k : pairs[Keys.below(Keys.key(3, newcomer, k, 0), ends)];
            }
        }
        return pairs;
    }
}
