package clamour.scoring;

import clamour.content.lexicon.Hit;
import clamour.content.lexicon.Reading;
import clamour.content.lexicon.Rule;
import clamour.content.lexicon.Rules;
import clamour.scenario.Purpose;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// What was found in one text: phrases that count where they stand, by rule. What a rule asks of the rest of the text
/// is answered here.
final class Evidence {

    private final Reading reading;
    private final Rules rules;
    private final TreeMap<String, List<Hit>> byRule = new TreeMap<>();

    Evidence(Rules rules, Rules.Examined examined) {
        this.rules = rules;
        this.reading = examined.reading();
        examined.hits().forEach(this::add);
    }

    void add(Hit hit) {
        byRule.computeIfAbsent(hit.rule().id(), id -> new ArrayList<>()).add(hit);
    }

    Reading reading() {
        return reading;
    }

    Rules rules() {
        return rules;
    }

    Collection<List<Hit>> all() {
        return byRule.values();
    }

    /// Whether a rule, or one below it (`slot.hazard` for `slot.hazard.fire`), was found and is not negated.
    boolean has(String rule) {
        return first(rule).isPresent();
    }

    boolean hasAny(Collection<String> names) {
        return names.stream().anyMatch(this::has);
    }

    Optional<Hit> first(String rule) {
        Hit best = null;
        for (var entry : byRule.subMap(rule, true, rule + '/', false).entrySet()) {
            if (!entry.getKey().equals(rule) && entry.getKey().charAt(rule.length()) != '.') {
                continue;
            }
            for (var hit : entry.getValue()) {
                if (!hit.negated() && (best == null || hit.from() < best.from())) {
                    best = hit;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    List<Hit> hits(String rule) {
        var result = new ArrayList<Hit>();
        for (var entry : byRule.subMap(rule, true, rule + '/', false).entrySet()) {
            if (entry.getKey().equals(rule) || entry.getKey().charAt(rule.length()) == '.') {
                entry.getValue().stream().filter(hit -> !hit.negated()).forEach(result::add);
            }
        }
        return result;
    }

    boolean inSentence(String rule, int sentence) {
        return hits(rule).stream().anyMatch(hit -> reading.sentence(hit.from()) == sentence);
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
