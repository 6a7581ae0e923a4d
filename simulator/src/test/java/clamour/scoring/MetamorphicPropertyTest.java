package clamour.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import clamour.scenario.Purpose;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What must hold of any text, whatever the rules say (DOCTRINE 9); the texts are those of the corpus,
/// English.
class MetamorphicPropertyTest {

    private static final Scorer SCORER = Scorer.standard();
    private static final Context CONTEXT = Context.NONE.withLanguage("en");

    static Stream<String> texts() throws IOException {
        return CorpusTest.messages("corpus-en").stream().map(line -> line.split("\t")[2]);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void spans_lie_in_the_text_and_points_add_up(String text) {
        for (var purpose : Purpose.values()) {
            var score = SCORER.score(text, CONTEXT.withPurpose(purpose));
            for (var finding : score.findings()) {
                if (finding.start() != Finding.NOWHERE) {
                    assertThat(text.substring(finding.start(), finding.end())).isEqualTo(finding.text());
                    assertThat(finding.text()).isNotBlank();
                }
            }
            score.dimensions()
                    .forEach((dimension, points) -> assertThat(sum(score, Part.TONE, dimension) + 50)
                            .as("%s as %s", dimension, purpose)
                            .isEqualTo(points));
            int lost = score.findings().stream()
                    .filter(finding -> finding.part() == Part.CONDUCT)
                    .mapToInt(Finding::effect)
                    .sum();
            assertThat(score.scores().conduct()).isEqualTo(OptionalInt.of(Math.max(0, 100 + lost)));
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void another_place_or_person_leaves_the_tone_unchanged(String text) {
        var here = SCORER.score(text, CONTEXT);
        var there = SCORER.score(
                text.replace("Mill", "Oak")
                        .replace("Northford", "Southbury")
                        .replace("Harbour Road", "Station Road")
                        .replace("Lena", "Omar")
                        .replace("Anna Berg", "Musa Diallo"),
                CONTEXT);

        assertThat(there.scores().tone()).isEqualTo(here.scores().tone());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void the_same_text_gives_the_same_score_on_any_thread_and_locale(String text) {
        var here = SCORER.score(text, CONTEXT);
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            var results = IntStream.range(0, 4)
                    .parallel()
                    .mapToObj(i -> Scorer.standard().score(text, CONTEXT))
                    .toList();
            assertThat(results).allMatch(here::equals);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thank you please sorry could you hello",
                "our thoughts are with we understand support is available thank you for your patience",
                "avoid stay inside leave close windows boil move to",
                "we do not yet know we are checking next update at as soon as we know",
                "we can confirm we confirm police fire council we our officers",
            })
    void bare_lists_of_markers_stay_at_60_or_below(String list) {
        var score = SCORER.score(list, CONTEXT);

        assertThat(score.dimensions())
                .allSatisfy((dimension, points) -> assertThat(points)
                        .as("%s of: %s %s", dimension, list, score.findings())
                        .isLessThanOrEqualTo(60));
    }

    @Test
    void a_missing_slot_that_is_added_never_lowers_completeness() throws IOException {
        for (var line : CorpusTest.messages("corpus-en")) {
            var columns = line.split("\t");
            if (!columns[1].equals("warning") && !columns[1].equals("holding")) {
                continue;
            }
            var context = CONTEXT.withPurpose(Purpose.ofKey(columns[1]).orElseThrow());
            int without = SCORER.score(columns[2], context).dimensions().getOrDefault("completeness", -1);
            for (var slot : List.of(
                    " Next update here at 18:30.",
                    " Close windows and doors.",
                    " We do not yet know the cause.",
                    " Northford Police")) {
                assertThat(SCORER.score(columns[2] + slot, context).dimensions().getOrDefault("completeness", -1))
                        .as(columns[2] + slot)
                        .isGreaterThanOrEqualTo(without);
            }
        }
    }

    @Test
    void hedging_an_instruction_lowers_candour_and_naming_the_unknown_raises_it() {
        int plain = candour("Leave the beach now.");

        assertThat(candour("You might perhaps want to consider leaving the beach."))
                .isLessThan(plain);
        assertThat(candour("Leave the beach now. We do not yet know how high the water will rise."))
                .isGreaterThan(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "😀😀😀🔥",
                "\u202Eesrever si siht",
                "Z\u0351\u036B\u0343a\u0330l\u0338g\u0321o\u035C",
                "\uD800",
                "a\u0000b",
                "...!!!???",
                "\"",
                "'",
                "@",
                "#",
                "http://",
                "1",
                "+",
                "«»“”"
            })
    void odd_texts_get_an_answer(String text) {
        var score = SCORER.score(text, Context.NONE);

        assertThat(score.dimensions())
                .allSatisfy((dimension, points) -> assertThat(points).isBetween(0, 100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a ",
                "we do not yet know ",
                "not ",
                "sorry we are our thoughts are with ",
                "a.b.c",
                "0 ",
                "(",
                "\"we ",
                "@a#b",
                "1.1.1.1",
                "!",
                "so that we are so "
            })
    void a_hundred_thousand_characters_get_an_answer_and_more_are_refused(String piece) {
        var text = piece.repeat(Scorer.LONGEST / piece.length());

        var score = SCORER.score(text, CONTEXT);
        assertThat(!score.dimensions().isEmpty()
                        || score.remarks().stream().anyMatch(remark -> remark.contains("was not judged")))
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCORER.score(text + " ".repeat(Scorer.LONGEST), CONTEXT))
                .withMessageContaining("100000");
    }

    /// Piled-up marks, halves of characters, a turned direction, nothing to see, other scripts.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Z\u0351\u036B\u0343a\u0330l\u0338",
                "\uD800",
                "\uDC00\uD800",
                "\u202Ea ",
                "\u0000",
                "a\u0000b ",
                "\u200B",
                "😀",
                "аа ",
                "“we ",
                "#a@b ",
                "12:30 "
            })
    void a_hundred_thousand_hostile_characters_are_answered_in_bounded_time(String piece) {
        var text = piece.repeat(Scorer.LONGEST / piece.length());

        var score = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> SCORER.score(text, CONTEXT));

        assertThat(score.remarks()).isNotEmpty();
        assertThat(score.scores().tone().orElse(0)).isLessThanOrEqualTo(59);
    }

    private static int candour(String text) {
        return SCORER.score(text, CONTEXT.withPurpose(Purpose.WARNING))
                .dimensions()
                .getOrDefault("candour", -1);
    }

    private static int sum(MessageScore score, Part part, String dimension) {
        return score.findings().stream()
                .filter(finding -> finding.part() == part && finding.dimension().equals(dimension))
                .mapToInt(Finding::effect)
                .sum();
    }
}
