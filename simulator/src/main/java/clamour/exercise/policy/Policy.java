package clamour.exercise.policy;

import clamour.exercise.Payload;
import clamour.scenario.ExerciseTime;
import java.util.List;

/// Somebody who speaks for the police in a run without people. Has a memory of one run: make a new one for each.
public interface Policy {

    /// What it does now.
    List<Payload> act(Newsroom newsroom);

    /// When it wants to be asked again.
    default ExerciseTime next(ExerciseTime now) {
        return now.plusSeconds(Simulation.STEP_SECONDS);
    }
}
