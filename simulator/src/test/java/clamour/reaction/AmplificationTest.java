package clamour.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.content.text.PostKind;
import clamour.content.text.Stance;
import clamour.exercise.SurfacedPost;
import clamour.population.Population;
import clamour.scenario.AccountId;
import clamour.scenario.Purpose;
import clamour.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Newsrooms and other authorities pass a trainee's message on: whether and when follows from the message and
/// from when they see it, and nothing of it is in the scenario.
class AmplificationTest {

    private static final Scenario TOWN = Town.scenario();
    private static final int ACCOUNTS = 10_000;
    private static final int SAID_AT = 300;
    private static final OfficialEffect COLD =
            new OfficialEffect(5, 40, Purpose.HOLDING, List.of(), List.of(), false, false, Optional.empty());

    private record Played(SimulatedPublic crowd, List<SurfacedPost> quotes) {
        List<String> by() {
            return quotes.stream()
                    .map(post -> post.author().account().orElseThrow().value())
                    .sorted()
                    .toList();
        }
    }

    private static Played play(Scenario scenario, long seed, Map<Integer, OfficialEffect> said) {
        var crowd = SimulatedPublic.of(scenario, Population.of(scenario, ACCOUNTS, seed, 1), seed);
        var plan = new TreeMap<Integer, Runnable>();
        said.forEach((at, effect) -> plan.put(at, () -> Town.publish(crowd, Town.POLICE, "said-" + at, effect)));
        new Town.Play(scenario, crowd, plan).to(120 * 60);
        int last = new TreeMap<>(said).lastKey();
        var quotes = crowd.takeSurfaced().stream()
                .filter(post ->
                        post.kind() == PostKind.NEWS && post.replyTo().equals(Optional.of(Town.postId("said-" + last))))
                .toList();
        return new Played(crowd, quotes);
    }

    /// The town with a newsroom and a city that nobody follows and that never look.
    private static Scenario alone() {
        var accounts = new ArrayList<>(TOWN.accounts());
        accounts.removeIf(
                account -> List.of("city", "newsdesk").contains(account.id().value()));
        var injects = TOWN.injects().stream()
                .filter(inject -> !inject.id().value().equals("press-post"))
                .toList();
        return new Scenario(
                TOWN.name(),
                TOWN.title(),
                TOWN.summary(),
                TOWN.themes(),
                TOWN.difficulty(),
                TOWN.language(),
                TOWN.storyStart(),
                TOWN.duration(),
                TOWN.seed(),
                TOWN.with(),
                TOWN.place(),
                TOWN.audience(),
                TOWN.channels(),
                accounts,
                TOWN.facts(),
                TOWN.rumours(),
                TOWN.phases(),
                TOWN.objectives(),
                injects,
                TOWN.expectations(),
                TOWN.discussion(),
                TOWN.score());
    }

    @Test
    void a_good_message_is_passed_on_by_newsroom_and_city_when_they_have_seen_it() {
        var times = new HashSet<Integer>();
        int quotes = 0;
        for (long seed = 1; seed <= 20; seed++) {
            var played = play(TOWN, seed, Map.of(SAID_AT, Town.holding()));
            for (var quote : played.quotes) {
                times.add(quote.at().seconds());
                assertThat(quote.at().seconds()).isGreaterThan(SAID_AT + 3);
            }
            assertThat(played.by()).doesNotHaveDuplicates();
            quotes += played.quotes.size();
        }

        assertThat(quotes).as("of 40").isBetween(20, 40);
        assertThat(times).as("no two evenings alike").hasSizeGreaterThan(15);
    }

    @Test
    void a_cold_message_is_quoted_by_newsrooms_alone() {
        int newsroom = 0;
        for (long seed = 1; seed <= 20; seed++) {
            var by = play(TOWN, seed, Map.of(SAID_AT, COLD)).by();
            assertThat(by).doesNotContain("city");
            newsroom += by.size();
        }

        assertThat(newsroom).isGreaterThan(8);
    }

    @Test
    void an_authority_passes_on_nothing_that_contradicts_what_was_said_before() {
        var asserts = new OfficialEffect(
                80, 100, Purpose.UPDATE, List.of(), List.of(Town.SECOND), true, true, Optional.empty());
        int straight = 0;
        int crooked = 0;
        for (long seed = 1; seed <= 20; seed++) {
            straight += count(play(TOWN, seed, Map.of(900, Town.holding(), 1800, Town.correction(Town.SECOND))));
            crooked += count(play(TOWN, seed, Map.of(900, asserts, 1800, Town.correction(Town.SECOND))));
        }

        assertThat(straight).isGreaterThan(8);
        assertThat(crooked).isZero();
    }

    private static int count(Played played) {
        return played.by().contains("city") ? 1 : 0;
    }

    @Test
    void who_quotes_a_denial_denies() {
        var quotes = new ArrayList<SurfacedPost>();
        for (long seed = 1; seed <= 10; seed++) {
            quotes.addAll(play(TOWN, seed, Map.of(900, Town.correction(Town.SECOND))).quotes);
        }

        assertThat(quotes).isNotEmpty().allMatch(quote -> quote.stance() == Stance.DENY);
    }

    @Test
    void a_message_reaches_more_people_where_others_pass_it_on() {
        var alone = alone();
        long with = 0;
        long without = 0;
        for (long seed = 1; seed <= 5; seed++) {
            with += play(TOWN, seed, Map.of(SAID_AT, Town.holding()))
                    .crowd
                    .measures()
                    .reach();
            without += play(alone, seed, Map.of(SAID_AT, Town.holding()))
                    .crowd
                    .measures()
                    .reach();
        }

        assertThat(alone.accounts()).noneMatch(account -> account.id().equals(new AccountId("city")));
        assertThat(with).isGreaterThan(without * 102 / 100);
    }
}
