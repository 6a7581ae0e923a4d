package clamour.exercise.fold;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.exercise.Refusal;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void people_count_what_they_see() {
        assertThat(Texts.length("👩‍👩‍👧‍👦🚓é")).isEqualTo(3);
        assertThat(Texts.length("")).isZero();
        assertThat(Texts.length("Mill Square")).isEqualTo(11);
    }

    @Test
    void a_text_as_long_as_may_be_passes_and_one_more_does_not() {
        assertThat(Texts.required("é".repeat(500), 500)).isEmpty();
        assertThat(Texts.required("é".repeat(501), 500))
                .contains(Refusal.of(
                        "too-long",
                        "The text has {0} characters; at most {1} are allowed.",
                        "Shorten it by {2}.",
                        501,
                        500,
                        1));
    }

    @Test
    void a_pile_of_marks_on_one_letter_is_not_a_way_round_the_limit() {
        assertThat(Texts.required("a" + "\u0301".repeat(20_000), 500))
                .map(Refusal::code)
                .contains("too-long");
    }

    @Test
    void blank_text_and_broken_characters_are_refused() {
        assertThat(Texts.required(" \n\u2003", 500)).map(Refusal::code).contains("empty");
        assertThat(Texts.allowed("a\u0000b", 500)).map(Refusal::code).contains("unreadable-characters");
        assertThat(Texts.allowed("a\ud83d", 500)).map(Refusal::code).contains("unreadable-characters");
        assertThat(Texts.allowed("\ude93a", 500)).map(Refusal::code).contains("unreadable-characters");
        assertThat(Texts.allowed("🚓", 500)).isEmpty();
    }
}
