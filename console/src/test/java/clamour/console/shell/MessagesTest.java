package clamour.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.scoring.Scorer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MessagesTest {

    @SuppressWarnings("unused") // named by the annotations below
    static final List<String> LANGUAGES = Messages.LANGUAGES;

    private static final Pattern RULE = Pattern.compile("id: ([a-z-]+)");
    /// What timing is judged by.
    private static final List<String> DUTIES = List.of(
            "first-message",
            "protective-action",
            "correction",
            "help",
            "question",
            "promise",
            "expectation",
            "silence");
    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

    private final Messages messages = new Messages();

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void every_language_says_everything(String language) {
        assertThat(messages.all(language).keySet()).isEqualTo(messages.all("en").keySet());
        assertThat(messages.all(language))
                .allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void every_language_takes_the_same_values(String language) {
        messages.all("en")
                .forEach((key, text) -> assertThat(places(messages.all(language).getOrDefault(key, "")))
                        .as("%s in %s", key, language)
                        .isEqualTo(places(text)));
    }

    /// A typewriter apostrophe is syntax where values are filled in, and would swallow them.
    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void no_text_has_an_apostrophe_that_would_be_taken_for_syntax(String language) {
        assertThat(messages.all(language))
                .allSatisfy((key, text) -> assertThat(text).as(key).doesNotContain("'"));
    }

    /// A finding says its criterion by its name in the rules, such as `privacy.minor`; people read a word of ours.
    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void every_criterion_of_a_score_has_a_word(String language) throws IOException {
        var rules = Objects.requireNonNull(
                getClass().getResourceAsStream("/clamour/content/en/rules/conduct/conduct.yaml"));
        var criteria = new TreeSet<>(Scorer.DIMENSIONS);
        RULE.matcher(new String(rules.readAllBytes(), StandardCharsets.UTF_8))
                .results()
                .forEach(found -> criteria.add(found.group(1)));
        criteria.addAll(DUTIES);

        assertThat(criteria).contains("calm", "privacy", "accuracy");
        assertThat(messages.all(language).keySet())
                .containsAll(
                        criteria.stream().map(name -> "shell.dimension." + name).toList());
    }

    @Test
    void values_are_put_in_place() {
        assertThat(messages.getTranslation("trainee.composer.count", Locale.UK, 212, 500))
                .isEqualTo("212 of 500 characters");
    }

    @Test
    void an_unknown_key_is_seen_and_does_not_fail() {
        assertThat(messages.getTranslation("no.such.key", Locale.UK)).isEqualTo("!no.such.key");
    }

    @Test
    void a_language_nobody_speaks_here_gets_english() {
        assertThat(messages.getTranslation("shell.close", Locale.of("pl"))).isEqualTo("Close");
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .distinct()
                .toList();
    }
}
