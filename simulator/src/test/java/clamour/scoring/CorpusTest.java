package clamour.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.scenario.Purpose;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Messages as officials write them, with the bands and findings an experienced officer would give. The
/// file was written before the
/// rules; where the rules disagree they stay counted as disagreeing. Agreement is printed and may not fall.
class CorpusTest {

    private static final Pattern BAND = Pattern.compile("([a-z]+)([<>]?=)([a-z]+)");
    private static final int LEAST_PERCENT = 90;

    @Test
    void the_scorer_agrees_with_the_corpus() throws IOException {
        var scorer = Scorer.standard();
        var agreed = new TreeMap<String, int[]>();
        var misses = new ArrayList<String>();
        int right = 0;
        int all = 0;

        for (var line : corpus()) {
            var columns = line.split("\t");
            var purpose = Purpose.ofKey(columns[1]).orElseThrow();
            var score =
                    scorer.score(columns[2], Context.NONE.withPurpose(purpose).withLanguage("en"));
            for (var expected : columns[3].split(" ")) {
                boolean holds = holds(expected, score);
                var count = agreed.computeIfAbsent(name(expected), key -> new int[2]);
                count[0] += holds ? 1 : 0;
                count[1]++;
                right += holds ? 1 : 0;
                all++;
                if (!holds) {
                    misses.add("%s %s, has %s".formatted(columns[0], expected, score.dimensions()));
                }
            }
        }

        agreed.forEach((name, count) ->
                System.out.printf(Locale.ROOT, "agreement en %-12s %d of %d%n", name, count[0], count[1]));
        System.out.println(String.join("\n", misses));
        assertThat(100.0 * right / all).as("percent agreed of %d", all).isGreaterThanOrEqualTo(LEAST_PERCENT);
    }

    @Test
    void the_purpose_is_recognised_in_most_messages_that_serve_theirs() throws IOException {
        var scorer = Scorer.standard();
        int right = 0;
        int all = 0;

        for (var line : corpus()) {
            var columns = line.split("\t");
            // A message that is good at what it is for shows it; a bad one may not.
            if (columns[3].contains("exemplary") || columns[3].contains("completeness>=good")) {
                all++;
                right += scorer.score(columns[2], Context.NONE).purpose().key().equals(columns[1]) ? 1 : 0;
            }
        }

        System.out.printf(Locale.ROOT, "purpose recognised in %d of %d%n", right, all);
        assertThat(100 * right / all).isGreaterThanOrEqualTo(80);
    }

    private static String name(String expected) {
        var matcher = BAND.matcher(expected);
        return matcher.matches() ? matcher.group(1) : "findings";
    }

    private static boolean holds(String expected, MessageScore score) {
        var matcher = BAND.matcher(expected);
        if (!matcher.matches()) {
            var rule = expected.substring(1);
            boolean found = score.findings().stream()
                    .anyMatch(finding ->
                            finding.rule().equals(rule) || finding.rule().startsWith(rule + "."));
            return found == (expected.charAt(0) == '+');
        }
        var wanted = Band.valueOf(matcher.group(3).toUpperCase(Locale.ROOT));
        var has = Band.of(score.dimensions().getOrDefault(matcher.group(1), 0));
        return switch (matcher.group(2)) {
            case "<=" -> has.compareTo(wanted) <= 0;
            case ">=" -> has.compareTo(wanted) >= 0;
            default -> has == wanted;
        };
    }

    static List<String> corpus() throws IOException {
        try (var in = CorpusTest.class.getResourceAsStream("corpus-en.tsv")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        }
    }
}
