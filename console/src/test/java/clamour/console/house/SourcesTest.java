package clamour.console.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What bytecode does not show: each package explains itself, and no test is skipped because of its name.
class SourcesTest {

    private static final Pattern TEST_ANNOTATION =
            Pattern.compile("^\\s*@(Test|ParameterizedTest)\\b", Pattern.MULTILINE);
    private static final Pattern ABSTRACT = Pattern.compile("^(public )?abstract class ", Pattern.MULTILINE);
    private static final Pattern SWITCHED_OFF = Pattern.compile("@(Disabled|Ignore)\\b|assumeTrue\\(false");

    @Test
    void each_package_says_in_three_lines_what_it_is_and_is_null_marked() {
        var silent = sources("src/main/java")
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !explains(folder.resolve("package-info.java")))
                .toList();

        assertThat(silent).isEmpty();
    }

    @Test
    void each_class_with_tests_has_a_name_that_surefire_runs() {
        var skipped = tests(text -> TEST_ANNOTATION.matcher(text).find()
                        && !ABSTRACT.matcher(text).find())
                .filter(file -> !file.toString().endsWith("Test.java"))
                .toList();

        assertThat(skipped).isEmpty();
    }

    @Test
    void no_test_is_switched_off() {
        var off = tests(text -> SWITCHED_OFF.matcher(text).find())
                .filter(file -> !file.endsWith("SourcesTest.java"))
                .toList();

        assertThat(off).isEmpty();
    }

    private static Stream<Path> tests(Predicate<String> condition) {
        return sources("src/test/java").filter(file -> condition.test(read(file)));
    }

    private static Stream<Path> sources(String folder) {
        return House.MODULES.stream()
                .map(module -> House.root().resolve(module).resolve(folder))
                .flatMap(SourcesTest::javaFiles);
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean explains(Path packageInfo) {
        if (!Files.exists(packageInfo)) {
            return false;
        }
        List<String> lines = read(packageInfo).lines().toList();
        return lines.contains("@NullMarked")
                && lines.stream().filter(line -> line.startsWith("/// ")).count() >= 3;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
