package clamour.spread;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Fan-out on a second thread, while the first lets the next ticks be seen.
///
/// Nobody sees a post sooner than [#LEAD] ticks after it was made. So the posts of tick `t` must have reached the
/// wheel when tick `t + 4` begins, and not before: the first thread hands over the posts of each tick and takes,
/// sorted, the events of a tick whose posts it handed over three ticks ago. There is no barrier; whoever is
/// behind is up to three ticks behind. The events of a tick are the same however the threads are timed.
///
/// Each batch is walked by whichever thread gets hold of it: where the second is asleep, because ticks are thin
/// or the machine is busy with other work, the first does it itself when it needs it. The second thread is
/// started by the first large batch and ends when it has long had nothing to do, so nobody needs to close
/// anything.
///
/// Threads: `batches[t]` is filled by the first thread until `handed` says `t`; wheel, `ready` and fan-out belong
/// to whoever has set `busy`; `ready[t + 4]` belongs to the first thread once `walked` says `t`.
@SuppressWarnings("ThreadPriorityCheck") // yielding is kindness to other work; nothing relies on it
final class Ahead {

    /// Ticks between a post and its first sight.
    static final int LEAD = Delays.FLOOR_SECONDS;

    private static final int RING = 2 * LEAD;
    /// Fewer posts do not wake anybody.
    private static final int LARGE_BATCH = 8;

    private static final int SPINS = 20_000;
    private static final int YIELDS = 20;
    private static final int NAPS = 100;
    private static final long NAP_NANOS = 100_000;
    private static final int PATIENT_SPINS = 200;

    private final FanOut fanOut;
    private final Wheel wheel;
    private final Fans[] batches = new Fans[RING];
    private final Due[] ready = new Due[RING];
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicBoolean helped = new AtomicBoolean();
    private volatile int handed;
    private volatile int walked;
    private volatile @Nullable Throwable fault;

    /// @param wheel what is pending at `now`; belongs to this from now on
    Ahead(FanOut fanOut, Wheel wheel, int now) {
        this.fanOut = fanOut;
        this.wheel = wheel;
        for (int i = 0; i < RING; i++) {
            batches[i] = new Fans();
            ready[i] = new Due(fanOut.graph().accounts());
        }
        for (int tick = now + 1; tick < now + LEAD; tick++) {
            prepare(tick);
        }
        handed = now - 1;
        walked = now - 1;
    }

    private void prepare(int tick) {
        var due = ready[tick % RING];
        due.take(wheel);
        due.sort();
    }

    /// Where the posts of a tick are collected until they are handed over.
    Fans batch(int tick) {
        return batches[tick % RING];
    }

    /// The posts of a tick are complete.
    void hand(int tick) {
        boolean large = batch(tick).size() >= LARGE_BATCH;
        handed = tick;
        if (large && !helped.get() && helped.compareAndSet(false, true)) {
            Thread.ofPlatform().name("fan-out").daemon().start(this::help);
        }
    }

    /// The events of a tick from all posts there have been, in order. The posts of the tick before have been handed
    /// over.
    Due await(int tick) {
        finish(tick - LEAD);
        return ready[tick % RING];
    }

    private void finish(int batch) {
        int spins = 0;
        while (walked < batch) {
            if (!step()) {
                if (++spins < PATIENT_SPINS) {
                    Thread.onSpinWait();
                } else {
                    Thread.yield();
                }
            }
            if (fault != null) {
                throw new IllegalStateException("a fan-out failed", fault);
            }
        }
    }

    /// Walks one batch, unless there is none or another thread is at it.
    ///
    /// @return whether it did
    private boolean step() {
        if (walked >= handed || !busy.compareAndSet(false, true)) {
            return false;
        }
        try {
            int batch = walked + 1;
            if (batch > handed) {
                return false;
            }
            fanOut.reach(batch(batch), batch, wheel);
            prepare(batch + LEAD);
            walked = batch;
            return true;
        } finally {
            busy.set(false);
        }
    }

    private void help() {
        try {
            int idle = 0;
            while (idle < SPINS + YIELDS + NAPS) {
                if (step()) {
                    idle = 0;
                } else if (++idle < SPINS) {
                    Thread.onSpinWait();
                } else if (idle < SPINS + YIELDS) {
                    Thread.yield();
                } else {
                    LockSupport.parkNanos(NAP_NANOS);
                }
            }
        } catch (RuntimeException | Error e) {
            fault = e;
        } finally {
            helped.set(false);
        }
    }

    /// Everything pending at `now`: what is in the wheel and what is ready, after all posts have reached it.
    void each(int now, Wheel.Events events) {
        finish(now - 1);
        while (!busy.compareAndSet(false, true)) {
            Thread.onSpinWait();
        }
        try {
            fanOut.reach(batch(now), now, wheel);
            for (int tick = now + 1; tick < now + LEAD; tick++) {
                var due = ready[tick % RING];
                for (int i = 0; i < due.size(); i++) {
                    events.event(tick, due.events()[i]);
                }
            }
            wheel.each(events);
        } finally {
            busy.set(false);
        }
    }
}
