package clamour.whatif;

import clamour.content.ContentLibrary;
import clamour.exercise.Entry;
import clamour.exercise.EntryId;
import clamour.exercise.Payload;
import clamour.exercise.Settings;
import clamour.exercise.fold.ExerciseFold;
import clamour.population.Population;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Scenario;
import java.util.List;
import java.util.Optional;

/// An exercise as it was played: everything that a fold of it, or of an edited journal, needs.
///
/// @param edition of the rules it ran under
/// @param end when it ended, or how far it has come
public record Played(
        Scenario scenario,
        ContentLibrary library,
        Settings settings,
        int edition,
        List<Entry> entries,
        ExerciseTime end) {

    public Played {
        entries = List.copyOf(entries);
    }

    /// A message that was published.
    public Optional<Entry> message(EntryId id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id) && entry.payload() instanceof Payload.MessagePublished)
                .findFirst();
    }

    /// The public it was played with.
    public Population population(int threads) {
        return Population.of(scenario, library, settings.accounts(), settings.seed(), threads);
    }

    /// A fold at `+00:00` with other luck on the same population. Approval is off: an edited message must not be
    /// held up by an approval that was given to another text or at another time.
    ExerciseFold begin(Population population, long seed) {
        var free = new Settings(
                seed,
                settings.accounts(),
                settings.language(),
                false,
                settings.coach(),
                settings.practice(),
                settings.with());
        return new ExerciseFold(scenario, library, free, edition, population);
    }
}
