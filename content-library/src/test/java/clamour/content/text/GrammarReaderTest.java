package clamour.content.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import clamour.content.pack.ContentException;
import clamour.content.pack.ContentProblem;
import clamour.content.pack.MemoryFiles;
import clamour.content.pack.ShippedFiles;
import clamour.content.seed.Draw;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrammarReaderTest {

    @TempDir
    private Path pack;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "smoke (over|under the roof; “)” is missing.",
                "smoke [over the roof; “]” is missing.",
                "smoke {over; A name in small letters and “}” should follow here.",
                "smoke <Over>; A name in small letters and “>” should follow here.",
                "smoke over) the roof; “)” closes nothing",
                "what a {colour} sky; the value {colour} is not known.",
                "smoke over \\; Nothing follows the last backslash."
            })
    void a_phrase_that_cannot_be_read_is_named_with_its_line(String phrase, String complaint) throws IOException {
        write("blocks:\n  - kind: [flood]\n    say: |\n      fine\n      " + phrase + "\n");

        assertThatThrownBy(() -> GrammarReader.read(MemoryFiles.read(pack), "en"))
                .asInstanceOf(type(ContentException.class))
                .satisfies(refused -> {
                    ContentProblem problem = refused.problems().getFirst();
                    assertThat(problem.message()).contains(complaint);
                    assertThat(problem.line()).isEqualTo(7);
                    assertThat(problem.file()).isEqualTo("en/text/posts.yaml");
                });
    }

    @Test
    void all_problems_come_at_once() throws IOException {
        write("""
                rules:
                  endless: |
                    again <endless>
                blocks:
                  - kind: [gossip]
                    say: fine
                  - mood: calm
                    sing: fine
                    say: fine
                  - say: |
                      <nowhere> and <endless>
                """);

        assertThatThrownBy(() -> GrammarReader.read(MemoryFiles.read(pack), "en"))
                .asInstanceOf(type(ContentException.class))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(ContentProblem::code)
                        .containsExactlyInAnyOrder("unknown-word", "unknown-key", "unknown-rule", "endless-rule"));
    }

    @Test
    void choices_optional_parts_rules_and_weights_do_what_they_say() throws IOException {
        write("""
                rules:
                  colour: |
                    red
                    9x blue
                blocks:
                  - say: |
                      a (big|small) <colour> bus[ in {city}] \\(late\\)
                """);
        Grammar grammar = GrammarReader.read(MemoryFiles.read(pack), "en");
        var voice = VoiceWords.read(new ShippedFiles(), "en");
        var blue = 0;
        for (long number = 0; number < 400; number++) {
            var draw = new Draw(number);
            var slots = new Slots(Map.of(), voice);
            var seed = new PostSeed(PostKind.FLOOD, "x", "", Stance.COMMENT, Mood.CALM, "", "en", number, Map.of());
            var pattern = grammar.choose(Block.Part.BODY, seed, Writer.of(null, "en"), List.of("x"), slots, draw)
                    .orElseThrow();
            var out = new StringBuilder();

            grammar.expand(pattern, slots, draw, out);

            assertThat(out.toString()).matches("a (big|small) (red|blue) bus \\(late\\)");
            blue += out.indexOf("blue") >= 0 ? 1 : 0;
        }
        assertThat(blue).isBetween(330, 390);
    }

    private void write(String grammar) throws IOException {
        Path file = pack.resolve("en/text/posts.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "source: test\nlicence: Apache-2.0\n" + grammar);
    }
}
