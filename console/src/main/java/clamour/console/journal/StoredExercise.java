package clamour.console.journal;

import clamour.exercise.ExerciseId;
import java.time.Instant;
import java.util.Optional;

/// An exercise as the store lists it. Its scenario, entries and results are read on their own.
///
/// @param scenarioName short name, see [Opening]
/// @param edition of the rules it was opened under
/// @param ended wall time of its last entry of that kind; empty while it runs
public record StoredExercise(
        ExerciseId id,
        String scenarioName,
        String title,
        String scenarioHash,
        String contentHash,
        int edition,
        long seed,
        Instant opened,
        Optional<Instant> ended) {}
