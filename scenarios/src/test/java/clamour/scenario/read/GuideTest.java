package clamour.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.scenario.lint.Linter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The guide for authors says what is true.
class GuideTest {

    private static String guide() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    @Test
    void its_worked_example_reads_and_plays_well() throws IOException {
        var guide = guide();
        int start = guide.indexOf("```yaml\n") + "```yaml\n".length();
        var example = guide.substring(start, guide.indexOf("```", start));

        var problems = Linter.check("guide.yaml", example.getBytes(StandardCharsets.UTF_8), FewContent.FEW);

        assertThat(problems).isEmpty();
    }

    @Test
    void it_explains_every_key() throws IOException {
        var guide = guide();

        assertThat(Stream.of(
                                Keys.SCENARIO,
                                Keys.PLACE,
                                Keys.PUBLIC,
                                Keys.COMMUNITY,
                                Keys.ACCOUNT,
                                Keys.FACT,
                                Keys.RUMOUR,
                                Keys.PHASE,
                                Keys.OBJECTIVE,
                                Keys.INJECT,
                                Keys.MEDIA,
                                Keys.FLOOD,
                                Keys.REPEAT,
                                Keys.EXPECTED,
                                Keys.EXPECTATION,
                                Keys.SCORE,
                                Keys.WEIGHTS)
                        .flatMap(List::stream)
                        .distinct())
                .allSatisfy(key -> assertThat(guide).containsPattern("[`{ (]" + key + "[`:, ]"));
    }

    @Test
    void it_lists_every_phrase_of_the_conditions() throws IOException {
        var guide = guide();

        assertThat(Phrase.ALL).allSatisfy(phrase -> {
            var start = phrase.replaceAll(" (about|in) .*", "");
            assertThat(guide).contains(start);
        });
    }
}
