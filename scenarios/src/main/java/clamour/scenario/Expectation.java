package clamour.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What good looks like: a message of a purpose in time.
///
/// @param due by when
/// @param from the accounts that may fulfil it; every account of the teams where empty
public record Expectation(
        String id, Due due, List<AccountId> from, Optional<Purpose> purpose, Optional<ObjectiveId> objective) {

    public Expectation {
        from = List.copyOf(from);
    }

    public sealed interface Due {
        record By(ExerciseTime time) implements Due {}

        record AfterRumour(RumourId rumour, Duration within) implements Due {}

        record AfterInject(InjectId inject, Duration within) implements Due {}
    }
}
