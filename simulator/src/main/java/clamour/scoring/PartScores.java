package clamour.scoring;

import java.util.Optional;
import java.util.OptionalInt;

/// The four parts, each 0 to 100, and what they make together; empty where nothing was to be judged yet.
///
/// @param total weighted by the profile, after caps
/// @param cap why the total was limited, a sentence; empty where it was not
public record PartScores(
        OptionalInt tone,
        OptionalInt timing,
        OptionalInt conduct,
        OptionalInt outcome,
        OptionalInt total,
        Optional<String> cap) {

    public static final PartScores NONE = new PartScores(
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty());

    public OptionalInt of(Part part) {
        return switch (part) {
            case TONE -> tone;
            case TIMING -> timing;
            case CONDUCT -> conduct;
            case OUTCOME -> outcome;
        };
    }
}
