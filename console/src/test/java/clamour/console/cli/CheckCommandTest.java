package clamour.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int check(String... arguments) {
        return Commands.run(
                new PrintWriter(out),
                new PrintWriter(err),
                Stream.concat(Stream.of("check"), Stream.of(arguments)).toArray(String[]::new));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void a_shipped_scenario_is_fine_by_its_short_name() {
        assertThat(check("riverside", "first-steps")).isZero();
        assertThat(out).hasToString("2 files checked: no problems.\n");
    }

    @Test
    void json_is_one_document_with_every_problem_and_nothing_else() throws IOException {
        var path = file("harbour.yaml", "clamour: 1\ntitel: Harbour\nduration: soon\n");

        assertThat(check("--json", path)).isEqualTo(2);

        var problems = JsonMapper.shared().readTree(out.toString()).get("problems");
        assertThat(problems).hasSizeGreaterThan(2);
        assertThat(problems.valueStream().map(problem -> problem.get("code").asString()))
                .contains("unknown-key", "duration", "missing-key");
        var first = problems.valueStream()
                .filter(problem -> problem.get("code").asString().equals("unknown-key"))
                .findFirst()
                .orElseThrow();
        assertThat(first.propertyNames())
                .containsExactly("file", "line", "column", "path", "severity", "code", "message", "hint");
        assertThat(first.get("file").asString()).isEqualTo(path);
        assertThat(first.get("line").asInt()).isEqualTo(2);
        assertThat(first.get("column").asInt()).isEqualTo(1);
        assertThat(first.get("severity").asString()).isEqualTo("error");
        assertThat(first.get("hint").asString()).contains("title");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void people_read_place_severity_sentence_and_remedy() throws IOException {
        var path = file("harbour.yaml", "clamour: 2\n");

        assertThat(check(path)).isEqualTo(2);
        assertThat(out)
                .hasToString(
                        path
                                + ":1:10 error The scenario is written in version 2 of the language; this program knows versions up to 1."
                                + " [newer-version]\n    Use a newer Clamour to read it.\n1 file checked: 1 error, 0 warnings.\n");
    }

    @Test
    void warnings_alone_are_no_failure() throws IOException {
        var path = file("quiet.yaml", """
                clamour: 1
                title: Quiet
                story-start: 2026-06-12T17:50 Europe/Berlin
                duration: 1h
                place: {name: Northford}
                accounts: {police: {name: P, channel: microblog, team: comms}}
                injects: [{id: first, at: +00:00, from: ~residents, text: Hello}]
                """);

        assertThat(check("--json", path)).isZero();

        var problems = JsonMapper.shared().readTree(out.toString()).get("problems");
        assertThat(problems.valueStream().map(problem -> problem.get("severity").asString()))
                .containsExactly("warning");
    }

    @Test
    void a_picture_beside_the_scenario_is_found() throws IOException {
        var text = """
                clamour: 1
                title: Map
                story-start: 2026-06-12T17:50 Europe/Berlin
                duration: 10m
                place: {name: Northford, map: plan.svg}
                accounts: {police: {name: P, channel: microblog, team: comms}}
                injects: [{id: first, at: +00:00, from: ~residents, text: Hello}]
                """;

        assertThat(check(file("map.yaml", text))).isEqualTo(2);
        file("plan.svg", "<svg/>");

        assertThat(check(file("map.yaml", text))).isZero();
    }

    @Test
    void what_is_not_there_is_told_with_the_nearest_name() {
        assertThat(check("riversde")).isEqualTo(2);
        assertThat(out.toString()).contains("There is no file “riversde”").contains("Did you mean “riverside”?");
    }

    @Test
    void a_file_over_the_limit_is_refused_with_both_sizes() throws IOException {
        var path = file("big.yaml", "a: " + "x".repeat(2 << 20));

        assertThat(check(path)).isEqualTo(2);
        assertThat(out.toString()).contains("2.1 MB; a scenario may have at most 1 MB");
    }

    @Test
    void a_binary_file_and_a_folder_are_told_in_a_sentence() throws IOException {
        var binary = folder.resolve("binary.yaml");
        Files.write(binary, new byte[] {1, 0, 2});

        assertThat(check("--json", binary.toString(), folder.toString())).isEqualTo(2);

        JsonNode problems = JsonMapper.shared().readTree(out.toString()).get("problems");
        assertThat(problems.valueStream().map(problem -> problem.get("code").asString()))
                .containsExactly("not-text", "no-file");
        assertThat(out.toString().getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    }

    @Test
    void a_zip_that_is_no_exercise_is_told_in_a_sentence() throws IOException {
        var zip = folder.resolve("pack.zip");
        Files.write(zip, new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});

        assertThat(check("--json", zip.toString())).isEqualTo(2);

        var problem =
                JsonMapper.shared().readTree(out.toString()).get("problems").get(0);
        assertThat(problem.get("code").asString()).isEqualTo("unreadable-file");
        assertThat(problem.get("message").asString()).endsWith(".").doesNotContain("Exception");
    }

    @Test
    void the_scenario_in_an_exercise_file_is_checked() throws IOException {
        var exercise = folder.resolve("played.zip");
        assertThat(Commands.run("simulate", "first-steps", "--accounts", "300", "--json", "--out", exercise.toString()))
                .isZero();

        assertThat(check(exercise.toString())).isZero();
        assertThat(out).hasToString("1 file checked: no problems.\n");
    }

    @Test
    void without_a_file_it_is_said_what_is_missing() {
        assertThat(check()).isEqualTo(2);
        assertThat(err).hasToString("FILE is missing.\n  “clamour check --help” shows what can be given.\n");
    }
}
