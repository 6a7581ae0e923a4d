package clamour.console.live;

import clamour.exercise.ExerciseId;
import java.time.Instant;
import java.util.Optional;

/// An exercise in a list.
///
/// @param ended when it ended; empty while it can still be entered
/// @param seat of whoever asks
public record ExerciseSummary(
        ExerciseId exercise,
        String scenario,
        String title,
        Instant opened,
        Optional<Instant> ended,
        int participants,
        Seat seat) {}
