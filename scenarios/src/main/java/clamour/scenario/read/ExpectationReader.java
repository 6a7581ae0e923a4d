package clamour.scenario.read;

import clamour.scenario.AccountId;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Expectation;
import clamour.scenario.Expectation.Due;
import clamour.scenario.InjectId;
import clamour.scenario.RumourId;
import java.time.Duration;
import java.util.List;

/// What good looks like: by a time, or within a duration after a rumour or an inject.
final class ExpectationReader {

    private final Values values;
    private final InjectReader injects;

    ExpectationReader(Values values, InjectReader injects) {
        this.values = values;
        this.injects = injects;
    }

    Expectation expectation(Tree tree) {
        var fields = values.open("The expectation", tree, Keys.EXPECTATION);
        return new Expectation(
                fields.need("id").map(values::id).orElse("unreadable"),
                due(fields),
                fields.get("from")
                        .map(value -> values.list(
                                value,
                                Limits.ACCOUNTS_PER_TEAM,
                                item -> new AccountId(values.reference(item, Kind.ACCOUNT))))
                        .orElse(List.of()),
                fields.get("purpose").map(injects::purpose),
                fields.get("objective").map(injects::objective));
    }

    private Due due(Fields fields) {
        boolean relative = fields.has("after") || fields.has("within");
        if (fields.has("by") == relative) {
            values.problems.error(
                    fields.at(relative ? "by" : "id"),
                    "due",
                    relative
                            ? "The expectation has both “by” and “after”."
                            : "The expectation does not say when it is due.",
                    "Write “by: +00:15”, or “within: 15m” with “after: rumour ID” or “after: inject ID”.");
            return new Due.By(ExerciseTime.START);
        }
        if (!relative) {
            return new Due.By(fields.get("by").map(values::timeBeforeEnd).orElse(ExerciseTime.START));
        }
        var within = fields.need("within").map(values::lasting).orElse(Duration.ofMinutes(1));
        return fields.need("after").map(tree -> after(tree, within)).orElse(new Due.By(ExerciseTime.START));
    }

    private Due after(Tree tree, Duration within) {
        var words = values.word(tree).split("\\s+");
        var kind = words[0].equals("rumour") ? Kind.RUMOUR : Kind.INJECT;
        boolean known = words.length == 2 && (words[0].equals("rumour") || words[0].equals("inject"));
        if (!known) {
            values.problems.error(
                    tree,
                    "after",
                    "“%s” is neither a rumour nor an inject.".formatted(String.join(" ", words)),
                    "Write “rumour ID” or “inject ID”.");
            return new Due.By(ExerciseTime.START);
        }
        if (!values.ids.has(kind, words[1])) {
            values.problems.error(
                    tree,
                    "unknown-" + kind.one(),
                    "There is no %s “%s”.".formatted(kind.one(), words[1]),
                    Spelling.hint(words[1], values.ids.all(kind), kind.many()));
            return new Due.By(ExerciseTime.START);
        }
        return kind == Kind.RUMOUR
                ? new Due.AfterRumour(new RumourId(words[1]), within)
                : new Due.AfterInject(new InjectId(words[1]), within);
    }
}
