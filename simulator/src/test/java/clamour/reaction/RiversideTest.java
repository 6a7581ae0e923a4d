package clamour.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import clamour.exercise.SurfacedPost;
import clamour.population.Population;
import clamour.scenario.Scenario;
import clamour.scenario.shipped.ShippedScenarios;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The public of the shipped scenario, as its authors wrote it: what is scripted by the clock is played.
class RiversideTest {

    private static final Scenario RIVERSIDE =
            ShippedScenarios.read("riverside").orElseThrow().scenario().orElseThrow();

    private record Course(
            double trustLost, double peakBelieved, int loudest, int surfacedAtMost, double believedAtEnd) {}

    private static Course play(int accounts, long seed, boolean silent) {
        var crowd = SimulatedPublic.of(RIVERSIDE, Population.of(RIVERSIDE, accounts, seed, 1), seed);
        double start = crowd.measures().trust();
        var play = new Town.Play(RIVERSIDE, crowd, silent ? Map.of() : Town.exemplary(crowd));
        play.to(0);
        crowd.takeSurfaced();
        int loudest = 0;
        int surfaced = 0;
        int peak = 0;
        for (int minute = 1; minute <= 150; minute++) {
            play.to(minute * 60);
            loudest = Math.max(loudest, crowd.measures().postsPerMinute());
            surfaced = Math.max(surfaced, crowd.takeSurfaced().size());
            peak = Math.max(peak, Town.belief(crowd).believers());
        }
        double size = crowd.accounts();
        return new Course(
                start - crowd.measures().trust(),
                peak / size,
                loudest,
                surfaced,
                Town.belief(crowd).believers() / size);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void left_alone_it_loses_trust_and_believes_the_second_attacker(long seed) {
        var course = play(20_000, seed, true);

        assertThat(course.trustLost()).isBetween(0.1, 0.3);
        assertThat(course.peakBelieved()).isBetween(0.05, 0.30);
        assertThat(course.loudest()).as("posts a minute at the peak").isBetween(250, 1_000);
        assertThat(course.surfacedAtMost()).isLessThan(300);
    }

    @Test
    void nobody_brings_in_the_same_rumour_twice() {
        for (int seed = 1; seed <= 40; seed++) {
            var crowd = SimulatedPublic.of(RIVERSIDE, Population.of(RIVERSIDE, 2_000, seed, 1), seed);
            new Town.Play(RIVERSIDE, crowd, Map.of()).to(120 * 60);

            assertThat(crowd.takeSurfaced())
                    .as("seed %d", seed)
                    .extracting(SurfacedPost::id)
                    .doesNotHaveDuplicates();
        }
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void good_messages_beat_silence_for_every_seed(long seed) { // about half a minute
        var silent = play(20_000, seed, true);
        var spoken = play(20_000, seed, false);

        assertThat(spoken.trustLost()).isLessThan(silent.trustLost() - 0.1);
        assertThat(spoken.believedAtEnd()).isLessThan(silent.believedAtEnd() / 1.5);
    }

    @Tag("long")
    @Test
    void the_public_its_author_asked_for_is_moved_like_one_of_a_tenth_and_up_to_five_times_as_loud() {
        var small = play(20_000, 2016, true);
        var course = play(200_000, 2016, true);

        assertThat(course.trustLost()).isBetween(0.1, 0.3);
        assertThat(course.peakBelieved()).isBetween(0.05, 0.30);
        assertThat(course.loudest()).isBetween(small.loudest(), 5 * small.loudest());
        assertThat(course.trustLost()).isCloseTo(small.trustLost(), within(0.03));
    }
}
