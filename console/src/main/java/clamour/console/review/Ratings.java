package clamour.console.review;

import clamour.exercise.Entry;
import clamour.exercise.EntryId;
import clamour.exercise.ExerciseId;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload.MessagePublished;
import clamour.exercise.Payload.ParticipantJoined;
import clamour.exercise.Payload.ScoreOverridden;
import clamour.exercise.Payload.WordWithdrawn;
import clamour.scenario.ExerciseTime;
import clamour.scoring.Agreement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/// Points that evaluators gave beside the scorer's, of one exercise or of several. Read from the journals alone, where
/// each stands with what the scorer said then; nothing is folded.
record Ratings(List<Rating> all) {

    Ratings {
        all = List.copyOf(all);
    }

    /// @param published exercise time of the message
    /// @param evaluator by name, so that somebody is the same in several exercises
    /// @param blind given before the scorer's word was on the screen
    /// @param given UTC
    record Rating(
            ExerciseId exercise,
            EntryId message,
            ExerciseTime published,
            String dimension,
            String evaluator,
            int points,
            int scorer,
            boolean blind,
            Instant given) {

        Agreement.Pair pair() {
            return new Agreement.Pair(exercise + " " + message + " " + dimension, evaluator, points, scorer);
        }
    }

    /// What stands at the end of a journal: the last word of each evaluator on each scale, but for what was taken back.
    static Ratings of(List<Entry> journal) {
        var names = new HashMap<ParticipantId, String>();
        var published = new HashMap<EntryId, ExerciseTime>();
        Map<List<Object>, Entry> standing = new LinkedHashMap<>();
        for (Entry entry : journal) {
            switch (entry.payload()) {
                case ParticipantJoined joined -> names.put(joined.participant(), joined.name());
                case MessagePublished _ -> published.put(entry.id(), entry.at());
                case ScoreOverridden word -> {
                    var scale = List.<Object>of(entry.actor(), word.message(), word.dimension());
                    standing.remove(scale);
                    standing.put(scale, entry);
                }
                case WordWithdrawn(var word) ->
                    standing.values().removeIf(entered -> entered.id().equals(word));
                default -> {}
            }
        }
        var all = new ArrayList<Rating>();
        for (Entry entry : standing.values()) {
            if (entry.payload() instanceof ScoreOverridden word
                    && word.scorer().isPresent()
                    && published.containsKey(word.message())) {
                all.add(new Rating(
                        entry.exercise(),
                        word.message(),
                        published.getOrDefault(word.message(), ExerciseTime.START),
                        word.dimension(),
                        names.getOrDefault(entry.actor(), entry.actor().value()),
                        word.points(),
                        word.scorer().getAsInt(),
                        word.blind(),
                        entry.wallTime()));
            }
        }
        return new Ratings(all);
    }

    static Ratings together(List<Ratings> several) {
        return new Ratings(
                several.stream().flatMap(ratings -> ratings.all().stream()).toList());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Ratings only(Predicate<Rating> wanted) {
        return new Ratings(all.stream().filter(wanted).toList());
    }

    /// By dimension, or by evaluator.
    SortedMap<String, Ratings> by(Function<Rating, String> key) {
        var groups = new TreeMap<String, List<Rating>>();
        all.forEach(rating -> groups.computeIfAbsent(key.apply(rating), group -> new ArrayList<>())
                .add(rating));
        var result = new TreeMap<String, Ratings>();
        groups.forEach((group, ratings) -> result.put(group, new Ratings(ratings)));
        return result;
    }

    /// @throws IllegalArgumentException where there are none
    Agreement agreement() {
        return Agreement.of(all.stream().map(Rating::pair).toList());
    }

    /// What was given at one place of the time axis, on average.
    record Point(int at, double evaluators, double scorer) {}

    /// Over time, in order.
    ///
    /// @param axis the place of a rating
    List<Point> over(Function<Rating, Integer> axis) {
        var places = new TreeMap<Integer, List<Rating>>();
        all.forEach(rating -> places.computeIfAbsent(axis.apply(rating), place -> new ArrayList<>())
                .add(rating));
        var points = new ArrayList<Point>();
        places.forEach((at, ratings) -> points.add(new Point(
                at,
                ratings.stream().mapToInt(Rating::points).average().orElse(0),
                ratings.stream().mapToInt(Rating::scorer).average().orElse(0))));
        return points;
    }
}
