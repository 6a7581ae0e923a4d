package clamour.exercise.policy;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.content.ContentLibrary;
import clamour.content.Problem;
import clamour.exercise.PostId;
import clamour.exercise.fold.Bridge;
import clamour.scenario.InjectId;
import clamour.scenario.Purpose;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponsesTest {

    private static Responses.Reading read(String text) {
        return Responses.read("r.yaml", text.getBytes(StandardCharsets.UTF_8), Bridge.SCENARIO);
    }

    @Test
    void yaml_and_json_say_the_same() {
        var yaml = read("""
                - at: +00:12
                  account: police
                  channel: microblog
                  text: Keep away from Mill Square.
                  replyTo: first-post
                - {at: +00:02:30, account: police-page, text: We are there., purpose: holding}
                """);
        var json = read("""
                [{"at": "+00:12", "account": "police", "channel": "microblog", "text": "Keep away from Mill Square.",
                  "replyTo": "first-post"},
                 {"at": "+00:02:30", "account": "police-page", "text": "We are there.", "purpose": "holding"}]
                """);

        var messages = yaml.responses().orElseThrow().responses().stream()
                .map(Responses.Response::message)
                .toList();
        assertThat(messages)
                .isEqualTo(json.responses().orElseThrow().responses().stream()
                        .map(Responses.Response::message)
                        .toList());
        assertThat(messages.getFirst().purpose()).as("in the order of time").contains(Purpose.HOLDING);
        assertThat(messages.getLast().replyTo()).contains(PostId.ofInject(new InjectId("first-post"), 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "at: +00:12 | not-a-list | The file is not a list of responses.",
                "- {account: police, text: Hi} | missing-key | “at” is missing here.",
                "- {at: 12, account: police, text: Hi} | time | “12” is not an exercise time.",
                "- {at: +01:00, account: police, text: Hi} | out-of-range | +01:00 lies outside the scenario, which lasts until +00:40.",
                "- {at: +00:01, account: anna, text: Hi} | unknown-account | No team publishes from “anna”.",
                "- {at: +00:01, account: police, channel: press, text: Hi} | other-channel | “police” publishes on microblog, not on “press”.",
                "- {at: +00:01, account: police, text: ''} | empty | The text is empty.",
                "- {at: +00:01, account: police, text: Hi, replyTo: nothing} | unknown-post | “nothing” is neither an inject nor a post.",
                "- {at: +00:01, account: police, text: Hi, purpose: joke} | unknown-purpose | “joke” is no purpose.",
                "- {at: +00:01, account: police, text: Hi, when: now} | unknown-key | “when” is not known here.",
                "- [ | yaml | "
            })
    void what_cannot_be_used_is_said_with_its_line(String text, String code, String message) {
        var problems = read(text).problems();

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().code()).isEqualTo(code);
        assertThat(problems.getFirst().at().line()).isEqualTo(1);
        if (message != null) {
            assertThat(problems.getFirst().message()).isEqualTo(message);
        }
    }

    @Test
    void every_response_with_a_fault_is_reported() {
        var problems =
                read("- {at: x, account: police, text: Hi}\n- {at: +00:01, account: police, text: Hi}\n- {at: y}\n")
                        .problems();

        assertThat(problems).extracting(problem -> problem.at().line()).containsExactly(1, 3);
        assertThat(problems).extracting(Problem::severity).containsOnly(Problem.Severity.ERROR);
    }

    @Test
    void responses_are_published_at_their_second() {
        var responses =
                read("- {at: +00:02:31, account: police, text: We are there.}\n- {at: +00:02:31, account: fire, text: So are we.}")
                        .responses()
                        .orElseThrow();

        var run = Simulation.run(Bridge.SCENARIO, "00", ContentLibrary.standard(), Bridge.SETTINGS, responses, 1);

        assertThat(run.fold().board().messages())
                .extracting(message -> message.at() + " " + message.message().account())
                .containsExactly("+00:02:31 police", "+00:02:31 fire");
        assertThat(run.refused()).isEmpty();
    }
}
