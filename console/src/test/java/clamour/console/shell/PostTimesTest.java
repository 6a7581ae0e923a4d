package clamour.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.content.ContentLibrary;
import clamour.exercise.Settings;
import clamour.exercise.SurfacedPost;
import clamour.exercise.policy.Simulation;
import clamour.exercise.policy.Stock;
import clamour.scenario.Scenario;
import clamour.scenario.shipped.ShippedScenarios;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The public's clocks agree with the story's.
class PostTimesTest {

    private static final Pattern CLOCK = Pattern.compile("(?<!\\d)(1[789]|2[0-3]):(\\d\\d)(?!\\d)");
    private static final int LATEST_PROMISE = 30;

    private final Scenario scenario =
            ShippedScenarios.read("first-steps").orElseThrow().scenario().orElseThrow();
    private final ContentLibrary library = ContentLibrary.standard();
    private final Settings settings = new Settings(7, 12_000, "en", false, true, false, scenario.with());

    @Test
    void no_clock_is_named_that_the_story_has_not_nearly_reached() {
        var start = scenario.storyStart();
        var fold = Simulation.run(scenario, "test", library, settings, Stock.SILENT, 1)
                .fold();
        var cards = new Cards(library, scenario, settings, key -> key);
        int named = 0;

        for (SurfacedPost post : posts(fold.takeFrameParts().posts())) {
            var text = cards.text(post);
            int minuteOfDay =
                    start.getHour() * 60 + start.getMinute() + post.at().seconds() / 60;
            for (var clock : CLOCK.matcher(text).results().toList()) {
                int said = Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2));
                assertThat(said)
                        .as("%s: %s", post.at(), text)
                        .isBetween(start.getHour() * 60 + start.getMinute(), minuteOfDay + LATEST_PROMISE);
                named++;
            }
        }

        assertThat(named).as("clocks named").isPositive();
    }

    @Test
    void times_are_written_as_the_language_writes_them() {
        var post = posts(Simulation.run(scenario, "test", library, settings, Stock.SILENT, 1)
                        .fold()
                        .takeFrameParts()
                        .posts())
                .getFirst();
        int minutes = post.at().seconds() / 60;

        var times = PostTimes.of(scenario, post);

        assertThat(times)
                .containsEntry("weekday", "Tuesday")
                .containsEntry("clock", Times.story(scenario, post.at()))
                .containsEntry("clock-next", minutes < 15 ? "18:00" : "18:15");
    }

    private static List<SurfacedPost> posts(List<SurfacedPost> posts) {
        return posts.stream()
                .filter(post -> post.text() == null
                        && post.language().equals("en")
                        && post.at().seconds() >= 0)
                .toList();
    }
}
