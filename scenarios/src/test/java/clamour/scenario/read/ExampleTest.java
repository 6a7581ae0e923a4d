package clamour.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.content.Problem;
import clamour.scenario.Channel;
import clamour.scenario.ExerciseTime;
import clamour.scenario.FactId;
import clamour.scenario.Inject;
import clamour.scenario.InjectId;
import clamour.scenario.Scenario;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The example that explains the language, read as it stands.
class ExampleTest {

    static byte[] bytes(String name) throws IOException {
        try (var in = ExampleTest.class.getResourceAsStream(name)) {
            return java.util.Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static Reading read(Map<String, String> with) throws IOException {
        return new ScenarioReader(KnownContent.unchecked()).read("example.yaml", bytes("example.yaml"), with);
    }

    private static Scenario scenario() throws IOException {
        var reading = read(Map.of());
        assertThat(reading.problems())
                .filteredOn(problem -> problem.severity() == Problem.Severity.ERROR)
                .isEmpty();
        return reading.scenario().orElseThrow();
    }

    @Test
    void the_example_reads_without_errors() throws IOException {
        var scenario = scenario();

        assertThat(scenario.name()).isEqualTo("example");
        assertThat(scenario.duration()).isEqualTo(Duration.ofMinutes(150));
        assertThat(scenario.storyStart()).hasToString("2026-06-12T17:50+02:00[Europe/Berlin]");
        assertThat(scenario.accounts()).hasSize(5);
        assertThat(scenario.accounts().getFirst().handle()).isEqualTo("AltenfurtPolice");
        assertThat(scenario.accounts().get(1).handle()).isEqualTo("AltenfurtPoliceCommunity");
        assertThat(scenario.facts()).hasSize(3);
        assertThat(scenario.rumours()).hasSize(1);
        assertThat(scenario.injects()).hasSize(6);
        assertThat(scenario.expectations()).hasSize(2);
        assertThat(scenario.place().name()).isEqualTo("Altenfurt");
    }

    @Test
    void a_phone_call_arrives_by_phone_and_expects_an_answer() throws IOException {
        var call = scenario().inject(new InjectId("press-call")).orElseThrow();

        assertThat(call.body())
                .isInstanceOfSatisfying(
                        Inject.Post.class, post -> assertThat(post.channel()).isEqualTo(Channel.PHONE));
        assertThat(call.expect().orElseThrow().replyWithin()).contains(Duration.ofMinutes(10));
        assertThat(call.timing()).isEqualTo(new Inject.Timing.At(ExerciseTime.ofMinutes(12)));
    }

    @Test
    void another_force_changes_the_variables() throws IOException {
        var scenario = read(Map.of("city", "Northford")).scenario().orElseThrow();

        assertThat(scenario.place().name()).isEqualTo("Northford");
        assertThat(scenario.with()).containsEntry("city", "Northford").containsEntry("force", "Altenfurt Police");
    }

    @Test
    void a_variable_that_the_scenario_lacks_cannot_be_changed() throws IOException {
        var reading = read(Map.of("citty", "Northford"));

        assertThat(reading.scenario()).isEmpty();
        assertThat(reading.problems())
                .filteredOn(problem -> problem.code().equals("unknown-variable"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.hint()).contains("city"));
    }

    @Test
    void a_sensitive_fact_is_never_released() throws IOException {
        var fact = scenario().fact(new FactId("victim-name")).orElseThrow();

        assertThat(fact.release().allows(ExerciseTime.ofMinutes(120))).isFalse();
        assertThat(fact.sensitive()).contains("victim-identity");
    }
}
