package clamour.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.exercise.SurfacedPost;
import clamour.population.Population;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What of a loud evening people at the screens get to see.
class FeedTest {

    @Test
    void in_a_loud_minute_whom_the_trainees_follow_surface_far_above_their_share_and_never_all_posts() {
        var town = Town.scenario();
        var population = Population.of(town, 50_000, 2, 1);
        var crowd = SimulatedPublic.of(town, population, 2);
        var play = new Town.Play(town, crowd, Map.of());
        play.to(12 * 60);
        crowd.takeSurfaced();
        long before = crowd.posts();

        play.to(60 * 60);
        var posts = crowd.takeSurfaced();

        long followed = posts.stream()
                .map(SurfacedPost::author)
                .filter(author -> author.number() >= population.named() && population.isFollowed(author.number()))
                .count();
        assertThat(posts.size()).isLessThan((int) (crowd.posts() - before)).isLessThan(48 * 260);
        assertThat((double) followed / posts.size())
                .as("150 accounts of 50,000")
                .isGreaterThan(2 * 150 / 50_000.0);
    }

    @Test
    void what_passes_on_something_trending_comes_before_the_rest_of_the_crisis() {
        assertThat(Feed.pull(0, true)).isGreaterThan(Feed.pull(Voice.MOST_LOUDNESS, false));
    }

    @Test
    void many_passing_on_one_post_make_it_trend_and_others_do_not_count_for_it() {
        var trends = new Trends();

        assertThat(trends.passedOn(3, 70)).isEqualTo(1);
        assertThat(trends.passedOn(3, 71)).isEqualTo(1);
        assertThat(trends.passedOn(3, 70)).isEqualTo(2);
        var copy = trends.copy();
        assertThat(trends.passedOn(3, 70)).isEqualTo(3);
        assertThat(copy.passedOn(3, 70)).as("a copy counts on its own").isEqualTo(3);
    }
}
