package clamour.content.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// `RULES.md` shows every rule of the scorer to people, made from the data. Made anew by `./mvnw -pl content-library
/// test
/// -Dtest=RuleTableTest -Drules.write=true`.
class RuleTableTest {

    private static final Path DOCUMENT = Path.of("RULES.md");
    private static final RuleLibrary LIBRARY = RuleLibrary.standard();
    private static final List<String> DIMENSIONS =
            List.of("empathy", "clarity", "calm", "respect", "helpfulness", "candour", "authority", "completeness");

    @Test
    void the_document_of_the_rules_says_what_the_rules_say() throws IOException {
        var fresh = document();
        if (Boolean.getBoolean("rules.write")) {
            Files.writeString(DOCUMENT, fresh);
        }

        assertThat(Files.readString(DOCUMENT))
                .as("RULES.md is older than the rules; make it anew with -Drules.write=true")
                .isEqualTo(fresh);
    }

    @Test
    void every_phrase_rule_of_every_language_has_an_example() {
        for (var language : RuleLibrary.LANGUAGES) {
            assertThat(LIBRARY.rules(language).rules())
                    .filteredOn(rule -> rule.kind().equals("pattern"))
                    .allSatisfy(rule -> assertThat(rule.examples().bad())
                            .as("%s in %s", rule.id(), language)
                            .isNotEmpty());
        }
    }

    @Test
    void every_language_has_the_rules_that_english_has() {
        var shown = LIBRARY.rules("en").rules().stream()
                .filter(rule -> !rule.part().equals("slot") || rule.kind().equals("pattern"))
                .map(Rule::id)
                .filter(id -> !id.equals("respect.repair.again"))
                .toList();

        for (var language : RuleLibrary.LANGUAGES) {
            assertThat(LIBRARY.rules(language).byId().keySet()).as(language).containsAll(shown);
        }
    }

    private static String document() {
        var text = new StringBuilder("""
                # The rules of the scorer

                Made from the data by `RuleTableTest`; change the data, not this file. What a rule looks for is in
                `src/main/resources/clamour/content/LANGUAGE/rules`. A dimension of tone starts at 50; rules add and subtract,
                a class of rules once, and the sum is clipped to 0 to 100. Conduct starts at 100. In the examples the brackets
                mark what is found. Sources are named by their keys in `scoring/sources.yaml`; “house” is this project's own
                judgement.

                | language | rules | phrases |
                |-|-|-|
                """);
        for (var language : RuleLibrary.LANGUAGES) {
            var rules = LIBRARY.rules(language).rules();
            int phrases =
                    rules.stream().mapToInt(rule -> rule.patterns().size()).sum();
            row(text, language, String.valueOf(rules.size()), String.valueOf(phrases));
        }
        text.append("\nNo native speaker has checked the rules of the languages other than English yet.\n");
        for (var dimension : DIMENSIONS) {
            section(text, "Tone: " + dimension, part("tone", dimension), true);
        }
        conduct(text);
        slots(text);
        languages(text);
        return text.toString();
    }

    private static List<Rule> part(String part, String dimension) {
        return LIBRARY.rules("en").rules().stream()
                .filter(rule -> rule.part().equals(part) && rule.dimension().equals(dimension))
                .toList();
    }

    private static void section(StringBuilder text, String title, List<Rule> rules, boolean points) {
        if (rules.isEmpty()) {
            return;
        }
        text.append("\n## ")
                .append(title)
                .append("\n\n| rule | ")
                .append(points ? "points" : "severity")
                .append(" | why | advice | example | source |\n|-|-|-|-|-|-|\n");
        for (var rule : rules) {
            row(
                    text,
                    "`" + rule.id() + "`",
                    points ? (rule.effect() > 0 ? "+" : "") + rule.effect() : severity(rule),
                    rule.reason(),
                    rule.advice(),
                    example(rule),
                    rule.source());
        }
    }

    private static String severity(Rule rule) {
        var written = rule.severity().orElse("by the facts");
        return written.endsWith("?")
                ? written.substring(0, written.length() - 1) + ", one lower without facts"
                : written;
    }

    private static String example(Rule rule) {
        return rule.examples().bad().isEmpty() ? "" : rule.examples().bad().getFirst();
    }

    private static void conduct(StringBuilder text) {
        text.append("\n# Conduct\n\n| severity | costs | together at most |\n|-|-|-|\n");
        LIBRARY.tables()
                .severities()
                .forEach((name, severity) ->
                        row(text, name, String.valueOf(severity.points()), String.valueOf(severity.most())));
        var groups = LIBRARY.rules("en").rules().stream()
                .filter(rule -> rule.part().equals("conduct"))
                .collect(Collectors.groupingBy(Rule::dimension, TreeMap::new, Collectors.toList()));
        groups.forEach((group, rules) -> section(text, "Conduct: " + group, rules, false));
    }

    private static void slots(StringBuilder text) {
        text.append(
                        "\n# What makes a message complete\n\n| purpose | slot | weight | filled by | where it is missing |\n")
                .append("|-|-|-|-|-|\n");
        LIBRARY.tables()
                .purposes()
                .forEach((purpose, table) -> table.slots().forEach(slot -> {
                    var by = slot.by().stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
                    row(text, purpose, slot.name(), String.valueOf(slot.weight()), by, slot.advice());
                }));
        text.append("\n| purpose | weights of the dimensions |\n|-|-|\n");
        LIBRARY.tables()
                .purposes()
                .forEach((purpose, table) -> row(
                        text,
                        purpose,
                        table.weights().entrySet().stream()
                                .filter(weight -> weight.getValue() > 0)
                                .map(weight -> weight.getKey() + " " + weight.getValue())
                                .collect(Collectors.joining(", "))));
    }

    private static void languages(StringBuilder text) {
        text.append("\n# Examples in the other languages\n\n| rule | de | fr | nl | es |\n|-|-|-|-|-|\n");
        for (var rule : LIBRARY.rules("en").rules()) {
            if (rule.kind().equals("pattern") && !rule.part().equals("purpose")) {
                row(text, "`" + rule.id() + "`", in("de", rule), in("fr", rule), in("nl", rule), in("es", rule));
            }
        }
    }

    private static String in(String language, Rule rule) {
        var own = LIBRARY.rules(language).byId().get(rule.id());
        return own == null ? "" : example(own);
    }

    private static void row(StringBuilder text, String... cells) {
        text.append("|");
        for (var cell : cells) {
            text.append(' ').append(cell.replace("|", "\\|")).append(" |");
        }
        text.append('\n');
    }
}
