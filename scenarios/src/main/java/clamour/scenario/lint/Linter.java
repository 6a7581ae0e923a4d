package clamour.scenario.lint;

import clamour.content.Problem;
import clamour.scenario.read.KnownContent;
import clamour.scenario.read.Reading;
import clamour.scenario.read.ScenarioReader;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Warns of what would spoil an exercise, though the file can be read.
public final class Linter {

    private static final List<Rule> RULES = List.of(
            new ObjectiveRule(),
            new RumourRule(),
            new ExpectationRule(),
            new PaceRule(),
            new BuriedQuestionRule(),
            new FactRule(),
            new LengthRule(),
            new AltTextRule(),
            new TranslationRule(),
            new MentionRule());

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::severity)
            .thenComparingInt(problem -> problem.at().line())
            .thenComparingInt(problem -> problem.at().column())
            .thenComparing(Problem::code);

    private Linter() {}

    /// Warnings about the scenario, by place; none where it could not be read.
    public static List<Problem> lint(Reading reading) {
        return reading.scenario()
                .map(scenario -> {
                    var warnings = new Warnings(reading.places());
                    RULES.forEach(rule -> rule.check(scenario, warnings));
                    return warnings.list().stream().sorted(ORDER).toList();
                })
                .orElse(List.of());
    }

    /// Everything there is to say about a file: the problems of the reader, then the warnings, most severe first.
    public static List<Problem> check(String fileName, byte[] bytes, KnownContent content) {
        var reading = new ScenarioReader(content).read(fileName, bytes);
        return Stream.concat(reading.problems().stream(), lint(reading).stream())
                .sorted(ORDER)
                .toList();
    }
}
