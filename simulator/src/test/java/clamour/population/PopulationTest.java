package clamour.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import clamour.reaction.Town;
import clamour.scenario.Scenario;
import clamour.spread.FollowerGraph;
import org.junit.jupiter.api.Test;

class PopulationTest {

    private static final Scenario TOWN = Town.scenario();
    private static final int ACCOUNTS = 20_000;
    private static final Population PUBLIC = Population.of(TOWN, ACCOUNTS, 5, 1);

    @Test
    void is_the_same_however_many_threads_make_it() {
        var two = Population.of(TOWN, ACCOUNTS, 5, 2);
        var four = Population.of(TOWN, ACCOUNTS, 5, 4);

        for (int account = 0; account < ACCOUNTS; account++) {
            var row = row(PUBLIC, account);
            assertThat(row(two, account)).isEqualTo(row);
            assertThat(row(four, account)).isEqualTo(row);
        }
        assertThat(row(Population.of(TOWN, ACCOUNTS, 6, 1), 100)).isNotEqualTo(row(PUBLIC, 100));
    }

    private static int[] row(Population population, int account) {
        var graph = population.graph();
        return graph.row(account);
    }

    @Test
    void the_scenario_s_accounts_come_first_with_their_share_of_followers() {
        assertThat(PUBLIC.named()).isEqualTo(TOWN.accounts().size());
        assertThat(PUBLIC.number(Town.POLICE)).isZero();
        assertThat(PUBLIC.account(0)).contains(TOWN.accounts().getFirst());
        assertThat(PUBLIC.account(PUBLIC.named())).isEmpty();
        double expected = 84_000.0 / 310_000 * ACCOUNTS;
        assertThat((double) PUBLIC.followers(0)).isCloseTo(expected, within(0.1 * expected));
        assertThat(PUBLIC.followers(PUBLIC.number(Town.NOBODY))).isZero();
    }

    @Test
    void communities_have_their_shares_and_every_account_is_in_one() {
        var counts = new int[3];
        for (int account = PUBLIC.named(); account < ACCOUNTS; account++) {
            counts[PUBLIC.community(account)]++;
        }

        // in the order of the scenario: residents, visitors, distrustful
        assertThat(counts[0] / (double) ACCOUNTS).isCloseTo(0.7, within(0.005));
        assertThat(counts[1] / (double) ACCOUNTS).isCloseTo(0.2, within(0.005));
        assertThat(counts[2] / (double) ACCOUNTS).isCloseTo(0.1, within(0.005));
        for (int community = 0; community < 3; community++) {
            assertThat(PUBLIC.sizeOfCommunity(community)).isEqualTo(counts[community]);
            for (int i = 0; i < 50; i++) {
                assertThat(PUBLIC.community(PUBLIC.pick(community, clamour.spread.Keys.mix(i))))
                        .isEqualTo(community);
            }
        }
    }

    @Test
    void rows_have_a_hundred_followers_in_the_mean_a_heavy_tail_and_the_attentive_first() {
        long edges = 0;
        int most = 0;
        int few = 0;
        for (int account = PUBLIC.named(); account < ACCOUNTS; account++) {
            var row = row(PUBLIC, account);
            edges += row.length;
            most = Math.max(most, row.length);
            few += row.length < 50 ? 1 : 0;
            for (int i = 0; i < row.length; i++) {
                assertThat(FollowerGraph.followerOf(row[i]))
                        .isBetween(PUBLIC.named(), ACCOUNTS - 1)
                        .isNotEqualTo(account);
                assertThat(FollowerGraph.classOf(row[i]))
                        .isBetween(i == 0 ? 0 : FollowerGraph.classOf(row[i - 1]), Attention.CLASSES - 1);
            }
        }

        assertThat((double) edges / ACCOUNTS).isCloseTo(FollowerCounts.MEAN, within(8.0));
        assertThat(most).as("a heavy tail").isGreaterThan(900);
        assertThat((double) few / ACCOUNTS).as("most have few").isBetween(0.3, 0.6);
    }

    @Test
    void people_follow_their_own_community_more_than_its_share() {
        long own = 0;
        long all = 0;
        for (int account = PUBLIC.named(); account < ACCOUNTS; account++) {
            if (PUBLIC.community(account) == 2) {
                for (int edge : row(PUBLIC, account)) {
                    own += PUBLIC.community(FollowerGraph.followerOf(edge)) == 2 ? 1 : 0;
                    all++;
                }
            }
        }

        assertThat((double) own / all).as("of a community of a tenth").isCloseTo(0.55, within(0.03));
    }

    @Test
    void a_post_of_the_average_account_reaches_seven_or_eight() {
        assertThat(PUBLIC.meanReach(1)).isBetween(6.5, 8.0);
    }

    @Test
    void people_sleep() {
        var hours = PUBLIC.wakingHours(); // the story starts at 17:50
        assertThat(hours.share(2 * 3600)).isGreaterThan(0.95);
        assertThat(hours.share(9 * 3600 + 600)).isLessThan(0.1);
        assertThat(hours.share(-24 * 3600)).isEqualTo(hours.share(0));
    }

    @Test
    void personas_have_about_as_many_followers_as_their_account() {
        var library = clamour.content.ContentLibrary.standard();
        int rare = 0;
        for (int account = PUBLIC.named(); account < ACCOUNTS; account++) {
            var persona = library.persona(PUBLIC.manner(account).id()).orElseThrow();
            if (persona.fewestFollowers() >= 4096) {
                rare++;
                assertThat(PUBLIC.followers(account)).isGreaterThan(persona.fewestFollowers() / 16);
            }
            assertThat(PUBLIC.temper(account, Personas.step(PUBLIC.followers(account))))
                    .isEqualTo(PUBLIC.manner(account).temper());
        }

        assertThat(rare).as("influencers and the like").isLessThan(ACCOUNTS / 100);
    }

    @Test
    void the_trainees_follow_other_named_accounts_and_some_of_the_town_but_not_themselves() {
        int followed = 0;
        for (int account = 0; account < ACCOUNTS; account++) {
            followed += PUBLIC.isFollowed(account) ? 1 : 0;
        }

        assertThat(PUBLIC.isFollowed(PUBLIC.number(Town.POLICE))).isFalse();
        assertThat(PUBLIC.isFollowed(PUBLIC.named() - 1)).as("the newsroom").isTrue();
        assertThat(followed).isBetween(100, 160);
        assertThat(PUBLIC.isFollowed(PUBLIC.pickFollowed(7))).isTrue();
    }

    @Test
    void personas_write_their_community_s_language() {
        var library = clamour.content.ContentLibrary.standard();
        for (int account = PUBLIC.named(); account < 500; account++) {
            var manner = PUBLIC.manner(account);
            var language =
                    TOWN.audience().communities().get(PUBLIC.community(account)).language();
            assertThat(library.persona(manner.id()).orElseThrow().languages()).contains(language);
        }
    }
}
