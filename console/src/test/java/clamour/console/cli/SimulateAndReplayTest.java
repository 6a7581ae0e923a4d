package clamour.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
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
                "simulate first-steps --seed x | “x” is not a whole number that --seed can have.",
                "simulate first-steps --accounts 99999999999 | “99999999999” is not a whole number that --accounts",
                "simulate first-steps --seed | There is --seed without its N.",
                "simulate first-steps --seed 1 --seed 2 | --seed is given more than once.",
                "simulate first-steps riverside | “riverside” is one word more than can be used.",
                "simulate first-steps --sead 4 | Did you mean “--seed”?",
                "simulte first-steps | Did you mean “simulate”?",
                "simulate | SCENARIO is missing.",
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
        assertThat(run.err()).contains("broken.yaml:2:1").contains("title");
        var problems = JsonMapper.shared().readTree(run.out()).get("problems");
        assertThat(problems.valueStream().map(problem -> problem.get("line").asInt()))
                .contains(2);
        assertThat(problems.get(0).propertyNames())
                .containsExactly("file", "line", "column", "path", "severity", "code", "message", "hint");
    }

    @Test
    void bad_usage_is_a_document_for_programs_and_a_sentence_for_people() {
        var run = CommandLineRun.of("simulate", "first-steps", "--seed", "wrong", "--json");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("“wrong” is not a whole number").doesNotContain("Usage");
        var problem = JsonMapper.shared().readTree(run.out()).get("problems").get(0);
        assertThat(problem.get("message").asString()).startsWith("“wrong” is not a whole number");
    }

    private Path simulated() {
        var zip = folder.resolve("run.zip");
        assertThat(simulate("--policy", "exemplary", "--out", zip.toString()).exit())
                .isZero();
        return zip;
    }

    @Test
    void a_changed_byte_in_the_zips_directory_is_told_and_the_exercise_called_whole() throws IOException {
        var zip = simulated();
        byte[] bytes = Files.readAllBytes(zip);
        bytes[bytes.length - 30]++;
        Files.write(zip, bytes);

        var run = CommandLineRun.of("replay", zip.toString(), "--verify", "--json");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("Byte %d of the file was changed, in the zip's directory".formatted(bytes.length - 30))
                .contains("The exercise in it is whole, and comes to the recorded state.");
        var document = JsonMapper.shared().readTree(run.out());
        assertThat(document.get("chain").stringValue()).isEqualTo("ok");
        assertThat(document.get("damage").stringValue()).startsWith("Byte ");
    }

    @Test
    void what_is_damaged_is_told_once() throws IOException {
        var zip = simulated();
        byte[] bytes = Files.readAllBytes(zip);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\"purpose\":\"holding\"") + 12]++;
        Files.write(zip, bytes);

        var run = CommandLineRun.of("replay", zip.toString(), "--verify");

        assertThat((run.out() + run.err()).split("Entry 4 was changed", -1)).hasSize(2);
        assertThat(run.out()).contains("chain: broken");
    }

    @Test
    void a_time_after_the_end_is_refused() {
        var run = CommandLineRun.of("replay", simulated().toString(), "--at", "+99:00");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("ended at +00:20; +99:00 is after that.");
    }

    @Test
    void output_that_cannot_be_written_is_a_failure_and_a_reader_that_has_gone_is_quiet() {
        var full = new StringWriter();
        var gone = new StringWriter();

        assertThat(Commands.run(refusing("No space left on device"), new PrintWriter(full), "--version"))
                .isEqualTo(1);
        assertThat(Commands.run(refusing("Broken pipe"), new PrintWriter(gone), "--version"))
                .isEqualTo(1);

        assertThat(full).hasToString("The output was not written to its end: there is no space left where it goes.\n");
        assertThat(gone.toString()).isEmpty();
    }

    private static OutputStream refusing(String why) {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException(why);
            }
        };
    }

    @Test
    void a_file_that_is_no_exercise_is_refused() throws IOException {
        var file = folder.resolve("letter.zip");
        Files.writeString(file, "Dear all");

        var run = CommandLineRun.of("replay", file.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("This is not an exercise file: it is no zip.");
        assertThat(CommandLineRun.of("replay", file.toString(), "--verify", "--json"))
                .satisfies(verified -> assertThat(verified.exit()).isEqualTo(2))
                .satisfies(verified -> assertThat(verified.out()).contains("\"problems\""));
    }
}
