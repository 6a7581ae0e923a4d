package clamour.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import clamour.scenario.Purpose;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ListSampler;
import org.apache.commons.rng.simple.RandomSource;
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
        return CorpusTest.corpus().stream().map(line -> line.split("\t")[2]);
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
    void accents_curly_quotes_blanks_and_invisible_characters_change_no_points(String text) {
        var plain = SCORER.score(text, CONTEXT);
        var curly = text.replace("'", "’")
                .replace(" ", "  ")
                .replace("a", text.contains("example/") ? "a" : "á")
                .replace("ow", "o\u200bw");

        var same = SCORER.score(curly, CONTEXT);

        assertThat(same.dimensions()).isEqualTo(plain.dimensions());
        assertThat(same.scores()).isEqualTo(plain.scores());
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

    /// The doctrine says at most 55 for every shuffle. Short ones sometimes come out as sentences; they may
    /// be few, and never good.
    @Test
    void shuffled_words_hardly_ever_reach_a_tone_over_55() throws IOException {
        int over = 0;
        int all = 0;
        for (int seed = 0; seed < 30; seed++) {
            UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create((long) seed);
            for (var text : texts().toList()) {
                var words = new ArrayList<>(List.of(text.split(" ")));
                if (words.size() < 12) {
                    continue;
                }
                ListSampler.shuffle(random, words);
                var shuffled = String.join(" ", words);
                int tone = SCORER.score(shuffled, CONTEXT).scores().tone().getAsInt();
                assertThat(tone).as("seed %d: %s", seed, shuffled).isLessThanOrEqualTo(79);
                over += tone > 55 ? 1 : 0;
                all++;
            }
        }
        assertThat(100.0 * over / all).as("percent of %d over 55", all).isLessThanOrEqualTo(10);
    }

    @Test
    void saying_it_five_times_wins_no_more_than_once() {
        var once = "Our thoughts are with the families. ";

        var one = SCORER.score(once + "The bridge is closed.", CONTEXT)
                .dimensions()
                .getOrDefault("empathy", -1);
        var five = SCORER.score(once.repeat(5) + "The bridge is closed.", CONTEXT)
                .dimensions()
                .getOrDefault("empathy", -1);

        assertThat(five).isLessThanOrEqualTo(one);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We are sorry for the delay.|We are not sorry for the delay.|respect",
                "We understand that you are worried.|We do not understand that you are worried.|empathy",
                "Our thoughts are with the families.|Our thoughts are not with the families.|empathy",
                "Crews are on site.|Crews are not on site.|calm",
            })
    void a_negation_turns_praise_around(String pair) {
        var parts = pair.split("\\|");

        var upright = SCORER.score(parts[0], CONTEXT).dimensions().getOrDefault(parts[2], -1);
        var negated = SCORER.score(parts[1], CONTEXT).dimensions().getOrDefault(parts[2], -1);

        assertThat(upright).isGreaterThan(50);
        assertThat(negated).isLessThanOrEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {" The victim is Anna Berg.", " Armed officers are moving in through the back door."})
    void a_name_or_an_operational_detail_never_raises_conduct(String detail) throws IOException {
        for (var text : texts().toList()) {
            int without = SCORER.score(text, CONTEXT).scores().conduct().getAsInt();
            int with = SCORER.score(text + detail, CONTEXT).scores().conduct().getAsInt();
            assertThat(with).as(text).isLessThanOrEqualTo(without);
        }
    }

    @Test
    void a_missing_slot_that_is_added_never_lowers_completeness() throws IOException {
        for (var line : CorpusTest.corpus()) {
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
