package clamour.whatif;

import clamour.exercise.Measures;
import clamour.exercise.fold.ExerciseFold;
import clamour.scenario.RumourId;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// An exercise as played and as edited, at its end, over many seeds: one run and one fork a seed, all on the
/// population of the exercise. The first seed is the exercise's own, so the first pair is what people saw and
/// what they would have seen.
///
/// @param actual by seed
/// @param edited by seed
public record Fan(List<Measures> actual, List<Measures> edited) {

    /// Fewer say little: single runs scatter by a tenth.
    public static final int ADVISED_SEEDS = 20;

    public static final int MOST_SEEDS = 1_000;

    /// A number as played, as edited, and the difference within each pair.
    public record Compared(Spread actual, Spread edited, Spread difference) {}

    public Fan {
        actual = List.copyOf(actual);
        edited = List.copyOf(edited);
        if (actual.isEmpty() || actual.size() != edited.size()) {
            throw new IllegalArgumentException(
                    "a fan has as many edited runs as actual ones, at least one; were %d and %d"
                            .formatted(edited.size(), actual.size()));
        }
    }

    /// Runs all pairs.
    ///
    /// @param seeds how many
    /// @param threads that share them; the result is the same with any number
    public static Fan of(Played played, Edits edits, int seeds, int threads) {
        var journal = EditedJournal.of(played, edits);
        var population = played.population(threads);
        var actual = new Measures[seeds];
        var edited = new Measures[seeds];
        Cores.each(threads, seeds, i -> {
            var fold = played.begin(population, played.settings().seed() + i);
            journal.entries().subList(0, journal.shared()).forEach(fold::apply);
            var fork = fold.copy();
            actual[i] = end(fold, played.entries(), journal, played);
            edited[i] = end(fork, journal.entries(), journal, played);
        });
        return new Fan(List.of(actual), List.of(edited));
    }

    private static Measures end(
            ExerciseFold fold, List<clamour.exercise.Entry> entries, EditedJournal journal, Played played) {
        Course.goOn(fold, entries.subList(journal.shared(), entries.size()), played);
        return fold.measures();
    }

    public int seeds() {
        return actual.size();
    }

    /// Rumours in the order of their ids.
    public List<RumourId> rumours() {
        return List.copyOf(actual.getFirst().rumours().keySet());
    }

    public Compared trust() {
        return compared(Measures::trust);
    }

    public Compared believersAtEnd(RumourId rumour) {
        return compared(measures -> belief(measures, rumour).believers());
    }

    public Compared everBelieved(RumourId rumour) {
        return compared(measures -> belief(measures, rumour).everBelieved());
    }

    private static Measures.Belief belief(Measures measures, RumourId rumour) {
        var belief = measures.rumours().get(rumour);
        if (belief == null) {
            throw new IllegalArgumentException("no rumour %s in this exercise".formatted(rumour));
        }
        return belief;
    }

    private Compared compared(ToDoubleFunction<Measures> number) {
        var one = new double[seeds()];
        var other = new double[seeds()];
        var difference = new double[seeds()];
        for (int i = 0; i < seeds(); i++) {
            one[i] = number.applyAsDouble(actual.get(i));
            other[i] = number.applyAsDouble(edited.get(i));
            difference[i] = other[i] - one[i];
        }
        return new Compared(Spread.of(one), Spread.of(other), Spread.of(difference));
    }
}
