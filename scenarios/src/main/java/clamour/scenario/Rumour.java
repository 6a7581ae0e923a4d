package clamour.scenario;

import java.util.List;
import java.util.Optional;

/// A claim that spreads.
///
/// @param from who starts it
/// @param appeal 0 to 1, how readily it is passed on
/// @param about the fact that settles it
/// @param says phrasings people use
public record Rumour(
        RumourId id,
        LocalText claim,
        Truth truth,
        ExerciseTime starts,
        List<Source> from,
        double appeal,
        Optional<FactId> about,
        List<LocalText> says) {

    public Rumour {
        from = List.copyOf(from);
        says = List.copyOf(says);
    }

    /// Whether the claim is right. `unknown-until(T)` is open until T and settled then by the fact it is about.
    public sealed interface Truth {
        record Known(Verdict verdict) implements Truth {}

        record UnknownUntil(ExerciseTime at) implements Truth {}

        /// Whether the public is wrong to believe it; an open claim is treated as unfounded until it is settled.
        default boolean isFalse() {
            return !(this instanceof Known(var verdict)) || verdict == Verdict.FALSE;
        }
    }

    public enum Verdict {
        TRUE,
        FALSE,
        PARTLY
    }
}
