package clamour.console.cli;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a number of warm runs took: on the clock, and of processor time, which other work on the machine hardly
/// touches.
final class BenchRuns {

    static final int MOST_RUNS = 10_000;
    /// Run, but not counted: the compiler is still at work.
    static final int WARM_UP = 3;

    private final List<Double> wall = new ArrayList<>();
    private final List<Double> processor = new ArrayList<>();
    private long events;
    private long heapBytes;

    /// A moment on both clocks.
    record Moment(long wallNanos, long processorNanos) {

        /// With the processor time of this thread.
        static Moment ofThread() {
            return new Moment(
                    System.nanoTime(), ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        }

        double millisSince() {
            return (System.nanoTime() - wallNanos) / 1e6;
        }

        /// With that of all threads, the compiler's and the collector's too.
        static Moment ofAllThreads() {
            return new Moment(
                    System.nanoTime(),
                    ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                            .getProcessCpuTime());
        }
    }

    /// One run has been made on the thread that asks.
    synchronized void add(Moment began, Moment ended, long eventsOfRun) {
        wall.add((ended.wallNanos - began.wallNanos) / 1e6);
        processor.add((ended.processorNanos - began.processorNanos) / 1e6);
        events += eventsOfRun;
    }

    /// What the heap holds while the structures of the last run are still there.
    void measureHeap() {
        System.gc();
        heapBytes = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    int runs() {
        return wall.size();
    }

    double bestMillis() {
        return Collections.min(wall);
    }

    double medianMillis() {
        return median(wall);
    }

    double bestProcessorMillis() {
        return Collections.min(processor);
    }

    double medianProcessorMillis() {
        return median(processor);
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /// Of one run in the mean.
    long eventsOfRun() {
        return events / runs();
    }

    /// The document every benchmark prints.
    ObjectNode json(String bench, int accounts, long edges, int threads) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("bench", bench)
                .put("accounts", accounts)
                .put("edges", edges)
                .put("threads", threads)
                .put("runs", runs())
                .put("bestMillis", rounded(bestMillis()))
                .put("medianMillis", rounded(medianMillis()))
                .put("bestCpuMillis", rounded(bestProcessorMillis()))
                .put("medianCpuMillis", rounded(medianProcessorMillis()))
                .put("eventsPerSecond", Math.round(eventsOfRun() / (medianMillis() / 1e3)))
                .put("heapBytes", heapBytes);
    }

    private static double rounded(double millis) {
        return Math.round(millis * 100) / 100.0;
    }

    /// The same for people.
    String line(String bench, int accounts, long edges, int threads) {
        return "%s: %,d accounts, %,d edges, %d thread%s, %d runs: best %.1f ms, median %.1f ms (processor %.1f and %.1f ms), heap %,d MB"
                .formatted(
                        bench,
                        accounts,
                        edges,
                        threads,
                        threads == 1 ? "" : "s",
                        runs(),
                        bestMillis(),
                        medianMillis(),
                        bestProcessorMillis(),
                        medianProcessorMillis(),
                        heapBytes >> 20);
    }

    static void check(int threads, int runs) throws BadInputException {
        if (threads < 1 || threads > SimulateCommand.MOST_THREADS) {
            throw new BadInputException(
                    "%d threads cannot be used.".formatted(threads),
                    "Choose 1 to %d.".formatted(SimulateCommand.MOST_THREADS));
        }
        if (runs < 1 || runs > MOST_RUNS) {
            throw new BadInputException(
                    "%d runs cannot be made.".formatted(runs), "Choose 1 to %d.".formatted(MOST_RUNS));
        }
    }
}
