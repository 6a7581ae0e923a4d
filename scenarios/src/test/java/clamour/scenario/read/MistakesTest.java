package clamour.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.content.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// One mistake each in a scenario that is otherwise right. `§` in what is written instead marks where the problem must
/// be told; it is taken out before reading.
class MistakesTest {

    static String base() throws IOException {
        return new String(ExampleTest.bytes("base.yaml"), StandardCharsets.UTF_8);
    }

    static Reading read(String text) {
        return new ScenarioReader(FewContent.FEW).read("scenario.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    /// Code, what is replaced, by what, path, part of the message, part of the hint.
    static Stream<Arguments> mistakes() {
        return Stream.concat(CastMistakes.all(), PlotMistakes.all());
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("mistakes")
    void a_mistake_is_told_once_where_it_is_with_a_remedy(
            String code, String find, String instead, String path, String message, String hint) throws IOException {
        var base = base();
        assertThat(base).containsOnlyOnce(find);
        var marked = base.replace(find, instead);

        var reading = read(marked.replace("§", ""));

        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.message()).contains(message);
            assertThat(problem.hint()).contains(hint);
            assertThat(problem.at().path()).isEqualTo(path);
            assertThat(problem.at().file()).isEqualTo("scenario.yaml");
            if (marked.contains("§")) {
                assertThat(place(problem)).isEqualTo(placeOfMark(marked));
            } else {
                assertThat(problem.at().line()).isPositive();
            }
        });
        boolean warning = reading.problems().getFirst().severity() == Problem.Severity.WARNING;
        assertThat(reading.scenario().isPresent()).isEqualTo(warning);
    }

    private static String place(Problem problem) {
        return problem.at().line() + ":" + problem.at().column();
    }

    private static String placeOfMark(String marked) {
        var before = marked.substring(0, marked.indexOf('§'));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return line + ":" + (before.length() - before.lastIndexOf('\n'));
    }

    @Test
    void the_base_has_no_mistake() throws IOException {
        assertThat(read(base()).problems()).isEmpty();
    }

    @Test
    void a_file_with_ten_mistakes_tells_all_ten() throws IOException {
        var reading =
                new ScenarioReader(FewContent.FEW).read("ten-mistakes.yaml", ExampleTest.bytes("ten-mistakes.yaml"));

        assertThat(reading.scenario()).isEmpty();
        assertThat(reading.problems())
                .extracting(problem -> place(problem) + " " + problem.code())
                .containsExactly(
                        "3:1 unknown-key",
                        "4:14 time-zone",
                        "8:30 share",
                        "11:30 unknown-channel",
                        "12:53 number",
                        "14:55 time",
                        "21:12 unknown-fact",
                        "25:11 unknown-account",
                        "28:34 condition",
                        "31:5 unknown-key");
        assertThat(reading.problems())
                .allSatisfy(problem -> assertThat(problem.hint()).isNotBlank());
    }

    @Test
    void a_quotation_that_is_never_closed_is_told_where_it_begins() {
        var problem = read("name: never-closed\ntitle: \"Never closed\nlanguage: en\n")
                .problems()
                .getFirst();

        assertThat(place(problem)).isEqualTo("2:8");
        assertThat(problem.message()).contains("never closed");
    }

    @Test
    void errors_come_before_warnings() throws IOException {
        var text = base().replace("with: {force", "with: {city: Here, force").replace("to: comms", "to: com");

        assertThat(read(text).problems())
                .extracting(Problem::code)
                .containsExactly("unknown-account", "unused-variable");
    }

    @Test
    void limits_are_told_with_their_numbers() throws IOException {
        var many = new StringBuilder("injects:\n");
        for (int i = 0; i <= Limits.INJECTS; i++) {
            many.append("  - {id: n%s, at: +00:01, from: anna, text: x}\n".formatted(i));
        }

        var reading = read(base().replace("injects:\n", many));

        assertThat(reading.problems())
                .filteredOn(problem -> problem.code().equals("too-many"))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).contains("2008").contains("2000"));
    }

    @Test
    void a_team_has_no_more_accounts_than_people_can_watch() throws IOException {
        var many = new StringBuilder("accounts:\n");
        for (int i = 0; i < Limits.ACCOUNTS_PER_TEAM; i++) {
            many.append("  p%s: {name: Police %s, channel: microblog, team: comms}\n".formatted(i, i));
        }

        var reading = read(base().replace("accounts:\n  police:", many + "  police:"));

        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("too-many");
            assertThat(problem.message()).contains("66").contains("64");
        });
    }

    @Test
    void nobody_can_publish_without_a_team() throws IOException {
        var text = base().replace(" team: comms,", "").replace("    to: comms\n", "");

        assertThat(read(text).problems())
                .extracting(Problem::code, problem -> problem.at().path())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("no-team", "accounts"));
    }

    @Test
    void more_problems_than_anybody_reads_are_counted() throws IOException {
        var many = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            many.append("wrong").append(i).append(": x\n");
        }

        var problems = read(base() + many).problems();

        assertThat(problems).hasSize(Limits.PROBLEMS + 1);
        assertThat(problems.getLast().code()).isEqualTo("more-problems");
        assertThat(problems.getLast().message()).contains("100 more");
    }

    @Test
    void json_of_the_same_shape_reads_the_same() throws IOException {
        var json = """
                {
                \t"clamour": 1, "title": "A burst \\u0070ipe", "story-start": "2026-06-12T17:50 Europe/Berlin",
                \t"duration": "1h", "place": {"name": "North\\/ford"}, "accounts": {
                \t\t"police":\t{"name": "Police", "channel": "microblog", "team": "comms", "official": true, "followers": 9000}},
                \t"injects": [{"id": "first", "at": "+00:00", "from": "~residents", "text": "What # is \\ud83d\\ude00 that"}]
                }
                """;

        var reading = read(json);

        assertThat(reading.problems()).isEmpty();
        var scenario = reading.scenario().orElseThrow();
        assertThat(scenario.title().in("en")).isEqualTo("A burst pipe");
        assertThat(scenario.place().name()).isEqualTo("North/ford");
        assertThat(((clamour.scenario.Inject.Post) scenario.injects().getFirst().body())
                        .text()
                        .in("en"))
                .isEqualTo("What # is 😀 that");
    }

    @Test
    void a_problem_in_json_has_its_place_too() {
        var reading = read("{\"clamour\": 1,\n\t\"titel\": \"x\"}");

        assertThat(reading.problems())
                .filteredOn(problem -> problem.code().equals("unknown-key"))
                .singleElement()
                .satisfies(problem -> assertThat(place(problem)).isEqualTo("2:2"));
    }

    @Test
    void single_values_stand_for_lists_of_one() throws IOException {
        var text = base().replace("gives: [pipe]", "gives: pipe")
                .replace("from: [anna, ~residents]", "from: anna")
                .replace("from: [police, police-page]", "from: police")
                .replace("alarm: [Who approves?]", "alarm: Who approves?");

        assertThat(read(text).problems()).isEmpty();
    }

    @Test
    void windows_line_ends_and_a_byte_order_mark_change_nothing() throws IOException {
        var windows = "\uFEFF" + base().replace("\n", "\r\n");

        assertThat(read(windows).problems()).isEmpty();
        assertThat(read(windows).scenario()).isEqualTo(read(base()).scenario());
    }

    @Test
    void what_is_told_does_not_depend_on_the_machine() throws IOException {
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        var bytes = ExampleTest.bytes("ten-mistakes.yaml");
        var text = base().replace("difficulty: 2", "difficulty: 9");
        try {
            Locale.setDefault(Locale.of("en", "GB"));
            var here = List.of(
                    new ScenarioReader(FewContent.FEW)
                            .read("a", bytes, Map.of())
                            .problems(),
                    read(text).problems());
            for (var other :
                    List.of(Locale.forLanguageTag("ar-EG-u-nu-arab"), Locale.of("tr", "TR"), Locale.of("th", "TH"))) {
                Locale.setDefault(other);
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                var there = List.of(
                        new ScenarioReader(FewContent.FEW)
                                .read("a", bytes, Map.of())
                                .problems(),
                        read(text).problems());
                assertThat(there).as(other.toString()).isEqualTo(here);
                assertThat(read(base()).scenario().orElseThrow().storyStart())
                        .hasToString("2026-06-12T17:50+02:00[Europe/Berlin]");
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
