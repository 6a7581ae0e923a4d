package clamour.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Files that would cost a careless reader its memory, its stack or its patience. The time allowed is far above what is
/// needed (some milliseconds) and far below what a bomb would take.
class BombsTest {

    private static final Duration BOUND = Duration.ofSeconds(20);

    static Stream<Arguments> bombs() {
        return Stream.of(
                arguments(
                        "too-large",
                        text("a: " + "x".repeat(2 << 20)),
                        "2.1 MB; a scenario may have at most 1 MB",
                        "content pack"),
                arguments("not-text", new byte[] {'a', ':', ' ', 0, 'b'}, "NUL", "text"),
                arguments("not-text", new byte[] {'P', 'K', 3, 4, 20, 0}, "zip archive", "YAML or JSON"),
                arguments("not-text", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}, "picture", "YAML or JSON"),
                arguments("not-text", "clamour: 1".getBytes(StandardCharsets.UTF_16), "UTF-16", "saved as text"),
                arguments("not-text", text("<html><body>clamour: 1"), "HTML", "saved as text"),
                arguments("not-utf-8", "a: 1\ntitle: Straße".getBytes(StandardCharsets.ISO_8859_1), "0xDF", "UTF-8"),
                arguments("control-character", text("a: \u001b[31mred"), "U+001B", "invisible"),
                arguments("empty-file", text(""), "no scenario", "clamour: 1"),
                arguments("empty-file", text("# only\n# comments\n"), "no scenario", "clamour: 1"),
                arguments("empty-file", text("\n\n---\n..."), "no scenario", "clamour: 1"),
                arguments("not-a-scenario", text("Hello there"), "a single value", "clamour: 1"),
                arguments("not-a-scenario", text("[1, 2]"), "a list", "clamour: 1"),
                arguments("too-deep", text("[".repeat(10_000)), "32 deep", "brackets"),
                arguments("too-deep", text("{a: ".repeat(10_000)), "32 deep", "brackets"),
                arguments("too-deep", text(staircase(400)), "32 deep", "brackets"),
                arguments("too-many-aliases", text(laughs()), "10 aliases", "Write the values out"),
                arguments("not-a-scenario", text("[" + "é, ".repeat(150_000) + "é]"), "a list", "clamour: 1"),
                arguments("too-many-values", text("[" + "x,".repeat(500_000) + "x]"), "200000", "fewer aliases"),
                arguments("too-many-values", text(wideAliases()), "200000", "fewer aliases"),
                arguments("cyclic-anchor", text("a: &x\n  b: *x\n"), "“&x” contains itself", "Write the values out"),
                arguments("cyclic-anchor", text("&x [a, [*x]]"), "contains itself", "Write the values out"));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String staircase(int steps) {
        var text = new StringBuilder();
        for (int i = 0; i < steps; i++) {
            text.append(" ".repeat(i)).append("a:\n");
        }
        return text.toString();
    }

    private static String laughs() {
        var text = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 10; i++) {
            text.append("a%s: &a%s [".formatted(i, i));
            for (int j = 0; j < 9; j++) {
                text.append("*a").append(i - 1).append(j < 8 ? ", " : "]\n");
            }
        }
        return text.toString();
    }

    /// Ten aliases are allowed, and each brings sixty thousand values.
    private static String wideAliases() {
        return "a: &a [" + "x, ".repeat(60_000) + "x]\nb: [*a, *a, *a, *a]\n";
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("bombs")
    void a_bomb_gets_one_clear_sentence_in_bounded_time(String code, byte[] bytes, String message, String hint) {
        var reading = Assertions.assertTimeoutPreemptively(
                BOUND, () -> new ScenarioReader(FewContent.FEW).read("bomb.yaml", bytes));

        assertThat(reading.scenario()).isEmpty();
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.message()).contains(message).endsWith(".").doesNotContain("Exception");
            assertThat(problem.hint()).contains(hint);
        });
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void a_bomb_in_a_single_inject_is_told_as_well(String code, byte[] bytes, String message, String hint)
            throws Exception {
        var scenario = MistakesTest.read(MistakesTest.base()).scenario().orElseThrow();
        var yaml = new String(bytes, StandardCharsets.UTF_8);

        var reading = Assertions.assertTimeoutPreemptively(
                BOUND, () -> new ScenarioReader(FewContent.FEW).readInject(scenario, yaml));

        assertThat(reading.inject()).isEmpty();
        assertThat(reading.problems()).as(code + message + hint).isNotEmpty();
    }

    @Test
    void a_chain_of_answers_as_long_as_the_file_is_followed_without_a_stack() throws Exception {
        var chain = new StringBuilder("injects:\n");
        for (int i = 0; i < 10_000; i++) {
            chain.append("  - {id: c%s, at: +00:01, from: ~residents, reply-to: c%s}\n".formatted(i, i + 1));
        }
        var text = MistakesTest.base().replace("injects:\n", chain);

        var reading = Assertions.assertTimeoutPreemptively(BOUND, () -> MistakesTest.read(text));

        assertThat(reading.problems()).extracting(problem -> problem.code()).contains("too-many");
    }
}
