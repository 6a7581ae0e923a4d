package clamour.scenario;

import java.util.Optional;

/// Something true in the story: when the team can know it and when it may be said.
///
/// @param known when the team can know it
/// @param release when it may be said in public
/// @param sensitive why it must be handled with care, such as `victim-identity`; such a fact reaches trainees only by
/// an inject
/// @param owner the body that knows it, such as “the city hospital”; who says it then names that body. Empty for
/// what the team itself knows
public record Fact(
        FactId id,
        LocalText text,
        ExerciseTime known,
        Release release,
        Optional<String> sensitive,
        Optional<LocalText> owner) {

    /// From when something may be said.
    public sealed interface Release {
        record From(ExerciseTime at) implements Release {}

        record Never() implements Release {}

        default boolean allows(ExerciseTime now) {
            return this instanceof From(var at) && !now.isBefore(at);
        }
    }
}
