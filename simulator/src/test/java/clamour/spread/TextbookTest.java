package clamour.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Textbook results on the engine itself; the numbers are those of the rows of the specification's table of targets.
class TextbookTest {

    private static final FollowerGraph NO_EDGES = FollowerGraph.undirected(1_000_000, new int[0]);

    @Test
    void a_rumour_of_maki_and_thompson_leaves_a_fifth_that_never_hears_it() { // targets 1 and 2
        var rules = new MakiThompsonRules(1_000_000, 1, 7);

        rules.run(new Loop(NO_EDGES, new double[] {1}, 100 * MakiThompsonRules.TICKS), 0);

        assertThat(rules.neverHeard()).isCloseTo(0.20319, within(0.002));
        assertThat(rules.peak()).isCloseTo(1 - StrictMath.log(2), within(0.003));
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"2, 0.0595, 0.560", "3, 0.0198, 0.715", "4, 0.0070, 0.812"})
    void with_more_failures_before_stifling_fewer_never_hear(int patience, double never, double peak) { // target 3
        var rules = new MakiThompsonRules(1_000_000, patience, 11);

        rules.run(new Loop(NO_EDGES, new double[] {1}, 200 * MakiThompsonRules.TICKS), 0);

        assertThat(rules.neverHeard()).isCloseTo(never, within(0.001));
        assertThat(rules.peak()).isCloseTo(peak, within(0.003));
    }

    @Test
    void an_infection_on_a_preferential_graph_reaches_all_but_one_in_sixty() { // target 4 at 100,000
        assertThat(meanFinalSize(100_000, 7)).isCloseTo(0.9838, within(0.001));
    }

    @Tag("long")
    @Test
    void an_infection_on_a_million_reaches_the_same_share() { // target 4 at 1,000,000
        assertThat(meanFinalSize(1_000_000, 7)).isCloseTo(0.9838, within(0.001));
    }

    private static double meanFinalSize(int accounts, int outbreaks) {
        var graph = Graphs.preferential(accounts, 8, 3);
        double sum = 0;
        int counted = 0;
        for (int seed = 0; counted < outbreaks; seed++) {
            double share = new SirRules(accounts, 0.5, 1, seed).run(graph, seed);
            if (share > 0.1) {
                sum += share;
                counted++;
            }
        }
        return sum / outbreaks;
    }

    @Test
    void a_cascade_reaches_as_far_as_bond_percolation() { // target 6
        int accounts = 2_000;
        int runs = 600;
        var pairs = Graphs.randomPairs(accounts, 6_000, 5);
        var graph = FollowerGraph.undirected(accounts, pairs);
        var cascades = new double[runs];
        var clusters = new double[runs];
        for (int run = 0; run < runs; run++) {
            int first = Keys.below(Keys.mix(run), accounts);
            cascades[run] =
                    new CascadeRules(accounts, 0.22, run).run(new Loop(graph, new double[] {1}, 1 << 16), first);
            clusters[run] = Graphs.percolated(accounts, pairs, 0.22, 1_000 + run, first);
        }

        assertThat(Graphs.kolmogorovSmirnov(cascades, clusters)).as("p").isGreaterThan(0.01);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 100000, 2", "0.9, 250000, 10"})
    void clusters_have_the_size_of_hawkes(double offspring, int clusters, double size) { // target 8
        var rules = new ClusterRules(clusters, offspring, 13);

        rules.run(new Loop(FollowerGraph.undirected(clusters, new int[0]), new double[] {1}, 1 << 20));

        assertThat(rules.meanSize()).isCloseTo(size, within(0.02 * size));
    }

    @Test
    void delays_are_flat_to_five_minutes_and_then_fall_with_the_power_of_seismic() { // target 9
        int followers = 500_000;
        var graph = Graphs.star(followers);
        var loop = new Loop(graph, new double[] {20}, 200_000);
        var times = new int[followers + 1];
        loop.post(0, 0, Keys.mix(3), 1, Delays.seismic());
        loop.fanOut();
        while (loop.now() < 200_000) {
            loop.tick((at, account, message, poster) -> times[account] = at.now());
        }

        double early = count(times, 10, 150) / 140.0;
        double later = count(times, 150, 299) / 149.0;
        assertThat(later / early).isCloseTo(1, within(0.03));
        assertThat(slope(times)).isCloseTo(-1.231, within(0.03));
        assertThat(Arrays.stream(times).filter(time -> time > 0).min()).hasValue(Delays.FLOOR_SECONDS);
    }

    private static int count(int[] times, int from, int to) {
        return (int)
                Arrays.stream(times).filter(time -> time >= from && time < to).count();
    }

    /// Least squares through the logarithms of the density in twelve bins from 400 s to 100,000 s.
    private static double slope(int[] times) {
        int bins = 12;
        double[] x = new double[bins];
        double[] y = new double[bins];
        double step = StrictMath.pow(250, 1.0 / bins);
        double from = 400;
        for (int b = 0; b < bins; b++) {
            double to = from * step;
            int low = (int) StrictMath.ceil(from);
            int high = (int) StrictMath.ceil(to);
            x[b] = StrictMath.log(StrictMath.sqrt(from * to));
            y[b] = StrictMath.log((double) count(times, low, high) / (high - low));
            from = to;
        }
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double top = 0;
        double bottom = 0;
        for (int b = 0; b < bins; b++) {
            top += (x[b] - meanX) * (y[b] - meanY);
            bottom += (x[b] - meanX) * (x[b] - meanX);
        }
        return top / bottom;
    }
}
