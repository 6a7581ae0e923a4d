package clamour.whatif;

import clamour.exercise.Entry;
import clamour.exercise.Payload;
import clamour.exercise.fold.ExerciseFold;
import clamour.population.Population;
import java.util.ArrayList;
import java.util.List;

/// One exercise under one seed, folded to its end, with a snapshot before each message: an edited journal is
/// folded on from the last snapshot that it shares, not from the start.
///
/// Owned by one thread. A snapshot costs a copy of all accounts and of what is pending: some 50 MB at a million.
public final class Course {

    /// As many snapshots are kept; of more, every second is given up.
    public static final int MOST_SNAPSHOTS = 16;

    private final Played played;
    private final List<Snapshot> snapshots = new ArrayList<>();
    private final ExerciseFold fold;

    /// @param entries that have been applied
    private record Snapshot(int entries, ExerciseFold fold) {}

    private Course(Played played, ExerciseFold fold) {
        this.played = played;
        this.fold = fold;
    }

    /// Folds the exercise as it was played.
    public static Course of(Played played, Population population, long seed) {
        var course = new Course(played, played.begin(population, seed));
        course.snapshots.add(new Snapshot(0, course.fold.copy()));
        int applied = 0;
        for (var entry : played.entries()) {
            if (entry.payload() instanceof Payload.MessagePublished) {
                course.fold.advanceTo(entry.at());
                course.keep(applied);
            }
            course.fold.apply(entry);
            applied++;
        }
        course.fold.advanceTo(played.end());
        return course;
    }

    private void keep(int applied) {
        if (snapshots.size() == MOST_SNAPSHOTS) {
            for (int i = snapshots.size() - 2; i > 0; i -= 2) {
                snapshots.remove(i);
            }
        }
        snapshots.add(new Snapshot(applied, fold.copy()));
    }

    /// The exercise at its end, as it was played.
    public ExerciseFold fold() {
        return fold;
    }

    /// The exercise at its end, as it would have come.
    public ExerciseFold edited(EditedJournal journal) {
        var next = journal.shared() < journal.entries().size()
                ? journal.entries().get(journal.shared()).at()
                : played.end();
        var from = snapshots.getFirst();
        for (var snapshot : snapshots) {
            if (snapshot.entries <= journal.shared() && !snapshot.fold.now().isAfter(next)) {
                from = snapshot;
            }
        }
        var fork = from.fold.copy();
        goOn(fork, journal.entries().subList(from.entries, journal.entries().size()), played);
        return fork;
    }

    static void goOn(ExerciseFold fold, List<Entry> entries, Played played) {
        entries.forEach(fold::apply);
        fold.advanceTo(played.end());
    }
}
