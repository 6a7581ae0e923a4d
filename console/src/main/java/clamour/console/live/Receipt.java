package clamour.console.live;

import clamour.exercise.Entry;

/// What became of an act. Retried with the same entry id, an act gives the same receipt.
public sealed interface Receipt {

    /// It is in the journal and will not be lost.
    record Accepted(Entry entry) implements Receipt {}

    /// Nothing has happened; what was written is still with its writer.
    ///
    /// @param code names the reason, stable, such as `exercise-ended`
    /// @param message what is so, a full sentence
    /// @param hint what to do, a full sentence; empty where nothing helps
    record Refused(String code, String message, String hint) implements Receipt {}

    default boolean accepted() {
        return this instanceof Accepted;
    }
}
