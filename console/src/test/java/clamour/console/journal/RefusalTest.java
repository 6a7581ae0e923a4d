package clamour.console.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clamour.console.Main;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A console that cannot have its store does not start and says why in a sentence.
class RefusalTest {

    @Test
    void a_second_process_on_the_embedded_store_is_refused(@TempDir Path folder) throws Exception {
        try (var first = TestStore.embedded(folder)) {
            var lines = failedStart(Map.of("CLAMOUR_DATA", folder.toString()));

            assertThat(lines)
                    .as("what is wrong and the way out, and nothing else")
                    .satisfiesExactly(
                            wrong -> assertThat(wrong)
                                    .startsWith("The store in “" + folder + "” is in use by another process"),
                            wayOut -> assertThat(wayOut).contains("CLAMOUR_DATABASE_URL"));
            assertThat(first.exercises.running()).isEmpty();
        }
    }

    @Test
    void a_database_that_does_not_answer_is_named_without_its_password(@TempDir Path folder) throws Exception {
        var lines = failedStart(Map.of(
                "CLAMOUR_DATA",
                folder.toString(),
                "CLAMOUR_DATABASE_URL",
                "jdbc:postgresql://127.0.0.1:1/clamour?password=hush"));

        assertThat(lines)
                .filteredOn(line -> line.contains("ERROR"))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("The database at “jdbc:postgresql://127.0.0.1:1/clamour” does not answer.")
                        .doesNotContain("hush"));
        assertThat(lines).noneMatch(line -> line.startsWith("\tat "));
    }

    private static List<String> failedStart(Map<String, String> environment) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName())
                .redirectErrorStream(true);
        builder.environment().put("SERVER_PORT", "0");
        builder.environment().putAll(environment);
        var process = builder.start();
        List<String> lines;
        try (var output = process.inputReader(UTF_8)) {
            lines = output.lines().toList();
        }
        assertThat(process.waitFor()).as(() -> String.join("\n", lines)).isEqualTo(1);
        return lines;
    }
}
