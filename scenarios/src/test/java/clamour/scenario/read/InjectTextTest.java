package clamour.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.scenario.Inject;
import clamour.scenario.InjectId;
import clamour.scenario.Scenario;
import clamour.scenario.shipped.ShippedScenarios;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InjectTextTest {

    private static final ScenarioReader READER = new ScenarioReader(KnownContent.unchecked());

    static Stream<Arguments> injects() throws IOException {
        var base = MistakesTest.read(MistakesTest.base()).scenario().orElseThrow();
        return Stream.concat(Stream.of(base), ShippedScenarios.names().stream().map(InjectTextTest::shipped))
                .flatMap(scenario -> scenario.injects().stream().map(inject -> Arguments.of(scenario, inject)));
    }

    private static Scenario shipped(String name) {
        return ShippedScenarios.read(name).orElseThrow().scenario().orElseThrow();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("injects")
    void what_is_written_reads_back_as_the_same_inject(Scenario scenario, Inject inject) {
        var yaml = InjectText.write(inject, scenario.language());

        var reading = READER.readInject(scenario, yaml);

        assertThat(reading.problems()).as(yaml).isEmpty();
        assertThat(reading.inject()).as(yaml).contains(inject);
    }

    @Test
    void an_author_would_write_it_so() throws IOException {
        var scenario = MistakesTest.read(MistakesTest.base()).scenario().orElseThrow();
        var silence = scenario.inject(new InjectId("silence")).orElseThrow();

        assertThat(InjectText.write(silence, "en")).isEqualTo("""
                id: silence
                when: no message from police by +00:20
                from: ~residents
                channel: community
                text: Nobody speaks.
                repeat:
                  every: 5m
                  times: 3
                  until: message from police
                """);
    }

    @Test
    void a_new_inject_may_answer_one_of_the_scenario_on_its_channel() throws IOException {
        var scenario = MistakesTest.read(MistakesTest.base()).scenario().orElseThrow();

        var reading = READER.readInject(scenario, """
                - id: more
                  at: +00:30
                  from: ~residents
                  reply-to: silence
                  text: Still nobody, {force}?
                """);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.inject().orElseThrow().body()).isInstanceOfSatisfying(Inject.Post.class, post -> {
            assertThat(post.channel()).isEqualTo(clamour.scenario.Channel.COMMUNITY);
            assertThat(post.text().in("en")).isEqualTo("Still nobody, Northford Police?");
        });
    }

    @Test
    void a_wrong_reference_in_a_new_inject_is_told_with_its_place() throws IOException {
        var scenario = MistakesTest.read(MistakesTest.base()).scenario().orElseThrow();

        var reading = READER.readInject(scenario, "id: more\nat: +02:30\nfrom: ana\ntext: Hm\n");

        assertThat(reading.inject()).isEmpty();
        assertThat(reading.problems())
                .extracting(problem -> problem.at().line() + " " + problem.code())
                .containsExactly("2 after-end", "3 unknown-account");
    }
}
