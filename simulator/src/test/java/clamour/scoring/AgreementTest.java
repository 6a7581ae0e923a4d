package clamour.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import clamour.scoring.Agreement.Pair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgreementTest {

    /// Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C: four observers, twelve units, 0
    /// where
    /// one has no value. Published: nominal .743, ordinal .815, interval .849, ratio .797.
    private static final int[][] PUBLISHED = {
        {1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0},
        {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3},
        {0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0},
        {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0}
    };

    private static List<double[]> units(int[][] observers) {
        return IntStream.range(0, observers[0].length)
                .mapToObj(unit -> IntStream.range(0, observers.length)
                        .map(observer -> observers[observer][unit])
                        .filter(value -> value > 0)
                        .asDoubleStream()
                        .toArray())
                .toList();
    }

    @Test
    void alpha_of_the_published_example_is_the_published_one() {
        assertThat(Krippendorff.interval(units(PUBLISHED)).getAsDouble()).isCloseTo(0.849, within(0.0005));
    }

    @Test
    void alpha_does_not_depend_on_the_unit_of_the_scale_or_on_who_comes_first() {
        var turned = new ArrayList<>(units(PUBLISHED));
        Collections.reverse(turned);
        turned.replaceAll(unit -> IntStream.range(0, unit.length)
                .mapToDouble(i -> 20 * unit[unit.length - 1 - i] - 7)
                .toArray());

        assertThat(Krippendorff.interval(turned).getAsDouble())
                .isCloseTo(Krippendorff.interval(units(PUBLISHED)).getAsDouble(), within(1e-12));
    }

    @Test
    void alpha_is_one_for_perfect_agreement_and_below_zero_for_contradiction() {
        assertThat(Krippendorff.interval(List.of(new double[] {10, 10}, new double[] {90, 90})))
                .hasValue(1);
        assertThat(Krippendorff.interval(List.of(new double[] {10, 90}, new double[] {90, 10}))
                        .getAsDouble())
                .isNegative();
    }

    @Test
    void alpha_is_not_defined_where_nothing_is_rated_twice_or_nothing_differs() {
        assertThat(Krippendorff.interval(List.of())).isEmpty();
        assertThat(Krippendorff.interval(List.of(new double[] {10}, new double[] {90})))
                .isEmpty();
        assertThat(Krippendorff.interval(List.of(new double[] {10, 90}))).isEmpty();
        assertThat(Krippendorff.interval(List.of(new double[] {50, 50}, new double[] {50, 50})))
                .isEmpty();
    }

    @Test
    void the_figures_are_those_of_the_ratings() {
        var agreement = Agreement.of(List.of(
                new Pair("m1", "eva", 70, 50), // one band apart: good and plain
                new Pair("m2", "eva", 62, 78), // the same band
                new Pair("m3", "eva", 90, 20), // exemplary and harmful
                new Pair("m3", "max", 22, 20)));

        assertThat(agreement.ratings()).isEqualTo(4);
        assertThat(agreement.evaluators()).isEqualTo(2);
        assertThat(agreement.meanDifference()).isEqualTo((20 - 16 + 70 + 2) / 4.0);
        assertThat(agreement.sameBandShare()).isEqualTo(0.5);
        assertThat(agreement.withinOneBandShare()).isEqualTo(0.75);
        assertThat(agreement.withScorer()).isPresent();
        assertThat(agreement.amongEvaluators())
                .as("one message rated by two says nothing")
                .isEmpty();
    }

    @Test
    void an_evaluator_alone_has_nobody_to_agree_with_but_the_scorer() {
        var agreement = Agreement.of(List.of(new Pair("m1", "eva", 70, 70), new Pair("m2", "eva", 20, 20)));

        assertThat(agreement.withScorer()).hasValue(1);
        assertThat(agreement.amongEvaluators()).isEmpty();
    }

    @Test
    void nothing_rated_has_no_agreement() {
        assertThatThrownBy(() -> Agreement.of(List.of())).hasMessageContaining("was 0");
    }
}
