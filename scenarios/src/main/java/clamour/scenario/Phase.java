package clamour.scenario;

/// A stretch of the exercise, from its time to the next phase's.
public record Phase(PhaseId id, LocalText title, ExerciseTime from) {}
