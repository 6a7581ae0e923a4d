package clamour.exercise.policy;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.content.ContentLibrary;
import clamour.content.pack.PackFiles;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTextsTest {

    private static final PackFiles FILES = ContentLibrary.standard().files();

    @ParameterizedTest
    @ValueSource(strings = {"exemplary", "template"})
    void every_name_in_a_pattern_is_one_that_is_filled(String policy) {
        assertThat(Set.of("force", "city", "facts", "fact", "claim", "time", "next", "owner"))
                .containsAll(PolicyTexts.of(policy, "en", FILES).names());
    }

    @Test
    void a_language_without_patterns_gets_the_english_ones() {
        assertThat(PolicyTexts.of("exemplary", "tlh", FILES).names())
                .isEqualTo(PolicyTexts.of("exemplary", "en", FILES).names());
    }

    @Test
    void the_longest_text_that_fits_is_taken() {
        var texts = PolicyTexts.of("exemplary", "en", FILES);
        var values = Map.of("force", "Police", "city", "A", "facts", "", "time", "18:00", "next", "18:20");

        var all = texts.fill("holding", values, 5_000).orElseThrow();
        var few = texts.fill("holding", values, 200).orElseThrow();

        assertThat(all.length()).isGreaterThan(few.length());
        assertThat(few.length()).isLessThanOrEqualTo(200);
        assertThat(all).contains("18:20").doesNotContain("{").doesNotContain("  ");
        assertThat(texts.fill("holding", values, 20)).isEmpty();
        assertThat(texts.fill("correction", values, 500))
                .as("no fact and no claim")
                .isEmpty();
    }
}
