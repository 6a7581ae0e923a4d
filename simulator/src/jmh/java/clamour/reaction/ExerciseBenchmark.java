package clamour.reaction;

import clamour.population.Population;
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

/// The workload of `bench exercise`: whole, forked in its middle, and the fork's copy alone.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
@SuppressWarnings("NullAway.Init") // made by prepare()
public class ExerciseBenchmark {

    @Param({"100000", "1000000"})
    int accounts;

    private Population population;
    private SimulatedPublic half;

    @Setup
    public void prepare() {
        population = Workload.population(accounts, 1, 2);
        half = Workload.firstHalf(population, 1);
    }

    @Benchmark
    public long whole() {
        return Workload.run(population, 1).seeEvents();
    }

    @Benchmark
    public long forkInTheMiddle() {
        var fork = half.copy();
        Workload.secondHalfWithCorrection(fork);
        return fork.seeEvents();
    }

    @Benchmark
    public SimulatedPublic copy() {
        return half.copy();
    }
}
