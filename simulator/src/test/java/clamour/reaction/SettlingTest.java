package clamour.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.content.text.PostKind;
import clamour.content.text.Stance;
import clamour.exercise.SurfacedPost;
import clamour.population.Population;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Fact;
import clamour.scenario.FactId;
import clamour.scenario.Rumour.Truth;
import clamour.scenario.Rumour.Verdict;
import clamour.scenario.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// When newsrooms say how a rumour turned out, and when never.
class SettlingTest {

    private static final int ACCOUNTS = 5_000;

    private static OneRumour rumour(Verdict verdict, int hours) {
        return OneRumour.known(verdict, 1, OneRumour.RESIDENT, Duration.ofHours(hours));
    }

    private static List<SurfacedPost> posts(Scenario scenario) {
        var crowd = SimulatedPublic.of(scenario, Population.of(scenario, ACCOUNTS, 3, 1), 3);
        crowd.advanceTo(scenario.end());
        return crowd.takeSurfaced().stream()
                .filter(post -> post.rumour().isPresent())
                .toList();
    }

    private static List<SurfacedPost> news(Scenario scenario) {
        return posts(scenario).stream()
                .filter(post -> post.kind() == PostKind.NEWS)
                .toList();
    }

    private static Fact fact(ExerciseTime known, Fact.Release release) {
        return new Fact(
                new FactId("what-happened"),
                Town.text("It happened."),
                known,
                release,
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void newsrooms_confirm_what_is_true_and_deny_what_is_false_once() {
        var confirmed = news(rumour(Verdict.TRUE, 3).scenario());
        var denied = news(rumour(Verdict.FALSE, 15).scenario());

        assertThat(confirmed).extracting(SurfacedPost::stance).containsExactly(Stance.SUPPORT);
        assertThat(denied).extracting(SurfacedPost::stance).containsExactly(Stance.DENY);
        assertThat(denied.getFirst().author().account().orElseThrow().value()).isEqualTo("newsdesk");
    }

    @Test
    void what_may_never_be_said_is_never_settled() {
        var fact = fact(ExerciseTime.ofMinutes(10), new Fact.Release.Never());

        assertThat(news(rumour(Verdict.TRUE, 3).about(fact).scenario())).isEmpty();
    }

    @Test
    void nobody_finds_out_before_it_is_known() {
        var fact = fact(ExerciseTime.ofMinutes(170), new Fact.Release.From(ExerciseTime.ofMinutes(175)));

        var news = news(rumour(Verdict.TRUE, 3).about(fact).scenario());

        assertThat(news).hasSize(1);
        assertThat(news.getFirst().at()).isEqualTo(ExerciseTime.ofMinutes(170));
    }

    @Test
    void an_open_claim_is_settled_when_the_story_settles_it() {
        var open = new OneRumour(
                new Truth.UnknownUntil(ExerciseTime.ofMinutes(14 * 60 + 30)),
                1,
                OneRumour.RESIDENT,
                Duration.ofHours(15),
                0.27,
                Optional.empty(),
                true);

        assertThat(news(open.scenario()).getFirst().at()).isEqualTo(ExerciseTime.ofMinutes(14 * 60 + 30));
    }

    @Test
    void half_a_truth_has_no_short_answer() {
        assertThat(news(rumour(Verdict.PARTLY, 15).scenario())).isEmpty();
    }

    @Test
    void without_a_newsroom_somebody_of_the_public_finds_out() {
        var posts = posts(rumour(Verdict.FALSE, 15).withoutNewsroom().scenario());

        assertThat(posts).noneMatch(post -> post.kind() == PostKind.NEWS);
        assertThat(posts.stream()
                        .filter(post ->
                                post.stance() == Stance.DENY && post.at().seconds() > 13 * 3600))
                .hasSizeGreaterThan(3);
    }

    @Test
    void that_it_is_settled_does_not_depend_on_the_trainees() {
        var scenario = rumour(Verdict.FALSE, 15).scenario();
        var answered = SimulatedPublic.of(scenario, Population.of(scenario, ACCOUNTS, 3, 1), 3);
        var plan = new TreeMap<Integer, Runnable>();
        plan.put(1200, () -> Town.publish(answered, Town.POLICE, "correction", Town.correction(Town.SECOND)));
        new Town.Play(scenario, answered, plan).to(15 * 3600);

        var settled = answered.takeSurfaced().stream()
                .filter(post -> post.kind() == PostKind.NEWS && post.stance() == Stance.DENY)
                .filter(post -> post.replyTo().isEmpty())
                .map(SurfacedPost::at)
                .toList();

        assertThat(settled)
                .isEqualTo(news(scenario).stream().map(SurfacedPost::at).toList());
    }
}
