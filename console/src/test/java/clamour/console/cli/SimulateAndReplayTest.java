package clamour.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `simulate` and `replay`, with the small scenario that ships.
class SimulateAndReplayTest {

    @TempDir
    private Path folder;

    private static JsonNode json(CommandLineRun run) {
        assertThat(run.exit()).as(run.err()).isZero();
        return JsonMapper.builder()
                .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .readTree(run.out());
    }

    private static List<String> keys(JsonNode node) {
        return List.copyOf(node.propertyNames());
    }

    private static CommandLineRun simulate(String... more) {
        var arguments = new java.util.ArrayList<>(List.of("simulate", "first-steps", "--accounts", "500"));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    @Test
    void one_document_has_everything_that_is_promised() {
        var document = json(simulate("--policy", "exemplary", "--seed", "3", "--json"));

        assertThat(keys(document))
                .containsExactly(
                        "scenario",
                        "seed",
                        "accounts",
                        "threads",
                        "stateHash",
                        "exerciseSeconds",
                        "wallMillis",
                        "posts",
                        "rumours",
                        "trust",
                        "questions",
                        "scores",
                        "messages");
        assertThat(document.get("scenario").stringValue()).isEqualTo("first-steps");
        assertThat(document.get("seed").intValue()).isEqualTo(3);
        assertThat(document.get("accounts").intValue()).isEqualTo(500);
        assertThat(document.get("exerciseSeconds").intValue()).isEqualTo(1_200);
        assertThat(keys(document.get("rumours").get(0)))
                .containsExactly(
                        "id", "truth", "everBelieved", "believersAtEnd", "peakBelievers", "peakAt", "corrected");
        assertThat(keys(document.get("trust"))).containsExactly("start", "end");
        assertThat(keys(document.get("questions"))).containsExactly("asked", "answered");
        assertThat(keys(document.get("scores"))).containsExactly("tone", "timing", "conduct", "outcome", "total");
        assertThat(keys(document.get("messages").get(0)))
                .containsExactly("id", "at", "account", "channel", "scores", "reach");
    }

    @Test
    void the_same_command_gives_the_same_state_with_any_number_of_threads() {
        var one = json(simulate("--policy", "template", "--threads", "1", "--json"));
        var two = json(simulate("--policy", "template", "--threads", "2", "--json"));

        assertThat(one.get("stateHash")).isEqualTo(two.get("stateHash"));
        assertThat(one.get("messages")).isEqualTo(two.get("messages"));
    }

    @Test
    void people_get_a_summary() {
        var run = simulate("--policy", "exemplary");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("EXERCISE EXERCISE EXERCISE")
                .contains("First steps")
                .contains("holding")
                .contains("total");
    }

    @Test
    void a_written_file_replays_and_verifies() throws IOException {
        var zip = folder.resolve("run.zip");
        var simulated = json(simulate("--policy", "exemplary", "--out", zip.toString(), "--json"));

        var replayed = json(CommandLineRun.of("replay", zip.toString(), "--verify", "--json"));

        assertThat(keys(replayed)).containsExactly("entries", "chain", "stateHash", "matches");
        assertThat(replayed.get("chain").stringValue()).isEqualTo("ok");
        assertThat(replayed.get("matches").booleanValue()).isTrue();
        assertThat(replayed.get("stateHash")).isEqualTo(simulated.get("stateHash"));
        var early = json(CommandLineRun.of("replay", zip.toString(), "--at", "+00:05", "--json"));
        assertThat(early.get("stateHash")).isNotEqualTo(simulated.get("stateHash"));
        assertThat(early.get("at").stringValue()).isEqualTo("+00:05");
        try (var files = Files.list(folder)) {
            assertThat(files).as("nothing else is left").containsExactly(zip);
        }
    }

    @Test
    void a_changed_byte_fails_and_the_place_is_said() throws IOException {
        var zip = folder.resolve("run.zip");
        simulate("--policy", "exemplary", "--out", zip.toString());
        byte[] bytes = Files.readAllBytes(zip);
        int place = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\"purpose\":\"holding\"");
        bytes[place + 12]++;
        Files.write(zip, bytes);

        var run = CommandLineRun.of("replay", zip.toString(), "--verify", "--json");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("Entry 4 was changed after it was written");
        var document = JsonMapper.shared().readTree(run.out());
        assertThat(document.get("chain").stringValue()).startsWith("Entry 4 was changed");
        assertThat(document.get("matches").booleanValue()).isFalse();
    }

    @Test
    void responses_from_a_file_are_published() throws IOException {
        var file = folder.resolve("responses.yaml");
        Files.writeString(file, """
                - {at: +00:03, account: police, channel: microblog, purpose: holding, text: "Northford Police: A warehouse burns in Mill Street. Please close windows and doors. Next update at 17:45."}
                - {at: +00:09, account: police-page, text: "The air was measured. There is no poison in it."}
                """);

        var document = json(simulate("--responses", file.toString(), "--json"));

        assertThat(document.get("messages").size()).isEqualTo(2);
        assertThat(document.get("messages").get(0).get("at").stringValue()).isEqualTo("+00:03");
        assertThat(document.get("messages").get(1).get("channel").stringValue()).isEqualTo("community");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "simulate nowhere | There is no file “nowhere”, and no shipped scenario is called so.",
                "simulate first-steps --policy loud | There is no policy “loud”.",
                "simulate first-steps --policy silent --responses x | Both --policy and --responses are given.",
                "simulate first-steps --accounts 3 | A public of 3 accounts cannot be simulated.",
                "simulate first-steps --threads 0 | 0 threads cannot be used.",
                "simulate first-steps --responses none.yaml | There is no file “none.yaml”.",
                "simulate first-steps --seed x | x",
                "simulate | SCENARIO",
                "replay none.zip | There is no file “none.zip”.",
                "replay none.zip --at 5 | “5” is not an exercise time.",
                "replay | EXERCISE.zip"
            })
    void what_cannot_be_used_is_said_in_a_sentence(String arguments, String sentence) {
        var run = CommandLineRun.of(arguments.split(" "));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(sentence).doesNotContain("\tat ").doesNotContain("Exception");
    }

    @Test
    void a_scenario_with_faults_is_refused_with_their_places() throws IOException {
        var file = folder.resolve("broken.yaml");
        Files.writeString(file, "clamour: 1\ntitel: Oh\n");

        var run = CommandLineRun.of("simulate", file.toString(), "--json");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("broken.yaml:2:1").contains("title");
    }

    @Test
    void a_file_that_is_no_exercise_is_refused() throws IOException {
        var file = folder.resolve("letter.zip");
        Files.writeString(file, "Dear all");

        var run = CommandLineRun.of("replay", file.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("This is not an exercise file: it is no zip.");
    }
}
