package clamour.console.observer;

import clamour.exercise.SurfacedPost;
import clamour.scenario.ExerciseTime;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What people have been talking about lately: posts by topic within [#LATELY].
final class Topics {

    static final Duration LATELY = Duration.ofMinutes(10);

    /// What fewer speak about is no topic.
    static final int FEWEST_POSTS = 3;

    /// Most posts that are counted; beyond that the oldest are forgotten.
    static final int MOST_POSTS = 20_000;

    private final Deque<Said> lately = new ArrayDeque<>();

    private record Said(ExerciseTime at, String topic) {}

    /// @param posts within the time looked at
    record Topic(String name, int posts) {}

    /// Takes in posts that are new, oldest first.
    void add(List<SurfacedPost> posts) {
        posts.stream()
                .filter(post -> !post.topic().isBlank())
                .map(post -> new Said(post.at(), post.topic()))
                .forEach(lately::addLast);
        while (lately.size() > MOST_POSTS) {
            lately.removeFirst();
        }
    }

    /// The largest, most posts first.
    List<Topic> largest(ExerciseTime now, int most) {
        var from = now.plus(LATELY.negated());
        lately.removeIf(said -> said.at().isBefore(from));
        SortedMap<String, Integer> counts = new TreeMap<>();
        lately.forEach(said -> counts.merge(said.topic(), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST_POSTS)
                .map(entry -> new Topic(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((Topic topic) -> -topic.posts()).thenComparing(Topic::name))
                .limit(most)
                .toList();
    }
}
