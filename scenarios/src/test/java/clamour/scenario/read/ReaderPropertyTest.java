package clamour.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.content.Problem.Severity;
import clamour.scenario.lint.Linter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever happens to a scenario file on its way, the reader answers with a scenario or with located problems.
class ReaderPropertyTest {

    private static final List<String> SNIPPETS = List.of(
            "[",
            "]",
            "{",
            "}",
            ": ",
            ",",
            "\"",
            "'",
            "#",
            "- ",
            "\n",
            "\t",
            "*a",
            "&a ",
            "!!x ",
            "+00:10",
            "{x}",
            "~",
            "null",
            "\u0000",
            "\uD83D",
            "é",
            "999999999999",
            "-",
            "|",
            ">",
            "%",
            "@",
            "when: ",
            "or",
            "…",
            "\\");

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_damage_gives_a_scenario_or_located_problems(int seed) throws IOException {
        var random = RandomSource.L64_X128_MIX.create(seed);
        var text = new String(ExampleTest.bytes(seed % 2 == 0 ? "base.yaml" : "example.yaml"), StandardCharsets.UTF_8);
        var damaged = damage(text, random);

        var reading = new ScenarioReader(FewContent.FEW).read("damaged.yaml", damaged);

        boolean failed = reading.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        assertThat(reading.scenario().isPresent()).as("seed %d", seed).isEqualTo(!failed);
        int lines = 1
                + (int) new String(damaged, StandardCharsets.UTF_8)
                        .chars()
                        .filter(c -> c == '\n' || c == '\r')
                        .count();
        assertThat(reading.problems()).as("seed %d", seed).allSatisfy(problem -> {
            assertThat(problem.at().line()).isBetween(0, lines);
            assertThat(problem.at().column()).isBetween(0, 2_000);
            assertThat(problem.message())
                    .isNotBlank()
                    .doesNotContain("Exception")
                    .doesNotContain("null");
        });
        assertThat(Linter.lint(reading))
                .as("seed %d", seed)
                .allSatisfy(problem -> assertThat(problem.at().line()).isPositive());
    }

    private static byte[] damage(String text, UniformRandomProvider random) {
        var lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(lines.size());
            var line = lines.get(at);
            int column = line.isEmpty() ? 0 : random.nextInt(line.length());
            switch (random.nextInt(7)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
                case 2 -> lines.set(at, line.substring(0, column));
                case 3 -> lines.set(at, " " + line);
                case 4 ->
                    lines.set(at, line.substring(0, column) + line.substring(Math.min(line.length(), column + 1)));
                case 5 -> {
                    var snippet = SNIPPETS.get(random.nextInt(SNIPPETS.size()));
                    lines.set(at, line.substring(0, column) + snippet + line.substring(column));
                }
                default -> lines.set(at, line.replace(line.strip(), "x: [1, {a: b}]"));
            }
        }
        var bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(10) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
