package clamour.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

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
        return Stream.of(
                // The head
                arguments("newer-version", "clamour: 1", "clamour: §2", "clamour", "version 2", "newer Clamour"),
                arguments("version", "clamour: 1", "clamour: §one", "clamour", "“one”", "clamour: 1"),
                arguments("missing-key", "clamour: 1\n", "§", "", "no “clamour”", "clamour: …"),
                arguments("missing-key", "title: A burst pipe\n", "", "", "no “title”", "title: …"),
                arguments("unknown-key", "summary:", "§sumary:", "sumary", "“sumary”", "“summary”"),
                arguments("duplicate-key", "seed: 3", "seed: 3\n§seed: 4", "seed", "second time", "Keep one"),
                arguments("empty-value", "seed: 3", "§seed:", "seed", "no value", "delete the key"),
                arguments("wrong-type", "title: A burst pipe", "title: §[A, B]", "title", "a list", "quotes"),
                arguments("too-long", "A burst pipe", "§" + "x".repeat(201), "title", "201", "Shorten"),
                arguments("unknown-theme", "[flood]", "[§floood]", "themes[0]", "“floood”", "“flood”"),
                arguments("number", "difficulty: 2", "difficulty: §9", "difficulty", "1 to 5", "between"),
                arguments("number", "accounts: 5000", "accounts: §5,000", "public.accounts", "“5,000”", "5000"),
                arguments(
                        "unknown-language", "language: en\nstory", "language: §eng\nstory", "language", "“eng”", "en"),
                arguments(
                        "unknown-language",
                        "text: \"Where?\"",
                        "text: {en: Where, §xx: Wo}",
                        "injects[1].text.xx",
                        "xx",
                        "{en: …, de: …}"),
                arguments(
                        "story-start",
                        "2026-06-12T17:50 Europe/Berlin",
                        "§Friday evening",
                        "story-start",
                        "Friday",
                        "2026-06-12T17:50"),
                arguments(
                        "story-start",
                        "2026-06-12T17:50 Europe/Berlin",
                        "§2026-02-30T17:50 Europe/Berlin",
                        "story-start",
                        "calendar",
                        "Check"),
                arguments(
                        "time-zone",
                        "Europe/Berlin",
                        "Europe/Berlino",
                        "story-start",
                        "Europe/Berlino",
                        "Europe/Berlin"),
                arguments("duration", "duration: 1h", "duration: §one hour", "duration", "one hour", "2h30m"),
                arguments("too-long", "duration: 1h", "duration: §15d", "duration", "14 days", "Shorten"),
                // Variables
                arguments(
                        "undefined-variable",
                        "Water everywhere {tag}",
                        "Water {tga}",
                        "injects[0].text",
                        "{tga}",
                        "“tag”"),
                arguments(
                        "unused-variable",
                        "with: {force: N",
                        "with: {§city: Here, force: N",
                        "with.city",
                        "{city}",
                        "Use it"),
                arguments(
                        "variable-value",
                        "force: Northford Police",
                        "force: §" + "x".repeat(201),
                        "with.force",
                        "200",
                        "Shorten"),
                arguments("id", "with: {force", "with: {§1st: x, force", "with.1st", "“1st”", "force"),
                // Place and public
                arguments("spot", "[0.4, 0.6]", "§[0.4]", "place.spots.market", "two numbers", "[0.42, 0.61]"),
                arguments("share", "market: [0.4, 0.6]", "market: [0.4, §6]", "place.spots.market[1]", "“6”", "0 to 1"),
                arguments("unknown-media", "map: town-map", "map: §town-mop", "place.map", "town-mop", "town-map"),
                arguments("media-file", "map: town-map", "map: §plan.svg", "place.map", "beside", "Put it there"),
                arguments(
                        "media-file",
                        "map: town-map",
                        "map: §../plan.svg",
                        "place.map",
                        "plain name",
                        "without folders"),
                arguments("shares", "share: 0.8", "share: 0.7", "public.communities", "0.9", "add up to 1"),
                // Accounts
                arguments("unknown-channel", "press, phone", "press, §fone", "channels[3]", "“fone”", "phone"),
                arguments(
                        "channel-not-listed", "press, phone", "phone", "accounts.gazette.channel", "press", "channels"),
                arguments(
                        "unknown-persona",
                        "persona: reporter",
                        "persona: §reprter",
                        "accounts.gazette.persona",
                        "reprter",
                        "reporter"),
                arguments(
                        "true-or-false",
                        "official: true, followers",
                        "official: §yes, followers",
                        "accounts.police.official",
                        "“yes”",
                        "true"),
                arguments(
                        "played-by",
                        "played-by: white-cell",
                        "played-by: §white cell",
                        "accounts.council.played-by",
                        "white cell",
                        "white-cell"),
                arguments(
                        "played-by",
                        "played-by: white-cell",
                        "played-by: §white-cell, team: comms",
                        "accounts.council.played-by",
                        "team",
                        "Keep one"),
                arguments(
                        "handle",
                        "handle: gazette",
                        "handle: §the gazette",
                        "accounts.gazette.handle",
                        "the gazette",
                        "without spaces"),
                arguments(
                        "duplicate-handle",
                        "name: Anna K.,",
                        "name: Anna K., handle: Gazette,",
                        "accounts",
                        "same handle",
                        "Change one"),
                arguments(
                        "unknown-community",
                        "community: residents",
                        "community: §resident",
                        "accounts.anna.community",
                        "resident",
                        "residents"),
                arguments("id", "  owner: {", "  §the owner: {", "facts.the owner", "the owner", "the-owner"),
                // Facts and rumours
                arguments(
                        "release-before-known",
                        "release: +00:10",
                        "release: §+00:04",
                        "facts.pipe.release",
                        "+00:04",
                        "known"),
                arguments("time", "known: +00:05", "known: §0:05", "facts.pipe.known", "“0:05”", "+00:05"),
                arguments("truth", "truth: false", "truth: §wrong", "rumours.dam.truth", "wrong", "partly"),
                arguments(
                        "time",
                        "truth: false",
                        "truth: §unknown-until(soon)",
                        "rumours.dam.truth",
                        "soon",
                        "unknown-until(+01:10)"),
                arguments("unknown-fact", "about: pipe", "about: §pip", "rumours.dam.about", "pip", "pipe"),
                arguments("unknown-account", "from: [anna, ~", "from: [§ana, ~", "rumours.dam.from[0]", "ana", "anna"),
                arguments(
                        "unknown-community",
                        "~residents]",
                        "§~residnts]",
                        "rumours.dam.from[1]",
                        "residnts",
                        "residents"),
                arguments(
                        "wrong-type",
                        "rumours:\n  dam:\n",
                        "rumours:\n  dam: §flood\n  other:\n",
                        "rumours.dam",
                        "a single value",
                        "claim"),
                // Phases, discussion, score
                arguments(
                        "phase-order",
                        "- {id: calm, title: Calm, from: +00:40}",
                        "- §{id: calm, title: Calm, from: +00:00}",
                        "phases[1]",
                        "+00:00",
                        "order"),
                arguments("unknown-phase", "  alarm: [Who", "  §alarn: [Who", "discussion.alarn", "alarn", "alarm"),
                arguments(
                        "unknown-profile",
                        "profile: standard",
                        "profile: §standart",
                        "score.profile",
                        "standart",
                        "standard"),
                arguments("weights", "weights: {tone: 25", "weights: §{tone: 30", "score.weights", "105", "100"),
                // Injects: times
                arguments("time", "at: +00:12", "at: §+0:12", "injects[2].at", "“+0:12”", "+00:12"),
                arguments("time", "at: +00:12", "at: §18:02", "injects[2].at", "18:02", "+00:12"),
                arguments("time", "at: +00:12", "at: §+00:72", "injects[2].at", "+00:72", "59"),
                arguments("time", "at: +00:12", "at: §+12", "injects[2].at", "+12", "+00:12"),
                arguments("time", "at: +00:12", "at: §later", "injects[2].at", "later", "+00:12"),
                arguments("after-end", "at: +00:25", "at: §+01:25", "injects[4].at", "+01:00", "earlier"),
                arguments(
                        "timing",
                        "at: +00:25",
                        "at: +00:25\n    when: §rumour dam corrected",
                        "injects[4].when",
                        "both",
                        "not before"),
                arguments(
                        "timing",
                        "contingency: true",
                        "contingency: true\n    at: §+00:10",
                        "injects[6].at",
                        "facilitator",
                        "Remove"),
                arguments(
                        "missing-key",
                        "  - id: call\n    at: +00:12",
                        "  - §id: call",
                        "injects[2]",
                        "“at” nor “when”",
                        "manual"),
                arguments(
                        "condition",
                        "no message from police",
                        "no §reply from police",
                        "injects[3].when",
                        "“reply”",
                        "no message from"),
                arguments(
                        "unknown-account",
                        "no message from police",
                        "no message from §polize",
                        "injects[3].when",
                        "polize",
                        "police"),
                // Injects: bodies
                arguments(
                        "unknown-key",
                        "    reply-to: first",
                        "    §replay-to: first",
                        "injects[1].replay-to",
                        "replay-to",
                        "reply-to"),
                arguments(
                        "unknown-key",
                        "    text: Nobody",
                        "    §message: Nobody",
                        "injects[3].message",
                        "message",
                        "text"),
                arguments(
                        "unknown-key",
                        "note: Be there.",
                        "note: Be there, §be kind",
                        "injects[0].expect.be kind",
                        "be kind",
                        "comma"),
                arguments(
                        "missing-key",
                        "    text: Is the dam broken?\n",
                        "",
                        "injects[2]",
                        "neither “text”",
                        "Say what happens"),
                arguments("missing-key", "    from: gazette\n", "", "injects[2]", "no “from”", "from: …"),
                arguments(
                        "two-things",
                        "text: Is the dam broken?",
                        "text: §Is it?\n    question: Is it?\n    options: [A, B]",
                        "injects[2].text",
                        "more than one",
                        "each"),
                arguments(
                        "misplaced-key",
                        "question: Do you",
                        "from: §anna\n    question: Do you",
                        "injects[4].from",
                        "a question",
                        "Delete"),
                arguments(
                        "misplaced-key",
                        "text: Is the dam broken?",
                        "text: Is it?\n    options: §[A, B]",
                        "injects[2].options",
                        "a post",
                        "Delete"),
                arguments(
                        "misplaced-key",
                        "options: [Yes, No]",
                        "options: [Yes, No]\n    repeat: §{every: 1m, times: 2}",
                        "injects[4].repeat",
                        "asked once",
                        "repeat"),
                arguments(
                        "options",
                        "options: [Yes, No]",
                        "options: §[Yes]",
                        "injects[4].options",
                        "fewer than two",
                        "options:"),
                arguments("unknown-account", "to: comms", "to: §com", "injects[2].to", "com", "accounts are"),
                arguments(
                        "unknown-inject",
                        "reply-to: first-post",
                        "reply-to: §frist-post",
                        "injects[1].reply-to",
                        "frist-post",
                        "first-post"),
                arguments(
                        "reply-loop", "spot: market", "reply-to: §answer", "injects[0].reply-to", "itself", "earlier"),
                arguments(
                        "reply-target",
                        "reply-to: first-post",
                        "reply-to: §noise",
                        "injects[1].reply-to",
                        "says nothing",
                        "post"),
                arguments("reply-too-early", "at: +00:03", "at: §+00:00", "injects[1].at", "only at +00:00", "later"),
                arguments("unknown-spot", "spot: market", "spot: §markt", "injects[0].spot", "markt", "market"),
                arguments("unknown-rumour", "rumour: dam", "rumour: §dan", "injects[0].rumour", "dan", "dam"),
                arguments("unknown-fact", "gives: [pipe]", "gives: [§pope]", "injects[1].gives[0]", "pope", "pipe"),
                arguments(
                        "unknown-purpose",
                        "purpose: holding, objective: O1, note",
                        "purpose: §hold, objective: O1, note",
                        "injects[0].expect.purpose",
                        "hold",
                        "holding"),
                arguments(
                        "unknown-objective",
                        "objective: O1, note",
                        "objective: §O2, note",
                        "injects[0].expect.objective",
                        "O2",
                        "O1"),
                arguments("unknown-status", "status: agreed", "status: §agred", "injects[0].status", "agred", "agreed"),
                arguments("unknown-mood", "mood: afraid", "mood: §scared", "injects[5].flood.mood", "scared", "afraid"),
                arguments("rate", "peak: 20/min", "peak: §20/sec", "injects[5].flood.peak", "20/sec", "240/min"),
                arguments("share", "questions: 0.2", "questions: §lots", "injects[5].flood.questions", "lots", "0.25"),
                arguments("number", "times: 3", "times: §0", "injects[3].repeat.times", "1 to 200", "between"),
                arguments(
                        "duration", "every: 5m", "every: §0m", "injects[3].repeat.every", "longer than nothing", "1m"),
                arguments("duplicate-id", "id: call", "id: §answer", "injects[2].id", "second time", "another id"),
                arguments("id", "id: call", "id: §the call", "injects[2].id", "the call", "the-call"),
                // Expectations
                arguments(
                        "due",
                        "within: 15m, after: rumour dam",
                        "within: 15m, after: rumour dam, by: §+00:30",
                        "expect[1].by",
                        "both",
                        "by: +00:15"),
                arguments(
                        "due",
                        "- {id: correct, within: 15m, after: rumour dam",
                        "- {id: §correct",
                        "expect[1].id",
                        "when it is due",
                        "by: +00:15"),
                arguments("after", "after: rumour dam", "after: §dam", "expect[1].after", "neither", "rumour ID"),
                arguments("unknown-rumour", "after: rumour dam", "after: §rumour dan", "expect[1].after", "dan", "dam"),
                arguments(
                        "unknown-inject",
                        "after: rumour dam",
                        "after: §inject dam",
                        "expect[1].after",
                        "dam",
                        "injects"),
                arguments(
                        "missing-key",
                        "within: 15m, after: rumour dam",
                        "after: rumour dam",
                        "expect[1]",
                        "no “within”",
                        "within"),
                // YAML itself
                arguments(
                        "text-cut",
                        "text: Is the dam broken?",
                        "text: §Is the dam #broken?",
                        "injects[2].text",
                        "#broken",
                        "quotes"),
                arguments(
                        "not-yaml",
                        "text: Is the dam broken?",
                        "text: Police§: is it broken?",
                        "",
                        "second “: ”",
                        "quotes"),
                arguments("not-yaml", "text: Is the dam broken?", "text: §@police is it broken?", "", "“@”", "quotes"),
                arguments(
                        "not-yaml", "    text: Is the dam broken?", "§\ttext: Is the dam broken?", "", "tab", "spaces"),
                arguments(
                        "tag",
                        "text: Is the dam broken?",
                        "text: §!!java.net.URL x",
                        "injects[2].text",
                        "tag",
                        "quotes"),
                arguments(
                        "unknown-anchor",
                        "text: Is the dam broken?",
                        "text: §*stars",
                        "injects[2].text",
                        "anchor",
                        "quotes"),
                arguments("not-yaml", "text: Is the dam broken?", "text: *stars§* everywhere", "", "“*”", "quotes"),
                arguments("second-document", "score: {", "§---\nscore: {", "", "second document", "Keep one"),
                arguments(
                        "control-character",
                        "text: Is the dam broken?",
                        "text: §\"\\uD800\"",
                        "injects[2].text",
                        "U+D800",
                        "Delete"),
                arguments("key-not-text", "score: {", "§[a, b]: 1\nscore: {", "", "a word", "quotes"));
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
