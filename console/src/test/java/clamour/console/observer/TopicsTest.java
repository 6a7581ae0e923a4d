package clamour.console.observer;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.console.FoldedRoom;
import clamour.exercise.SurfacedPost;
import clamour.scenario.ExerciseTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private static final int MINUTE = 20;
    private static final List<SurfacedPost> POSTS = posts();

    @Test
    void the_largest_come_first_with_the_posts_of_the_last_minutes_only() {
        var topics = new Topics();
        topics.add(POSTS);

        var largest = topics.largest(ExerciseTime.ofMinutes(MINUTE), 3);

        var counted = POSTS.stream()
                .filter(post -> !post.at().isBefore(ExerciseTime.ofMinutes(MINUTE - 10)))
                .collect(Collectors.groupingBy(SurfacedPost::topic, Collectors.counting()));
        assertThat(largest)
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(3)
                .allMatch(topic -> counted.getOrDefault(topic.name(), 0L) == topic.posts())
                .isSortedAccordingTo((one, other) -> other.posts() - one.posts());
        assertThat(largest.getFirst().posts())
                .isEqualTo(
                        counted.values().stream().mapToInt(Long::intValue).max().orElseThrow());
    }

    @Test
    void what_two_people_say_is_no_topic() {
        var topics = new Topics();
        topics.add(POSTS.subList(0, 2));

        assertThat(topics.largest(POSTS.get(1).at(), 5)).isEmpty();
    }

    @Test
    void after_a_long_silence_there_are_none() {
        var topics = new Topics();
        topics.add(POSTS);

        assertThat(topics.largest(ExerciseTime.ofMinutes(MINUTE + 11), 5)).isEmpty();
    }

    private static List<SurfacedPost> posts() {
        var room = new FoldedRoom("first-steps");
        room.advance(MINUTE);
        return room.recentPosts().stream()
                .filter(post -> !post.at().isAfter(ExerciseTime.ofMinutes(MINUTE)))
                .toList();
    }
}
