package clamour.scoring;

import clamour.content.lexicon.Hit;
import clamour.content.lexicon.Reading;
import clamour.content.lexicon.Rule;
import clamour.content.lexicon.Rules;
import clamour.content.lexicon.Wording;
import clamour.scenario.Purpose;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What was found in one text: phrases that count where they stand, by rule. What a rule asks of the rest
/// of the text is answered here.
final class Evidence {

    private final Reading reading;
    private final Rules rules;
    private final Wording wording;
    private final TreeMap<String, List<Hit>> byRule = new TreeMap<>();
    /// The hits of a rule and all below it, `slot.hazard` for `slot.hazard.fire`. Looked up only, never walked.
    private final Map<String, List<Hit>> byName = new HashMap<>();
    private @Nullable Legibility legibility;
    private double order = Double.NaN;

    Evidence(Rules rules, Rules.Examined examined, Wording wording) {
        this.rules = rules;
        this.wording = wording;
        this.reading = examined.reading();
        examined.hits().forEach(this::add);
    }

    void add(Hit hit) {
        var id = hit.rule().id();
        byRule.computeIfAbsent(id, key -> new ArrayList<>()).add(hit);
        for (int dot = id.indexOf('.'); dot > 0; dot = id.indexOf('.', dot + 1)) {
            byName.computeIfAbsent(id.substring(0, dot), key -> new ArrayList<>())
                    .add(hit);
        }
        byName.computeIfAbsent(id, key -> new ArrayList<>()).add(hit);
    }

    Reading reading() {
        return reading;
    }

    Rules rules() {
        return rules;
    }

    Wording wording() {
        return wording;
    }

    /// How usual the order of the words is; see [clamour.content.lexicon.WordOrder].
    double order() {
        if (Double.isNaN(order)) {
            order = rules.order().of(reading);
        }
        return order;
    }

    Legibility legibility() {
        var known = legibility;
        if (known == null) {
            known = Legibility.of(this);
            legibility = known;
        }
        return known;
    }

    Collection<List<Hit>> all() {
        return byRule.values();
    }

    /// Whether a rule, or one below it (`slot.hazard` for `slot.hazard.fire`), was found and is not negated.
    boolean has(String rule) {
        for (var hit : byName.getOrDefault(rule, List.of())) {
            if (!hit.negated()) {
                return true;
            }
        }
        return false;
    }

    boolean hasAny(List<String> names) {
        for (var name : names) {
            if (has(name)) {
                return true;
            }
        }
        return false;
    }

    Optional<Hit> first(String rule) {
        Hit best = null;
        for (var hit : byName.getOrDefault(rule, List.of())) {
            if (!hit.negated() && (best == null || hit.from() < best.from())) {
                best = hit;
            }
        }
        return Optional.ofNullable(best);
    }

    List<Hit> hits(String rule) {
        return byName.getOrDefault(rule, List.of()).stream()
                .filter(hit -> !hit.negated())
                .toList();
    }

    boolean inSentence(String rule, int sentence) {
        for (var hit : byName.getOrDefault(rule, List.of())) {
            if (!hit.negated() && reading.sentence(hit.from()) == sentence) {
                return true;
            }
        }
        return false;
    }

    /// Whether what the rule asks of the rest of the text is so.
    boolean applies(Rule rule, Purpose purpose, boolean reply) {
        var when = rule.when();
        return (when.purposes().isEmpty() || when.purposes().contains(purpose.key()))
                && (!when.reply() || reply)
                && (when.has().isEmpty() || hasAny(when.has()))
                && !hasAny(when.lacks());
    }
}
