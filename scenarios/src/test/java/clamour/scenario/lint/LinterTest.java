package clamour.scenario.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import clamour.content.Problem;
import clamour.content.Problem.Severity;
import clamour.scenario.read.KnownContent;
import clamour.scenario.read.Reading;
import clamour.scenario.read.ScenarioReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// One regret each in a scenario that otherwise plays well.
class LinterTest {

    private static String base() throws IOException {
        try (var in = LinterTest.class.getResourceAsStream("/clamour/scenario/lint/plays-well.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Reading read(String text) {
        var reading = new ScenarioReader(KnownContent.unchecked())
                .read("scenario.yaml", text.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.problems()).isEmpty();
        return reading;
    }

    private static List<Problem> lint(String text) {
        return Linter.lint(read(text));
    }

    /// Code, what is replaced, by what, path, part of the message, part of the hint.
    static Stream<Arguments> regrets() {
        return Stream.of(
                arguments(
                        "idle-objective",
                        "  O1:",
                        "  O2: {title: Close well}\n  O1:",
                        "objectives.O2",
                        "“O2”",
                        "objective: O2"),
                arguments(
                        "own-fact",
                        "release: +00:10}",
                        "release: +00:10, owner: Northford Police}",
                        "facts.pipe.owner",
                        "an account of the team itself",
                        "Leave “owner” out"),
                arguments("endless-rumour", "    about: pipe\n", "", "rumours.dam", "Nobody can learn", "about: FACT"),
                arguments(
                        "endless-rumour",
                        "release: +00:10",
                        "release: never",
                        "rumours.dam.about",
                        "may never be said",
                        "earlier"),
                arguments(
                        "endless-rumour",
                        "release: +00:10",
                        "release: +00:40",
                        "rumours.dam.about",
                        "+00:40",
                        "earlier"),
                arguments(
                        "too-early", "release: +00:10", "release: +00:20", "expect[0]", "by +00:16", "Allow more time"),
                arguments(
                        "too-early",
                        "truth: false",
                        "truth: unknown-until(+00:20)",
                        "expect[0]",
                        "+00:20",
                        "Allow more time"),
                arguments(
                        "too-early",
                        "purpose: answer}",
                        "purpose: correction}",
                        "injects[1].expect",
                        "by +00:07",
                        "Allow more time"),
                arguments(
                        "due-after-end",
                        "reply-within: 5m",
                        "reply-within: 40m",
                        "injects[1].expect",
                        "+00:42",
                        "Shorten"),
                arguments(
                        "quiet-stretch",
                        "at: +00:12",
                        "at: +00:19",
                        "injects[3]",
                        "from +00:08 to +00:19, which is 11 minutes",
                        "10 minutes"),
                arguments(
                        "quiet-stretch",
                        "at: +00:28",
                        "at: +00:19",
                        "injects[4]",
                        "from +00:19 to +00:30",
                        "10 minutes"),
                arguments(
                        "buried-question",
                        "peak: 60/min",
                        "peak: 240/min",
                        "injects[1]",
                        "“noise” (240 posts a minute) buries “where”",
                        "telephone"),
                arguments(
                        "given-too-early",
                        "known: +00:05",
                        "known: +00:09",
                        "injects[0].gives",
                        "before it is known",
                        "Move"),
                arguments(
                        "longer-than-channel",
                        "text: Water everywhere",
                        "text: " + "water ".repeat(100),
                        "injects[0].text",
                        "599 characters; the channel “microblog” allows 500",
                        "Shorten"),
                arguments(
                        "longer-than-channel",
                        "says: [gone]",
                        "says: [" + "gone ".repeat(120) + "]",
                        "rumours.dam.says[0]",
                        "allows 500",
                        "Shorten"),
                arguments(
                        "missing-alt",
                        "{image: flood.svg, alt: A wet street}",
                        "flood.svg",
                        "injects[0].media",
                        "no description",
                        "alt: …"),
                arguments(
                        "missing-translation",
                        "title: A burst pipe",
                        "title: {en: A burst pipe, de: Ein Rohrbruch}",
                        "phases[0].title",
                        "missing in de",
                        "{de: …, en: …}"),
                arguments(
                        "missing-translation",
                        "text: Where?",
                        "text: {de: Wo?, fr: Où ?}",
                        "injects[1].text",
                        "missing in en",
                        "{en: …}"),
                arguments(
                        "unknown-handle",
                        "text: Where?",
                        "text: \"Where @NorthfordPolise?\"",
                        "injects[1].text",
                        "@NorthfordPolise",
                        "@NorthfordPolice"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("regrets")
    void a_regret_is_told_where_it_is_with_a_remedy(
            String code, String find, String instead, String path, String message, String hint) throws IOException {
        var base = base();
        assertThat(base).containsOnlyOnce(find);

        var warnings = lint(base.replace(find, instead));

        assertThat(warnings)
                .filteredOn(problem -> problem.at().path().equals(path))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.severity()).isEqualTo(Severity.WARNING);
                    assertThat(problem.message()).contains(message);
                    assertThat(problem.hint()).contains(hint);
                    assertThat(problem.at().line()).isPositive();
                });
        assertThat(warnings).extracting(Problem::code).containsOnly(code);
    }

    @Test
    void a_scenario_that_plays_well_has_no_warnings() throws IOException {
        assertThat(lint(base())).isEmpty();
    }

    @Test
    void a_question_on_the_telephone_is_never_buried() throws IOException {
        var text = base().replace("peak: 60/min", "peak: 240/min")
                .replace(
                        "from: ~residents\n    text: Where?", "from: ~residents\n    channel: phone\n    text: Where?");

        assertThat(lint(text)).isEmpty();
    }

    @Test
    void a_week_may_have_longer_pauses_than_an_hour() throws IOException {
        var text = base().replace("duration: 30m", "duration: 24h");

        assertThat(lint(text))
                .singleElement()
                .satisfies(problem -> assertThat(problem.hint()).contains("28 minutes"));
    }

    @Test
    void repetitions_fill_a_pause() throws IOException {
        var text = base().replace("at: +00:28", "at: +00:19\n    repeat: {every: 5m, times: 2}");

        assertThat(lint(text)).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_read_is_not_linted() throws IOException {
        var bytes = base().replace("from: anna", "from: ana").getBytes(StandardCharsets.UTF_8);

        var problems = Linter.check("scenario.yaml", bytes, KnownContent.unchecked());

        assertThat(problems).isNotEmpty().allMatch(problem -> problem.severity() == Severity.ERROR);
    }
}
