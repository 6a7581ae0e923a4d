package clamour.content.lexicon;

import clamour.content.lexicon.Rule.Anchor;
import clamour.content.lexicon.Rule.Examples;
import clamour.content.lexicon.Rule.Negated;
import clamour.content.lexicon.Rule.Scope;
import clamour.content.lexicon.Rule.When;
import clamour.content.pack.DataNode;
import clamour.content.pack.PackFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads the rule files of a language, `en/rules/PART/DIMENSION.yaml`. Another language may give a rule of
/// English by
/// its id and
/// its words alone: effect, reason and the rest are then those of the English rule.
final class RuleReader {

    private static final String[] KEYS = {
        "id",
        "any",
        "kind",
        "unless",
        "requires",
        "when",
        "negated",
        "questions",
        "quotes",
        "start",
        "lead",
        "effect",
        "severity",
        "full",
        "none",
        "reason",
        "advice",
        "source",
        "examples"
    };

    private final Map<String, Rule> english;

    RuleReader(List<Rule> english) {
        this.english = new TreeMap<>();
        english.forEach(rule -> this.english.put(rule.id(), rule));
    }

    List<Rule> read(PackFiles files, String language) {
        var rules = new TreeMap<String, Rule>();
        var prefix = language + "/rules/";
        for (var path : files.paths(prefix, ".yaml")) {
            int slash = path.indexOf('/', prefix.length());
            if (slash < 0) {
                continue;
            }
            var part = path.substring(prefix.length(), slash);
            var root = files.yaml(path);
            for (var node : root.items()) {
                var rule = rule(node, part);
                if (rules.put(rule.id(), rule) != null) {
                    throw node.problem(
                            "duplicate-rule", "There are two rules with the id “%s”.".formatted(rule.id()), null);
                }
            }
        }
        return new ArrayList<>(rules.values());
    }

    private Rule rule(DataNode node, String part) {
        node.only(KEYS);
        var id = node.text("id");
        int dot = id.indexOf('.');
        if (dot < 1) {
            throw node.at("id")
                    .problem(
                            "rule-id",
                            "“%s” should be a dimension and a class.".formatted(id),
                            "Write it like empathy.dismissal.");
        }
        var base = english.get(id);
        var kind = text(node, "kind", base == null ? "pattern" : base.kind());
        var patterns = node.texts("any");
        if (kind.equals("pattern") && patterns.isEmpty()) {
            throw node.problem(
                    "missing-key", "The rule “%s” has no words to look for.".formatted(id), "Give them under `any`.");
        }
        int effect = node.find("effect").isPresent()
                ? ScoringTables.integer(node, "effect")
                : base == null ? 0 : base.effect();
        return new Rule(
                id,
                part,
                id.substring(0, dot),
                kind,
                patterns,
                scope(node, base, effect, part),
                anchor(node, base),
                when(node, base),
                effect,
                node.find("severity").map(DataNode::text).or(() -> base == null ? Optional.empty() : base.severity()),
                node.number("full").orElse(base == null ? 0 : base.full()),
                node.number("none").orElse(base == null ? 0 : base.none()),
                text(node, "reason", base == null ? "" : base.reason()),
                text(node, "advice", base == null ? "" : base.advice()),
                text(node, "source", base == null ? "house" : base.source()),
                node.find("examples")
                        .map(examples -> new Examples(examples.texts("bad"), examples.texts("good")))
                        .orElse(new Examples(List.of(), List.of())));
    }

    private static String text(DataNode node, String key, String otherwise) {
        return node.find(key).map(DataNode::text).orElse(otherwise);
    }

    private static boolean flag(DataNode node, String key, boolean otherwise) {
        return node.find(key).map(value -> value.text().equals("yes")).orElse(otherwise);
    }

    private static Scope scope(DataNode node, @Nullable Rule base, int effect, String part) {
        var usual = base == null ? null : base.scope();
        var negated = node.find("negated")
                .map(value -> Negated.valueOf(value.text().toUpperCase(Locale.ROOT)))
                .orElse(
                        usual != null
                                ? usual.negated()
                                : effect > 0 && part.equals("tone") ? Negated.FLIP : Negated.DROP);
        var unless = node.find("unless");
        return new Scope(
                negated,
                unless.map(value -> value.texts("before")).orElse(List.of()),
                unless.map(value -> value.texts("after")).orElse(List.of()),
                unless.flatMap(value -> value.find("words").map(words -> ScoringTables.integer(value, "words")))
                        .orElse(3),
                flag(node, "questions", usual == null ? !part.equals("conduct") : usual.questions()),
                flag(node, "quotes", usual != null && usual.quotes()),
                flag(node, "start", usual != null && usual.start()),
                flag(node, "lead", usual != null && usual.lead()));
    }

    private static Optional<Anchor> anchor(DataNode node, @Nullable Rule base) {
        var written = node.find("requires");
        if (written.isEmpty()) {
            return base == null ? Optional.empty() : base.anchor();
        }
        var name = written.get().text();
        if (name.equals("nothing")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Anchor.valueOf(name.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            throw written.get()
                    .problem(
                            "unknown-anchor",
                            "“%s” is not something a rule can require.".formatted(name),
                            "Known are: person, object, content, time, place, contact.");
        }
    }

    private static When when(DataNode node, @Nullable Rule base) {
        return node.find("when")
                .map(when -> {
                    when.only("has", "lacks", "purpose", "reply", "initial");
                    return new When(
                            when.texts("has"),
                            when.texts("lacks"),
                            when.texts("purpose"),
                            flag(when, "reply", false),
                            flag(when, "initial", false));
                })
                .orElse(base == null ? When.ALWAYS : base.when());
    }
}
