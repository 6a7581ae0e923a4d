package clamour.whatif;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// Work in independent pieces, on several threads. The first fault of a piece is the fault of the whole.
public final class Cores {

    private Cores() {}

    /// Does the pieces 0 to `count - 1`, each once, on the thread that asks and `threads - 1` more.
    public static void each(int threads, int count, IntConsumer piece) {
        var next = new AtomicInteger();
        var faults = new ConcurrentLinkedQueue<RuntimeException>();
        Runnable work = () -> {
            try {
                for (int i = next.getAndIncrement(); i < count && faults.isEmpty(); i = next.getAndIncrement()) {
                    piece.accept(i);
                }
            } catch (RuntimeException e) {
                faults.add(e);
            }
        };
        var helpers = new Thread[Math.max(0, Math.min(threads, count) - 1)];
        for (int t = 0; t < helpers.length; t++) {
            helpers[t] = Thread.ofPlatform().name("what-if-" + (t + 1)).start(work);
        }
        work.run();
        try {
            for (var helper : helpers) {
                helper.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while runs were made", e);
        }
        var fault = faults.poll();
        if (fault != null) {
            throw fault;
        }
    }
}
