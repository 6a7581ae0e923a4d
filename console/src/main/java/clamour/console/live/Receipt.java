package clamour.console.live;

import clamour.exercise.Entry;
import clamour.exercise.Refusal;

/// What became of an act. Retried with the same entry id, an act gives the same receipt.
public sealed interface Receipt {

    /// It is in the journal and will not be lost.
    record Accepted(Entry entry) implements Receipt {}

    /// Nothing has happened; what was written is still with its writer.
    record Refused(Refusal why) implements Receipt {

        /// @param message with places such as `{0}`
        /// @param hint with places such as `{0}`
        public static Refused of(String code, String message, String hint, Object... values) {
            return new Refused(Refusal.of(code, message, hint, values));
        }

        /// Names the reason, such as `exercise-ended`.
        public String code() {
            return why.code();
        }

        /// What is so, in English.
        public String message() {
            return why.message();
        }

        /// What to do, in English; empty where nothing helps.
        public String hint() {
            return why.hint();
        }
    }

    default boolean accepted() {
        return this instanceof Accepted;
    }
}
