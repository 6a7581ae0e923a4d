package clamour.scoring;

import clamour.scenario.ExerciseTime;
import clamour.scenario.Expectation;
import java.util.Optional;

/// How an expectation of the scenario stands.
///
/// @param due until when it earns all points; empty where the occasion has not come
/// @param met when it was met wholly; empty while it is not
/// @param begun whether something was done towards it, such as saying that a rumour is being checked
public record Kept(Expectation expectation, Optional<ExerciseTime> due, Optional<ExerciseTime> met, boolean begun) {

    static Kept of(Expectation expectation, Optional<Duty> duty) {
        return new Kept(
                expectation,
                duty.map(owed -> new ExerciseTime(owed.due())),
                duty.filter(owed -> !owed.open()).map(owed -> new ExerciseTime(owed.closedAt())),
                duty.filter(Duty::begun).isPresent());
    }

    /// Whether it was met, but after it was due.
    public boolean late() {
        return due.isPresent() && met.isPresent() && met.get().isAfter(due.get());
    }
}
