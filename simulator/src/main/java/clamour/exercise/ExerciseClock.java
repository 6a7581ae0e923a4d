package clamour.exercise;

import clamour.scenario.ExerciseTime;
import java.time.Duration;

/// The clock of an exercise as last set; where it stands now follows from how long ago that was.
///
/// @param at exercise time when it was last set or read
/// @param speed exercise seconds in a second of wall time
public record ExerciseClock(ExerciseTime at, boolean running, int speed) {

    public static final int FASTEST = 60;

    public ExerciseClock {
        if (speed < 1 || speed > FASTEST) {
            throw new IllegalArgumentException("speed must be 1 to %d, was %d".formatted(FASTEST, speed));
        }
    }

    public static final ExerciseClock AT_START = new ExerciseClock(ExerciseTime.START, false, 1);

    /// Where it stands so long after it was set.
    public ExerciseTime after(Duration wallTime) {
        return running ? at.plus(wallTime.multipliedBy(speed)) : at;
    }
}
