package clamour.console.live;

import clamour.exercise.ExerciseClock;
import clamour.scenario.ExerciseTime;

/// Where the clock of a running exercise stands: exercise milliseconds, carried forward by the machine's monotonic
/// clock. Setting it anew never loses part of a second. Owned by the conductor.
final class LiveClock {

    private long millis;
    private long nanos;
    private boolean running;
    private int speed = 1;

    /// Now at this exercise time; goes on from there in the manner of the fold's clock.
    void set(ExerciseTime at, ExerciseClock clock, long nowNanos) {
        millis = Math.max(at.seconds() * 1000L, at.seconds() == seconds(nowNanos) ? millis(nowNanos) : Long.MIN_VALUE);
        nanos = nowNanos;
        running = clock.running();
        speed = clock.speed();
    }

    /// Falls back to this exercise time: the fold could not keep up, so the exercise runs slower than asked.
    void holdAt(ExerciseTime at, long nowNanos) {
        millis = at.seconds() * 1000L;
        nanos = nowNanos;
    }

    boolean running() {
        return running;
    }

    int speed() {
        return speed;
    }

    ExerciseTime now(long nowNanos) {
        return new ExerciseTime(seconds(nowNanos));
    }

    private int seconds(long nowNanos) {
        long longest = ExerciseTime.LONGEST.toSeconds();
        return Math.toIntExact(Math.clamp(Math.floorDiv(millis(nowNanos), 1000L), -longest, longest));
    }

    private long millis(long nowNanos) {
        return running ? millis + (nowNanos - nanos) * speed / 1_000_000 : millis;
    }
}
