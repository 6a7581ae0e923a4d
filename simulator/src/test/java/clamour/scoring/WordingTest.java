package clamour.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.content.lexicon.RuleLibrary;
import clamour.scenario.Purpose;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Reasons and advice in the language of those who read them.
class WordingTest {

    private static final RuleLibrary LIBRARY = RuleLibrary.standard();
    private static final Pattern BLANK = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "nl", "es"})
    void every_sentence_of_english_is_there_with_the_same_blanks(String language) {
        var english = LIBRARY.wording("en").sentences();
        var own = LIBRARY.wording(language).sentences();

        assertThat(own.keySet()).containsAll(english.keySet());
        english.forEach((key, text) -> assertThat(blanks(own.getOrDefault(key, "")))
                .as("%s in %s", key, language)
                .isEqualTo(blanks(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "nl", "es"})
    void every_rule_that_people_see_has_a_reason_and_where_english_has_it_advice(String language) {
        var wording = LIBRARY.wording(language);

        LIBRARY.rules("en").rules().stream()
                .filter(rule -> rule.part().equals("tone") || rule.part().equals("conduct"))
                .forEach(rule -> {
                    assertThat(wording.gives(rule)).as(rule.id()).isTrue();
                    assertThat(wording.advice(rule).isEmpty())
                            .as("advice of " + rule.id())
                            .isEqualTo(rule.advice().isEmpty());
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "nl", "es"})
    void every_slot_has_advice_in_the_language(String language) {
        var wording = LIBRARY.wording(language);

        LIBRARY.tables()
                .purposes()
                .forEach((purpose, table) -> table.slots()
                        .forEach(slot -> assertThat(wording.sentences())
                                .containsKeys(
                                        "slot-" + slot.name(), "slot-advice-%s-%s".formatted(purpose, slot.name()))));
    }

    @ParameterizedTest
    @EnumSource(Cap.class)
    void every_limit_has_a_cause(Cap cap) {
        assertThat(LIBRARY.wording("en").sentences()).containsKey(cap.key());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Niemand weiß, was er damit anfangen soll.
            fr | Personne ne sait qu'en faire.
            nl | Niemand weet wat hij ermee moet.
            es | Nadie sabe qué hacer con ello.
            """)
    void an_english_message_is_explained_in_the_language_of_its_reader(String language, String reason) {
        var context = Context.NONE.withLanguage("en").withPurpose(Purpose.WARNING);

        var score = Scorer.standard().score("Residents should remain vigilant.", context.readBy(language));

        assertThat(score.findings()).extracting(Finding::reason).contains(reason);
        var english = new TreeSet<String>();
        Scorer.standard()
                .score("Residents should remain vigilant.", context)
                .findings()
                .forEach(finding -> english.add(finding.reason()));
        assertThat(score.findings()).extracting(Finding::reason).doesNotContainAnyElementsOf(english);
    }

    @Test
    void a_language_without_sentences_is_answered_in_english() {
        assertThat(LIBRARY.wording("tr").language()).isEqualTo("en");
    }

    private static Set<String> blanks(String text) {
        var found = new TreeSet<String>();
        BLANK.matcher(text).results().forEach(match -> found.add(match.group()));
        return found;
    }
}
