package clamour.exercise.file;

import clamour.content.ContentLibrary;
import clamour.exercise.Board;
import clamour.exercise.Curves;
import clamour.exercise.Entry;
import clamour.exercise.Settings;
import clamour.exercise.SurfacedPost;
import clamour.exercise.fold.Baselines;
import clamour.exercise.fold.ExerciseFold;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Scenario;
import clamour.scoring.Kept;
import clamour.scoring.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An exercise to look back on: folded once, with a copy kept every [#SNAPSHOT_MINUTES], so that any moment is near.
///
/// Safe for many readers: a state that is given away is always a copy.
public final class Review {

    public static final int SNAPSHOT_MINUTES = 5;

    /// Most snapshots that are kept; a longer exercise has them further apart.
    public static final int MOST_SNAPSHOTS = 40;

    private final List<Entry> entries;
    private final List<Snapshot> snapshots = new ArrayList<>();
    private final List<List<SurfacedPost>> byMinute = new ArrayList<>();
    private final ExerciseFold end;
    private final Curves curves;

    /// @param applied how many entries it has taken in
    private record Snapshot(ExerciseFold fold, int applied) {}

    private Review(ExerciseFold fold, List<Entry> entries, ExerciseTime to, Optional<Baselines> baselines) {
        this.entries = List.copyOf(entries);
        baselines.ifPresent(fold::measureAgainst);
        int every = Math.max(SNAPSHOT_MINUTES, (to.seconds() / 60 + MOST_SNAPSHOTS - 1) / MOST_SNAPSHOTS);
        int applied = 0;
        for (int minute = 0; ; minute++) {
            var at = ExerciseTime.ofMinutes(minute);
            var until = at.isAfter(to) ? to : at;
            while (applied < entries.size() && !entries.get(applied).at().isAfter(until)) {
                fold.apply(entries.get(applied++));
            }
            fold.advanceTo(until);
            byMinute.add(fold.takeFrameParts().posts());
            if (minute % every == 0) {
                snapshots.add(new Snapshot(fold.copy(), applied));
            }
            if (!at.isBefore(to)) {
                break;
            }
        }
        while (applied < entries.size()) {
            fold.apply(entries.get(applied++));
        }
        end = fold;
        curves = toTheEnd(fold);
    }

    private Review(Review before, List<Entry> more) {
        entries = Stream.concat(before.entries.stream(), more.stream()).toList();
        snapshots.addAll(before.snapshots);
        byMinute.addAll(before.byMinute);
        synchronized (before.end) {
            end = before.end.copy();
        }
        more.forEach(end::apply);
        curves = before.curves;
    }

    /// The same exercise with what people entered since; nothing of it may move the clock.
    public Review with(List<Entry> more) {
        return more.isEmpty() ? this : new Review(this, more);
    }

    /// What was said did to the public by the end.
    public Outcome outcome() {
        synchronized (end) {
            return end.outcome();
        }
    }

    /// How many entries it has taken in.
    public int entryCount() {
        return entries.size();
    }

    private static Curves toTheEnd(ExerciseFold fold) {
        var minutes = fold.curves().minutes();
        if (minutes.isEmpty() || minutes.getLast().at().isBefore(fold.now())) {
            var all = new ArrayList<>(minutes);
            all.add(fold.measures());
            return new Curves(all);
        }
        return fold.curves();
    }

    /// Folds an exercise from its journal.
    ///
    /// @param to when it ended, or how far it has come
    public static Review of(
            Scenario scenario,
            ContentLibrary library,
            Settings settings,
            int edition,
            List<Entry> entries,
            ExerciseTime to,
            Optional<Baselines> baselines,
            int threads) {
        return new Review(new ExerciseFold(scenario, library, settings, edition, threads), entries, to, baselines);
    }

    /// Folds the exercise of a file.
    public static Review of(Replay replay, Optional<Baselines> baselines, int threads) {
        return new Review(
                replay.newFold(threads), replay.entries(), replay.file().at(), baselines);
    }

    /// The public over the whole exercise: each full minute, and how it was at the very end.
    public Curves curves() {
        return curves;
    }

    /// How what the scenario expects was kept.
    public List<Kept> kept() {
        return end.kept();
    }

    /// At the end, with every message and its score.
    public Board board() {
        return end.board();
    }

    public ExerciseTime end() {
        return end.now();
    }

    /// How many minutes there are to look at.
    public int minutes() {
        return byMinute.size();
    }

    /// What surfaced up to the full minute and since the one before; minute 0 has what was there at the start.
    public List<SurfacedPost> surfaced(int minute) {
        return minute < 0 || minute >= byMinute.size() ? List.of() : byMinute.get(minute);
    }

    /// The newest posts that could be seen at a time, oldest first.
    public List<SurfacedPost> feedAt(ExerciseTime time, int most) {
        var posts = new ArrayList<SurfacedPost>();
        int last = Math.min(byMinute.size() - 1, Math.max(0, (time.seconds() + 59) / 60));
        for (int minute = last; minute >= 0 && posts.size() < most; minute--) {
            for (var post : byMinute.get(minute).reversed()) {
                if (!post.at().isAfter(time) && posts.size() < most) {
                    posts.add(post);
                }
            }
        }
        return List.copyOf(posts.reversed());
    }

    /// The exercise as it stood at a time: a fold of one's own, made from the snapshot before.
    public ExerciseFold stateAt(ExerciseTime time) {
        var from = snapshots.getFirst();
        for (var snapshot : snapshots) {
            if (!snapshot.fold().now().isAfter(time)) {
                from = snapshot;
            }
        }
        ExerciseFold fold;
        synchronized (from.fold()) {
            fold = from.fold().copy();
        }
        for (int i = from.applied(); i < entries.size(); i++) {
            if (entries.get(i).at().isAfter(time)) {
                break;
            }
            fold.apply(entries.get(i));
        }
        fold.advanceTo(time);
        return fold;
    }
}
