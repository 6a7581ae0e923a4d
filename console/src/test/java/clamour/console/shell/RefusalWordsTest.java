package clamour.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.exercise.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RefusalWordsTest {

    /// Code, sentence and hint where somebody is refused something.
    private static final Pattern REFUSED = Pattern.compile(
            "(?:Refusal\\.of|Refused\\.of|new NotPossible)\\(\\s*\"([a-z-]+)\",\\s*\"([^\"]*)\",\\s*\"([^\"]*)\"");
    /// Their sentence is a reader's own, about a text in the scenario language.
    private static final List<String> IN_ENGLISH = List.of("unreadable-inject", "scenario-problems");

    private final Messages messages = new Messages();

    @Test
    void every_refusal_in_the_sources_has_its_words_and_english_says_the_same() {
        var said = new TreeMap<String, String>();
        sources()
                .forEach(text -> REFUSED.matcher(text).results().forEach(found -> {
                    said.put("refusal." + found.group(1), found.group(2));
                    if (!found.group(3).isEmpty()) {
                        said.put("refusal." + found.group(1) + ".hint", found.group(3));
                    }
                }));
        IN_ENGLISH.forEach(code -> {
            said.remove("refusal." + code);
            said.remove("refusal." + code + ".hint");
        });
        var words = new TreeMap<>(messages.all("en"));
        words.keySet().removeIf(key -> !key.startsWith("refusal."));

        assertThat(said).hasSizeGreaterThan(100);
        assertThat(words).isEqualTo(said);
    }

    @Test
    void a_refusal_is_read_in_the_language_of_the_screen() {
        var why = Refusal.of(
                "clock-backwards", "The clock stands at {0} and cannot go back to {1}.", "", "+00:10", "+00:05");

        var words = RefusalWords.of(why, (key, values) -> messages.getTranslation(key, Locale.GERMAN, values));

        assertThat(words.message()).isEqualTo("Die Uhr steht auf +00:10 und kann nicht auf +00:05 zurück.");
        assertThat(words.hint()).isEmpty();
    }

    @Test
    void what_has_no_words_of_its_own_stays_as_it_was_said() {
        var why = Refusal.of("unreadable-inject", "{0}", "{1}", "There is no account “anne”.", "Did you mean “anna”?");

        var words = RefusalWords.of(why, (key, values) -> messages.getTranslation(key, Locale.FRENCH, values));

        assertThat(words).isEqualTo(new RefusalWords("There is no account “anne”.", "Did you mean “anna”?"));
    }

    private static List<String> sources() {
        return List.of("simulator", "console").stream()
                .map(module -> Path.of("..", module, "src", "main", "java"))
                .flatMap(folder -> {
                    try (var files = Files.walk(folder)) {
                        return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .map(RefusalWordsTest::read)
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
