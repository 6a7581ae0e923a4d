package clamour.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.content.text.Mood;
import clamour.content.text.PostKind;
import clamour.content.text.Stance;
import clamour.exercise.SurfacedPost;
import clamour.population.Personas;
import clamour.population.Personas.Temper;
import clamour.population.Population;
import clamour.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What trolls, bots, reporters, newsrooms and authorities do that others do not: seen in the posts of
/// frightened evenings that are answered.
class TempersTest {

    private static final Scenario TOWN = Town.scenario();
    private static final int ACCOUNTS = 40_000;
    private static final Map<Temper, List<SurfacedPost>> POSTS = posts();

    private static Map<Temper, List<SurfacedPost>> posts() {
        var byTemper = new TreeMap<Temper, List<SurfacedPost>>();
        for (long seed = 1; seed <= 4; seed++) {
            var population = Population.of(TOWN, ACCOUNTS, seed, 1);
            var crowd = SimulatedPublic.of(TOWN, population, seed);
            new Town.Play(TOWN, crowd, Town.exemplary(crowd)).to(120 * 60);
            for (var post : crowd.takeSurfaced()) {
                int account = post.author().number();
                if (account >= population.named()) {
                    var temper = population.temper(account, Personas.step(population.followers(account)));
                    byTemper.computeIfAbsent(temper, _ -> new ArrayList<>()).add(post);
                }
            }
        }
        return byTemper;
    }

    private static List<SurfacedPost> of(Temper temper, PostKind kind) {
        return POSTS.getOrDefault(temper, List.of()).stream()
                .filter(post -> post.kind() == kind)
                .toList();
    }

    @Test
    void bots_pass_on_what_they_meet_and_answer_nobody() {
        assertThat(of(Temper.BOT, PostKind.RUMOUR))
                .hasSizeGreaterThan(20)
                .extracting(SurfacedPost::stance)
                .containsOnly(Stance.SUPPORT, Stance.DENY)
                .filteredOn(stance -> stance == Stance.SUPPORT)
                .hasSizeGreaterThan(15);
        assertThat(of(Temper.BOT, PostKind.REACTION)).isEmpty();
    }

    @Test
    void trolls_spread_rumours_mocking_and_never_thank_or_deny() {
        assertThat(of(Temper.TROLL, PostKind.RUMOUR))
                .hasSizeGreaterThan(20)
                .noneMatch(post -> post.stance() == Stance.DENY || post.stance() == Stance.QUERY)
                .filteredOn(post -> post.stance() == Stance.SUPPORT)
                .isNotEmpty()
                .allMatch(post -> post.mood() == Mood.MOCKING);
        assertThat(of(Temper.TROLL, PostKind.REACTION)).isNotEmpty().allMatch(post -> post.stance() == Stance.DENY);
    }

    @Test
    void reporters_ask_before_they_repeat_a_rumour() {
        assertThat(of(Temper.PRESS, PostKind.RUMOUR))
                .hasSizeGreaterThan(5)
                .noneMatch(post -> post.stance() == Stance.SUPPORT)
                .anyMatch(post -> post.stance() == Stance.QUERY);
    }

    @Test
    void others_do_all_of_it() {
        assertThat(of(Temper.ORDINARY, PostKind.RUMOUR))
                .extracting(SurfacedPost::stance)
                .contains(Stance.SUPPORT, Stance.DENY, Stance.QUERY, Stance.COMMENT);
        assertThat(of(Temper.ORDINARY, PostKind.REACTION))
                .extracting(SurfacedPost::stance)
                .contains(Stance.SUPPORT, Stance.DENY);
    }

    /// A rumour that somebody of the scenario posts reaches its newsroom and its authorities, who watch such
    /// accounts.
    @Test
    void newsrooms_ask_about_rumours_and_authorities_keep_to_what_they_know() {
        int asked = 0;
        for (long seed = 1; seed <= 30; seed++) {
            var crowd = SimulatedPublic.of(TOWN, Population.of(TOWN, 2_000, seed, 1), seed);
            new Town.Play(TOWN, crowd, Map.of()).to(150 * 60);
            for (var post : crowd.takeSurfaced()) {
                var account = post.author().account().map(id -> id.value()).orElse("");
                boolean byItself = post.inject().isEmpty() && post.rumour().isPresent();
                assertThat(byItself && account.equals("city")).as("%s", post).isFalse();
                if (byItself && account.equals("newsdesk") && post.at().seconds() < 120 * 60) {
                    assertThat(post.kind()).isEqualTo(PostKind.NEWS);
                    assertThat(post.stance()).isEqualTo(Stance.QUERY);
                    asked++;
                }
            }
        }

        assertThat(asked).as("of 60 times that it meets one").isBetween(2, 30);
    }
}
