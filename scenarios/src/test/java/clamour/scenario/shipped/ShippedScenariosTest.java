package clamour.scenario.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.scenario.lint.Linter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedScenariosTest {

    @ParameterizedTest
    @MethodSource("clamour.scenario.shipped.ShippedScenarios#names")
    void each_shipped_scenario_reads_without_a_problem(String name) {
        var reading = ShippedScenarios.read(name).orElseThrow();

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.scenario()).isPresent();
        assertThat(Linter.lint(reading)).isEmpty();
    }
}
