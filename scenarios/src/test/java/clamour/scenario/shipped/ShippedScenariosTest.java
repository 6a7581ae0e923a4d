package clamour.scenario.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.scenario.Inject;
import clamour.scenario.Scenario;
import clamour.scenario.lint.Linter;
import clamour.scenario.read.LibraryContent;
import java.time.Duration;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedScenariosTest {

    private static Scenario scenario(String name) {
        return ShippedScenarios.read(name).orElseThrow().scenario().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("clamour.scenario.shipped.ShippedScenarios#names")
    void each_shipped_scenario_reads_and_lints_without_a_problem_and_finds_its_content(String name) {
        var source = ShippedScenarios.source(name).orElseThrow();

        assertThat(Linter.check(source.fileName(), source.bytes(), LibraryContent.standard()))
                .isEmpty();
        assertThat(scenario(name).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("clamour.scenario.shipped.ShippedScenarios#names")
    void every_fact_that_may_be_said_reaches_the_team(String name) {
        var scenario = scenario(name);
        var given = new TreeSet<String>();
        for (var inject : scenario.injects()) {
            if (inject.body() instanceof Inject.Post post) {
                post.gives().forEach(fact -> given.add(fact.value()));
            }
        }

        assertThat(scenario.facts())
                .filteredOn(fact -> fact.sensitive().isEmpty())
                .allSatisfy(fact -> assertThat(given).contains(fact.id().value()));
    }

    @Test
    void riverside_is_as_large_as_promised() {
        var riverside = scenario("riverside");

        assertThat(riverside.injects()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(riverside.rumours()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(riverside.phases()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(riverside.objectives()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(riverside.duration()).isEqualTo(Duration.ofMinutes(150));
        assertThat(riverside.discussion()).hasSameSizeAs(riverside.phases());
    }

    @Test
    void first_steps_is_short_and_easy() {
        var firstSteps = scenario("first-steps");

        assertThat(firstSteps.duration()).isEqualTo(Duration.ofMinutes(20));
        assertThat(firstSteps.difficulty()).isEqualTo(1);
        assertThat(firstSteps.audience().accounts()).isBetween(5_000, 20_000);
        assertThat(firstSteps.rumours()).hasSize(1);
    }

    @Test
    void a_name_that_does_not_ship_is_not_found() {
        assertThat(ShippedScenarios.source("../riverside")).isEmpty();
        assertThat(ShippedScenarios.read("atlantis")).isEmpty();
    }
}
