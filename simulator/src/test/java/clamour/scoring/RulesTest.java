package clamour.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.content.lexicon.Hit;
import clamour.content.lexicon.Reading;
import clamour.content.lexicon.Rule;
import clamour.content.lexicon.RuleLibrary;
import clamour.content.lexicon.Rules;
import clamour.scenario.Purpose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules as they ship: every example of every rule, every reference.
class RulesTest {

    private static final RuleLibrary LIBRARY = RuleLibrary.standard();

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "nl", "es"})
    void marked_spans_are_found_exactly_and_good_texts_stay_silent(String language) {
        var rules = LIBRARY.rules(language);
        var wrong = new ArrayList<String>();

        for (var rule : rules.rules()) {
            for (var bad : rule.examples().bad()) {
                var found = spans(rules, rule, bad.replace("[", "").replace("]", ""));
                var marked = bad.substring(bad.indexOf('[') + 1, bad.indexOf(']'));
                if (!found.contains(marked)) {
                    wrong.add("%s: %s gave %s".formatted(rule.id(), bad, found));
                }
            }
            for (var good : rule.examples().good()) {
                if (!spans(rules, rule, good).isEmpty()) {
                    wrong.add("%s speaks about: %s %s".formatted(rule.id(), good, spans(rules, rule, good)));
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void every_phrase_rule_of_english_has_a_reason_an_example_and_a_known_source() {
        var sources = LIBRARY.tables().sources();

        assertThat(LIBRARY.rules("en").rules()).allSatisfy(rule -> {
            assertThat(rule.reason()).as(rule.id()).isNotEmpty();
            assertThat(sources).as(rule.id()).containsKey(rule.source());
            if (rule.kind().equals("pattern")) {
                assertThat(rule.examples().bad()).as(rule.id()).isNotEmpty();
            }
            if (rule.effect() < 0 || rule.severity().isPresent()) {
                assertThat(rule.advice()).as(rule.id()).isNotEmpty();
            }
        });
    }

    @Test
    void every_slot_and_every_condition_refers_to_a_rule_there_is() {
        var rules = LIBRARY.rules("en").rules();
        var wanted = new ArrayList<String>();
        LIBRARY.tables()
                .purposes()
                .values()
                .forEach(purpose -> purpose.slots().forEach(slot -> wanted.addAll(slot.by())));
        rules.forEach(rule -> {
            wanted.addAll(rule.when().has());
            wanted.addAll(rule.when().lacks());
        });

        assertThat(wanted)
                .allSatisfy(name -> assertThat(rules)
                        .as(name)
                        .anyMatch(rule -> rule.id().equals(name) || rule.id().startsWith(name + ".")));
        assertThat(LIBRARY.tables().purposes().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Purpose.values()).map(Purpose::key).toList());
    }

    private static List<String> spans(Rules rules, Rule rule, String text) {
        var examined = rules.examine(text);
        var evidence = new Evidence(rules, examined, LIBRARY.wording("en"));
        if (!(rule.when().has().isEmpty() || evidence.hasAny(rule.when().has()))
                || evidence.hasAny(rule.when().lacks())) {
            return List.of();
        }
        if (!rule.isPlaced()) {
            return new Gauges(evidence)
                            .gauge(rule)
                            .map(gauge -> gauge.from() < 0
                                    ? ""
                                    : span(text, examined.reading(), new Hit(rule, gauge.from(), gauge.to(), false)))
                            .stream()
                            .toList();
        }
        return examined.hits().stream()
                .filter(hit -> hit.rule().id().equals(rule.id()) && !hit.negated())
                .map(hit -> span(examined.reading().text(), examined.reading(), hit))
                .toList();
    }

    private static String span(String text, Reading reading, Hit hit) {
        return text.substring(reading.start(hit.from()), reading.end(hit.to()));
    }
}
