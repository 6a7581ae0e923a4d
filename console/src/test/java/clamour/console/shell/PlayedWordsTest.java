package clamour.console.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clamour.content.ContentLibrary;
import clamour.exercise.PostId;
import clamour.exercise.Settings;
import clamour.exercise.SurfacedPost;
import clamour.exercise.policy.Simulation;
import clamour.exercise.policy.Stock;
import clamour.scenario.Scenario;
import clamour.scenario.read.KnownContent;
import clamour.scenario.read.ScenarioReader;
import clamour.scenario.shipped.ShippedScenarios;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the public is read to write in exercises that are played to the end, in the words of the desk.
class PlayedWordsTest {

    private static final int ROW = 5_000;
    private static final double MOST_REPEATS = .02;
    private static final Pattern SHOTS =
            Pattern.compile("\\b(shots?|shooter|gun|gunfire|gunman|attacker|stockroom|barricaded|hiding|armed)\\b");

    @ParameterizedTest
    @CsvSource({"exemplary, 2016", "silent, 7"})
    void five_thousand_posts_of_riverside_hardly_repeat_themselves(String policy, long seed) {
        var played = play(
                shipped("riverside", UnaryOperator.identity()),
                Stock.valueOf(policy.toUpperCase(Locale.ROOT)),
                20_000,
                seed);

        report("riverside, " + policy, played);

        assertThat(rows(texts(played))).isNotEmpty().allSatisfy(PlayedWordsTest::hardlyRepeats);
    }

    @ParameterizedTest
    @CsvSource({"en", "de", "fr", "nl", "es"})
    void five_thousand_posts_of_a_riverside_in_one_language_hardly_repeat_themselves(String language) {
        var played = play(shipped("riverside", yaml -> allSpeak(language, yaml)), Stock.EXEMPLARY, 3_000, 11);

        report("riverside in " + language, played);

        assertThat(played).extracting(Written::language).containsOnly(language);
        assertThat(rows(texts(played))).isNotEmpty().allSatisfy(PlayedWordsTest::hardlyRepeats);
    }

    @Test
    void a_fire_is_not_talked_about_like_a_shooting() {
        var played = play(shipped("first-steps", UnaryOperator.identity()), Stock.SILENT, 12_000, 7);

        assertThat(texts(played))
                .hasSizeGreaterThan(300)
                .noneMatch(text -> SHOTS.matcher(text.toLowerCase(Locale.ROOT)).find());
        assertThat(texts(played)).filteredOn(text -> text.contains("smoke")).hasSizeGreaterThan(20);
    }

    private record Written(PostId id, String language, String text) {}

    private static void hardlyRepeats(List<String> row) {
        assertThat(repeats(row)).as("share of exact repeats").isLessThan(MOST_REPEATS);
    }

    private static double repeats(List<String> texts) {
        return 1 - new HashSet<>(texts).size() / (double) texts.size();
    }

    /// All whole rows of five thousand, in the order in which they surfaced.
    private static List<List<String>> rows(List<String> texts) {
        var rows = new ArrayList<List<String>>();
        for (int from = 0; from + ROW <= texts.size(); from += ROW) {
            rows.add(texts.subList(from, from + ROW));
        }
        return rows;
    }

    private static List<String> texts(List<Written> posts) {
        return posts.stream().map(Written::text).toList();
    }

    private static void report(String what, List<Written> posts) {
        var byLanguage = new TreeMap<String, List<String>>();
        posts.forEach(post -> byLanguage
                .computeIfAbsent(post.language(), _ -> new ArrayList<>())
                .add(post.text()));
        System.out.printf(
                Locale.ROOT,
                "%s: %d posts surfaced, %.2f %% exact repeats in all, rows of %d: %s; by language %s%n",
                what,
                posts.size(),
                100 * repeats(texts(posts)),
                ROW,
                rows(texts(posts)).stream().map(PlayedWordsTest::percent).toList(),
                byLanguage.entrySet().stream()
                        .map(entry -> "%s %d %s"
                                .formatted(entry.getKey(), entry.getValue().size(), percent(entry.getValue())))
                        .toList());
    }

    private static String percent(List<String> texts) {
        return "%.2f %%".formatted(100 * repeats(texts));
    }

    /// What the simulated public wrote and the desk showed; what people wrote into the scenario is left out.
    private static List<Written> play(Scenario scenario, Stock stock, int accounts, long seed) {
        var library = ContentLibrary.standard();
        var settings = new Settings(seed, accounts, "en", false, true, false, scenario.with());
        var fold = Simulation.run(scenario, "test", library, settings, stock, 1).fold();
        var cards = new Cards(library, scenario, settings, key -> key);
        cards.know(fold.board());
        var written = new ArrayList<Written>();
        for (SurfacedPost post : fold.takeFrameParts().posts()) {
            if (post.text() == null) {
                written.add(new Written(post.id(), post.language(), cards.text(post)));
            }
        }
        assertThat(written).extracting(Written::id).as("ids").doesNotHaveDuplicates();
        return written;
    }

    /// All communities of the shipped scenario of one language.
    private static String allSpeak(String language, String yaml) {
        return yaml.replaceAll("(trust: [0-9.]+, language: )[a-z]+", "$1" + language);
    }

    private static Scenario shipped(String name, UnaryOperator<String> change) {
        var source = ShippedScenarios.source(name).orElseThrow();
        return read(source.fileName(), change.apply(new String(source.bytes(), UTF_8)));
    }

    private static Scenario read(String fileName, String yaml) {
        return new ScenarioReader(KnownContent.unchecked())
                .read(fileName, yaml.getBytes(UTF_8), Map.of())
                .scenario()
                .orElseThrow();
    }
}
