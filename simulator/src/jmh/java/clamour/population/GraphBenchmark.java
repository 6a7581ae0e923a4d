package clamour.population;

import clamour.reaction.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// A population made, and one whose graph is opened from a file.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 7, time = 1)
@SuppressWarnings("NullAway.Init") // made by prepare()
public class GraphBenchmark {

    @Param({"1000000"})
    int accounts;

    @Param({"1", "2"})
    int threads;

    private Path folder;
    private GraphCache cache;

    @Setup
    public void prepare() throws IOException {
        folder = Files.createTempDirectory("graphs");
        cache = new GraphCache(folder, sentence -> {
            throw new IllegalStateException(sentence);
        });
        Population.keepGraphsIn(cache);
        Workload.population(accounts, 1, threads);
    }

    @TearDown
    public void clear() throws IOException {
        Population.keepGraphsIn(null);
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Benchmark
    public Population made() {
        Population.keepGraphsIn(null);
        return Workload.population(accounts, 1, threads);
    }

    @Benchmark
    public Population opened() {
        Population.keepGraphsIn(cache);
        return Workload.population(accounts, 1, threads);
    }
}
