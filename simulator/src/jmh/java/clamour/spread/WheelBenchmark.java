package clamour.spread;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The wheel alone: what an event costs from being scheduled to being taken, with the delays of an exercise, two
/// million pending at the most.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 7, time = 1)
public class WheelBenchmark {

    private static final int HORIZON = 8 * 3600;
    private static final int TICKS = 7200;
    private static final int EACH = 400;

    @Benchmark
    @OperationsPerInvocation(TICKS * EACH)
    public long scheduledAndTaken() {
        var wheel = new Wheel(HORIZON);
        var delays = Delays.seismic();
        var into = new long[1 << 12];
        long draw = 1;
        long sum = 0;
        for (int now = 0; now < HORIZON - 1; now++) {
            if (now < TICKS) {
                for (int i = 0; i < EACH; i++) {
                    draw = Keys.mix(draw + i);
                    int tick = now + delays.draw(draw);
                    if (tick < HORIZON) {
                        wheel.add(tick, draw);
                    }
                }
            }
            int due = wheel.due();
            if (due > into.length) {
                into = new long[due * 2];
            }
            wheel.take(into);
            sum += into[0];
        }
        return sum;
    }
}
