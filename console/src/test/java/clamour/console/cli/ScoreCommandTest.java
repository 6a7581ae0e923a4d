package clamour.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// The command `score` as programs and people meet it.
class ScoreCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private static CommandLineRun run(String... arguments) {
        return CommandLineRun.of(
                Stream.concat(Stream.of("score"), Stream.of(arguments)).toArray(String[]::new));
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("texts.jsonl"), content, StandardCharsets.UTF_8)
                .toString();
    }

    @Test
    void a_text_gives_one_json_document_with_eight_dimensions_and_located_findings() {
        var ran = run("--json", "--language", "en", "As we already said. Read the thread.");

        var node = JSON.readTree(ran.out());
        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(node.propertyNames()).containsExactly("id", "dimensions", "total", "findings");
        assertThat(node.path("dimensions").propertyNames())
                .containsExactly(
                        "empathy", "clarity", "calm", "respect", "helpfulness", "candour", "authority", "completeness");
        assertThat(node.path("dimensions").path("respect").asInt()).isLessThan(25);
        var finding = node.path("findings").get(0);
        assertThat(finding.propertyNames())
                .containsExactly("dimension", "start", "end", "text", "effect", "reason", "advice");
        assertThat(finding.path("text").asString()).isEqualTo("As we already said");
        assertThat(finding.path("start").asInt()).isZero();
        assertThat(finding.path("end").asInt()).isEqualTo(18);
        assertThat(finding.path("effect").asInt()).isEqualTo(-25);
    }

    @Test
    void without_a_text_and_with_nothing_piped_in_it_is_said_what_is_missing() {
        var ran = piped("\n");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("TEXT is missing");
    }

    @Test
    void a_text_that_is_piped_in_is_scored() {
        var ran = piped("Please stay inside.\n", "--json");

        assertThat(ran.exit()).isZero();
        assertThat(JSON.readTree(ran.out()).path("total").isNumber()).isTrue();
    }

    private static CommandLineRun piped(String text, String... arguments) {
        var before = System.in;
        System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        try {
            return run(arguments);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void json_lines_are_answered_in_order_with_their_ids() throws IOException {
        var ran = run(
                "--jsonl",
                file("{\"id\":\"a\",\"text\":\"Please stay inside.\"}\n\n{\"id\":7,\"text\":\"Thank you.\"}\n"));

        var lines = ran.out().lines().map(JSON::readTree).toList();
        assertThat(ran.exit()).isZero();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().path("id").asString()).isEqualTo("a");
        assertThat(lines.getLast().path("id").asInt()).isEqualTo(7);
    }

    @Test
    void bad_lines_are_named_by_line_and_the_others_are_still_scored() throws IOException {
        var ran = run("--jsonl", file("""
                        {"id":1,"text":"Hello."}
                        not json
                        {"id":2}
                        {"id":3,"text":"a\\u0000b"}
                        {"id":4,"text":"\\ud800"}
                        {"id":5,"text":"Bye."}
                        """));

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out().lines()).hasSize(2);
        assertThat(ran.err().lines().filter(line -> !line.startsWith("  ")))
                .satisfiesExactly(
                        line -> assertThat(line).contains(":2:").contains("not JSON"),
                        line -> assertThat(line).contains(":3:").contains("no “text”"),
                        line -> assertThat(line).contains(":4:").contains("NUL"),
                        line -> assertThat(line).contains(":5:").contains("surrogate"));
    }

    @Test
    void what_cannot_be_read_is_one_clear_sentence_and_exit_2() throws IOException {
        assertThat(run("--jsonl", folder.resolve("none").toString()))
                .satisfies(ran -> assertThat(ran.exit()).isEqualTo(2))
                .satisfies(ran -> assertThat(ran.err()).contains("There is no file"));
        assertThat(run("--channel", "tv", "Hello.").err()).contains("“tv” is not a channel");
        assertThat(run("--language", "Klingon", "Hello.").exit()).isEqualTo(2);
        assertThat(run("--purpose", "fun", "Hello.").err()).contains("holding");
        Files.write(folder.resolve("latin"), new byte[] {'{', (byte) 0xe9, '}', '\n'});
        assertThat(run("--jsonl", folder.resolve("latin").toString()).err()).contains("UTF-8");
    }

    @Test
    void texts_that_are_too_long_are_refused_and_the_limit_is_said() throws IOException {
        var ran = run("--jsonl", file("{\"id\":1,\"text\":\"%s\"}\n".formatted("a".repeat(100_001))));

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("100001").contains("100000");
    }

    @Test
    void people_read_the_band_first() {
        var ran = run("Stay out of Mill Square. Use King Street. Next update 18:30.");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).matches("(?s)(good|exemplary), \\d+ of 100.*Good: .*Better: .*");
    }

    @Test
    void a_byte_that_is_no_text_is_told_with_its_line_and_the_others_are_scored() throws IOException {
        var lines = new ByteArrayOutputStream();
        for (int line = 1; line <= 9; line++) {
            lines.writeBytes(
                    "{\"id\":%d,\"text\":\"Stay inside.".formatted(line).getBytes(StandardCharsets.UTF_8));
            lines.writeBytes(line == 7 ? new byte[] {(byte) 0xe9} : new byte[0]);
            lines.writeBytes("\"}\n".getBytes(StandardCharsets.UTF_8));
        }
        var path = Files.write(folder.resolve("latin.jsonl"), lines.toByteArray());

        var ran = run("--jsonl", path.toString());

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out().lines()).hasSize(8);
        assertThat(ran.err()).startsWith(path + ":7:29 This is not UTF-8 text: the byte E9");
    }

    @Test
    void a_byte_order_mark_is_no_fault() throws IOException {
        assertThat(run("--jsonl", file("\ufeff{\"id\":1,\"text\":\"Stay inside.\"}\n"))
                        .exit())
                .isZero();
    }

    @Test
    void an_id_that_comes_twice_is_warned_of_and_both_are_scored() throws IOException {
        var ran = run("--jsonl", file("""
                {"id":"a","text":"One."}
                {"id":1,"text":"Two."}
                {"id":"1","text":"Three."}
                {"id":"a","text":"Four."}
                """));

        assertThat(ran.exit()).isZero();
        assertThat(ran.out().lines()).hasSize(4);
        assertThat(ran.err()).contains(":4:1 (warning) The id “a” stands in line 1 already.");
        assertThat(ran.err().lines()).hasSize(2);
    }

    @Test
    void a_language_without_rules_is_refused_and_those_with_are_named() {
        var ran = run("--language", "xx", "--json", "Hello.");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("“xx” is not a language with rules.").contains("en, de, fr, nl, es");
        var problem = JSON.readTree(ran.out()).path("problems").get(0);
        assertThat(problem.path("message").asString()).contains("“xx”");
        assertThat(problem.path("hint").asString()).contains("fr");
    }

    @Test
    void reasons_and_advice_come_in_the_language_of_the_reader() {
        var ran = run("--language", "en", "--reader", "de", "--json", "Residents should remain vigilant.");
        var refused = run("--reader", "xx", "Hello.");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("Niemand weiß, was er damit anfangen soll.");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("“xx” is not a language of readers.");
    }

    @Test
    void a_nul_character_is_told_with_its_line_and_column() {
        var ran = run("First line.\nSecond\u0000 line.");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).startsWith("TEXT:2:7 The text has a NUL character.");
    }

    @Test
    void a_line_of_two_objects_and_an_id_that_is_none_are_refused() throws IOException {
        var ran = run("--jsonl", file("{\"id\":1,\"text\":\"A.\"} {}\n{\"id\":[1],\"text\":\"B.\"}\n"));

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(":1:1 There is more than one").contains(":2:1 The “id” is neither");
    }
}
