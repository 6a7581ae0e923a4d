package clamour.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.content.ContentLibrary;
import clamour.exercise.Settings;
import clamour.exercise.SurfacedPost;
import clamour.exercise.policy.Simulation;
import clamour.exercise.policy.Stock;
import clamour.scenario.shipped.ShippedScenarios;
import org.junit.jupiter.api.Test;

class FeedIdsTest {

    @Test
    void who_comments_on_the_same_post_again_gets_another_id_and_other_words() {
        var scenario =
                ShippedScenarios.read("riverside").orElseThrow().scenario().orElseThrow();
        var settings = new Settings(2016, 4_000, "en", false, true, false, scenario.with());

        var fold = Simulation.run(scenario, "test", ContentLibrary.standard(), settings, Stock.SILENT, 1)
                .fold();
        var posts = fold.takeFrameParts().posts();

        assertThat(posts).extracting(SurfacedPost::id).doesNotHaveDuplicates();
        assertThat(posts).extracting(SurfacedPost::seed).doesNotHaveDuplicates();
    }
}
