package clamour.console.live;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A conductor at work on a thread of its own: four steps a second, one more soon after somebody acted. A fault is
/// told to everybody who looks on, and the fold made again after a while.
final class Running {

    static final Duration STEP = Duration.ofMillis(250);

    private static final Duration SHORTEST_GAP = Duration.ofMillis(80);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration GOODBYE = Duration.ofSeconds(20);
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    static final String STOPPED =
            "The exercise has stopped by a fault of the console. Everything that was acknowledged is kept; it is being restored.";

    private final Conductor conductor;
    private final Workshop workshop;
    private final Semaphore restoring;
    private final CountDownLatch restored = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean asked;
    private volatile Optional<String> trouble = Optional.empty();
    private volatile long lastSeen;
    private Duration pause = FIRST_PAUSE;

    Running(Conductor conductor, Workshop workshop, Semaphore restoring) {
        this.conductor = conductor;
        this.workshop = workshop;
        this.restoring = restoring;
        this.lastSeen = workshop.nanos();
        this.thread = Thread.ofPlatform()
                .name("exercise-" + conductor.exercise())
                .daemon()
                .unstarted(this::run);
    }

    Conductor conductor() {
        return conductor;
    }

    void start() {
        thread.start();
    }

    /// Waits until the fold is there.
    ///
    /// @return whether it is
    boolean await(Duration atMost) {
        try {
            return restored.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Something has happened that should not wait for the next step.
    void hurry() {
        LockSupport.unpark(thread);
    }

    Optional<String> trouble() {
        return trouble;
    }

    void seen(long nanos) {
        lastSeen = nanos;
    }

    /// How long nobody has had a screen open.
    Duration alone(long nanos) {
        return Duration.ofNanos(nanos - lastSeen);
    }

    /// Asks the thread to end; does not wait.
    void ask() {
        asked = true;
        LockSupport.unpark(thread);
    }

    /// Ends the thread, with the clock written down. Never interrupts it: it may be writing to the store.
    void stop() {
        ask();
        try {
            if (!thread.join(GOODBYE)) {
                LOG.warn("Exercise {} did not stop within {}", conductor.exercise(), GOODBYE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!asked) {
            try {
                restore();
                while (!asked) {
                    long began = System.nanoTime();
                    conductor.step();
                    rest(began);
                }
                conductor.rest();
            } catch (Throwable fault) {
                failed(fault);
            }
        }
        conductor.forget();
    }

    private void restore() {
        restoring.acquireUninterruptibly();
        try {
            conductor.restore();
        } finally {
            restoring.release();
        }
        if (trouble.isPresent()) {
            trouble = Optional.empty();
            workshop.live().trouble(conductor.exercise(), "");
        }
        restored.countDown();
    }

    private void failed(Throwable fault) {
        LOG.error(
                "Exercise {} has stopped; it is folded again in {} s", conductor.exercise(), pause.toSeconds(), fault);
        trouble = Optional.of(STOPPED);
        conductor.forget();
        try {
            workshop.live().trouble(conductor.exercise(), STOPPED);
        } catch (RuntimeException e) {
            LOG.error("Exercise {}: nobody could be told", conductor.exercise(), e);
        }
        for (long end = System.nanoTime() + pause.toNanos(); !asked && System.nanoTime() < end; ) {
            LockSupport.parkNanos(this, end - System.nanoTime());
        }
        pause = pause.multipliedBy(3).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(3);
    }

    private void rest(long began) {
        LockSupport.parkNanos(this, STEP.toNanos() - (System.nanoTime() - began));
        long gap = SHORTEST_GAP.toNanos() - (System.nanoTime() - began);
        if (gap > 0 && !asked) {
            // Somebody acted right after a step: what they and others do in the meantime goes out together.
            sleep(gap);
        }
    }

    private static void sleep(long nanos) {
        try {
            Thread.sleep(Duration.ofNanos(nanos));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
