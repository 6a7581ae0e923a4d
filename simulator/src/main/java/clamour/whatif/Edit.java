package clamour.whatif;

import clamour.exercise.EntryId;
import clamour.exercise.Message;
import clamour.scenario.ExerciseTime;

/// A change of what was published, for what-if.
public sealed interface Edit {

    /// The same message at another time.
    record Shift(EntryId message, ExerciseTime to) implements Edit {}

    /// Other words at the same time.
    record Reword(EntryId message, String text) implements Edit {}

    /// As if it had not been published.
    record Drop(EntryId message) implements Edit {}

    /// One more message.
    record Add(ExerciseTime at, Message message) implements Edit {}
}
