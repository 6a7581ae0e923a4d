package clamour.reaction;

import clamour.exercise.PostId;
import clamour.scenario.Purpose;
import clamour.scenario.RumourId;
import java.util.List;
import java.util.Optional;

/// What the scorer understood of an official message, as the public takes it.
///
/// @param tone 0 to 100
/// @param conduct 0 to 100
/// @param denies rumours it speaks against
/// @param asserts rumours it says are true
/// @param guidance whether it says what to do
/// @param namesNextUpdate whether it says when or where more comes
/// @param answers the question or post it replies to
public record OfficialEffect(
        int tone,
        int conduct,
        Purpose purpose,
        List<RumourId> denies,
        List<RumourId> asserts,
        boolean guidance,
        boolean namesNextUpdate,
        Optional<PostId> answers) {

    public OfficialEffect {
        if (tone < 0 || tone > 100 || conduct < 0 || conduct > 100) {
            throw new IllegalArgumentException(
                    "tone and conduct must be 0 to 100, were %d and %d".formatted(tone, conduct));
        }
        denies = List.copyOf(denies);
        asserts = List.copyOf(asserts);
    }

    /// A message that says little: neither good nor bad.
    public static OfficialEffect plain(Purpose purpose) {
        return new OfficialEffect(50, 100, purpose, List.of(), List.of(), false, false, Optional.empty());
    }
}
