package clamour.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the benchmarks print, on inputs so small that their speed says nothing.
class BenchCommandTest {

    private static final List<String> ALWAYS = List.of(
            "bench",
            "accounts",
            "edges",
            "threads",
            "runs",
            "bestMillis",
            "medianMillis",
            "eventsPerSecond",
            "heapBytes");

    @TempDir
    private Path folder;

    private static JsonNode json(CommandLineRun run) {
        assertThat(run.exit()).as(run.err()).isZero();
        return JsonMapper.builder()
                .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .readTree(run.out());
    }

    private String ring(int accounts) throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < accounts; i++) {
            for (int step = 1; step <= 4; step++) {
                text.append(i).append(' ').append((i + step) % accounts).append('\n');
            }
        }
        return Files.writeString(folder.resolve("ring.txt"), text).toString();
    }

    @Test
    void outbreaks_are_counted_where_they_took_off() throws IOException {
        var document = json(CommandLineRun.of(
                "bench", "sir", "--graph", ring(200), "--beta", "2", "--gamma", "1", "--runs", "5", "--json"));

        assertThat(List.copyOf(document.propertyNames())).containsAll(ALWAYS).contains("finalSize");
        assertThat(document.get("bench").stringValue()).isEqualTo("sir");
        assertThat(document.get("accounts").intValue()).isEqualTo(200);
        assertThat(document.get("edges").intValue()).isEqualTo(800);
        assertThat(document.get("runs").intValue()).isEqualTo(5);
        assertThat(document.get("finalSize").doubleValue()).isBetween(0.5, 1.0);
        assertThat(document.get("medianMillis").doubleValue())
                .isGreaterThanOrEqualTo(document.get("bestMillis").doubleValue());
    }

    @Test
    void two_threads_make_as_many_runs_as_one() throws IOException {
        var document = json(CommandLineRun.of(
                "bench",
                "sir",
                "--graph",
                ring(200),
                "--beta",
                "2",
                "--gamma",
                "1",
                "--runs",
                "6",
                "--threads",
                "2",
                "--json"));

        assertThat(document.get("runs").intValue()).isEqualTo(6);
        assertThat(document.get("threads").intValue()).isEqualTo(2);
    }

    @Test
    void an_infection_that_never_takes_off_is_said_to_do_so() throws IOException {
        var run = CommandLineRun.of("bench", "sir", "--graph", ring(200), "--beta", "0.001", "--gamma", "10");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("None of 1,000 outbreaks took off.").contains("Raise beta");
    }

    @Test
    void an_exercise_tells_its_sights_and_posts() {
        var document = json(CommandLineRun.of("bench", "exercise", "--accounts", "2000", "--runs", "2", "--json"));

        assertThat(List.copyOf(document.propertyNames()))
                .containsAll(ALWAYS)
                .contains("seeEvents", "posts", "nanosPerSee", "populationMillis");
        assertThat(document.get("seeEvents").intValue())
                .as("sights of 2,000 accounts")
                .isGreaterThan(3 * 2000);
        assertThat(document.get("nanosPerSee").doubleValue()).isPositive();
    }

    @Test
    void a_fan_tells_its_seeds_and_what_was_seen_in_runs_and_forks() {
        var document = json(
                CommandLineRun.of("bench", "whatif", "--accounts", "3000", "--seeds", "3", "--runs", "1", "--json"));

        assertThat(List.copyOf(document.propertyNames())).containsAll(ALWAYS).contains("seeds", "seeEvents");
        assertThat(document.get("seeds").intValue()).isEqualTo(3);
        assertThat(document.get("seeEvents").intValue()).isGreaterThan(3 * 1000);
    }

    @ParameterizedTest
    @CsvSource({
        "'0 1\n1 -3', edges.txt:2:3 “-3” is negative; ids begin with 0.",
        "'0 1\n1 pear', edges.txt:2:3 “pear” is not a whole number.",
        "'0 1\n1 99999999', 'edges.txt:2:3 The id is larger than 16,777,215, the largest there may be.'",
        "'', edges.txt The file has no edges."
    })
    void an_edge_list_with_a_fault_is_refused_with_its_place(String text, String sentence) throws IOException {
        var file = Files.writeString(folder.resolve("edges.txt"), text);

        var run = CommandLineRun.of("bench", "sir", "--graph", file.toString(), "--beta", "1", "--gamma", "1");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "--beta 0 --gamma 1, A beta of 0.0 cannot be used.",
        "--beta 1 --gamma NaN, A gamma of NaN cannot be used.",
        "--beta 1 --gamma 1 --runs 0, 0 runs cannot be made.",
        "--beta 1 --gamma 1 --threads 0, 0 threads cannot be used."
    })
    void numbers_out_of_range_are_refused(String options, String sentence) throws IOException {
        var arguments = new java.util.ArrayList<>(List.of("bench", "sir", "--graph", ring(10)));
        arguments.addAll(List.of(options.split(" ")));

        var run = CommandLineRun.of(arguments.toArray(String[]::new));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(sentence);
    }

    @Test
    void a_public_that_is_too_large_is_refused() {
        var run = CommandLineRun.of("bench", "exercise", "--accounts", "20000000");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("Choose 100 to 10000000.");
    }

    @Test
    void a_graph_that_is_not_there_is_said_so() {
        var run = CommandLineRun.of("bench", "sir", "--graph", "nowhere.txt", "--beta", "1", "--gamma", "1");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("There is no file “nowhere.txt”.");
    }
}
