package clamour.console.journal;

import clamour.scenario.ExerciseTime;
import java.time.Instant;

/// Where the clock of an exercise stood at a moment. Written as it runs, read when a process takes over from one that
/// died.
public record Heartbeat(ExerciseTime at, Instant wallTime) {}
