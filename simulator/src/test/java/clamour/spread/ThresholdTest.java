package clamour.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// From which transmissibility `T = beta / (beta + gamma)` an infection spreads on random graphs, on the engine itself:
/// `<k> / (<k^2> - <k>)`. Target 5, 5 %.
class ThresholdTest {

    private static final int ACCOUNTS = 300_000;
    private static final int OUTBREAKS = 400;
    private static final int SMALL_OUTBREAKS = 12_000;

    enum Kind {
        REGULAR {
            @Override
            FollowerGraph graph() {
                return Graphs.regular(ACCOUNTS, 5, 4);
            }
        },
        ERDOS_RENYI {
            @Override
            FollowerGraph graph() {
                return FollowerGraph.undirected(ACCOUNTS, Graphs.randomPairs(ACCOUNTS, 2 * ACCOUNTS, 5));
            }
        },
        /// Degrees from 3 to 300, three in four of 3 or 4, with the tail of a power 3 of the share that has more.
        HEAVY_TAIL {
            @Override
            FollowerGraph graph() {
                var degrees = new int[ACCOUNTS];
                for (int i = 0; i < ACCOUNTS; i++) {
                    double share = Keys.share(Keys.draw(6, i));
                    degrees[i] = (int) Math.min(300, 3 * StrictMath.pow(1 - share, -1.0 / 3));
                }
                return FollowerGraph.undirected(ACCOUNTS, Graphs.configurationPairs(degrees, 7));
            }
        };

        abstract FollowerGraph graph();
    }

    @ParameterizedTest
    @EnumSource
    void an_infection_stays_small_below_the_threshold_and_spreads_above_it(Kind kind) {
        var graph = kind.graph();
        double threshold = Graphs.threshold(graph);

        double below = largest(graph, 0.95 * threshold);
        double above = largest(graph, 1.05 * threshold);
        assertThat(below).as("largest share, 5 %% below").isLessThan(0.01);
        assertThat(above).as("largest share, 5 %% above").isGreaterThan(0.02);
    }

    /// Of so many outbreaks from different accounts.
    private static double largest(FollowerGraph graph, double transmissibility) {
        double largest = 0;
        for (int seed = 0; seed < OUTBREAKS; seed++) {
            largest = Math.max(largest, outbreak(graph, transmissibility, seed));
        }
        return largest;
    }

    private static double outbreak(FollowerGraph graph, double transmissibility, int seed) {
        double beta = transmissibility / (1 - transmissibility);
        var rules = new SirRules(graph.accounts(), beta, 1, seed);
        return rules.run(graph, Keys.below(Keys.mix(seed), graph.accounts()));
    }

    /// Below the threshold, the mean outbreak has `1 + T <k> / (1 - T / threshold)` accounts, so a mean size says
    /// where it is. The three take 6 s and measure 0.2475 for 0.25, 0.2495 for 0.25 and 0.2183 for 0.2194.
    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void the_sizes_of_small_outbreaks_point_at_the_threshold(Kind kind) {
        var graph = kind.graph();
        double threshold = Graphs.threshold(graph);
        double transmissibility = 0.8 * threshold;

        double sum = 0;
        for (int seed = 0; seed < SMALL_OUTBREAKS; seed++) {
            sum += outbreak(graph, transmissibility, seed) * ACCOUNTS;
        }
        double beyondFirst = sum / SMALL_OUTBREAKS - 1;
        double measured = 1 / (1 / transmissibility - (double) graph.edges() / ACCOUNTS / beyondFirst);

        assertThat(measured).isCloseTo(threshold, within(0.05 * threshold));
    }
}
