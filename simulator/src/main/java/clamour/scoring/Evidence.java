package clamour.scoring;

import clamour.content.lexicon.Hit;
import clamour.content.lexicon.Reading;
import clamour.content.lexicon.Rule;
import clamour.content.lexicon.Rules;
import clamour.content.lexicon.Wording;
import clamour.scenario.Purpose;
import java.util.ArrayList;
import java.util.Collection;
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
    /// Dots sort before hyphens here, so that the rules below one stand next to it.
    private final TreeMap<String, List<Hit>> byRule = new TreeMap<>(Evidence::order);
    private @Nullable Legibility legibility;

    Evidence(Rules rules, Rules.Examined examined, Wording wording) {
        this.rules = rules;
        this.wording = wording;
        this.reading = examined.reading();
        examined.hits().forEach(this::add);
    }

    private static int order(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            int difference = weight(one.charAt(i)) - weight(other.charAt(i));
            if (difference != 0) {
                return difference;
            }
        }
        return one.length() - other.length();
    }

    private static int weight(char letter) {
        return letter == '.' ? 1 : letter;
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

    Wording wording() {
        return wording;
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
        return first(rule).isPresent();
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
        for (var entry = byRule.ceilingEntry(rule); within(rule, entry); entry = byRule.higherEntry(entry.getKey())) {
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
        for (var entry = byRule.ceilingEntry(rule); within(rule, entry); entry = byRule.higherEntry(entry.getKey())) {
            for (var hit : entry.getValue()) {
                if (!hit.negated()) {
                    result.add(hit);
                }
            }
        }
        return result;
    }

    /// Whether the entry is of the rule or one below it; keys are in order, so the first that is not ends
    /// the search.
    private static boolean within(String rule, Map.@Nullable Entry<String, List<Hit>> entry) {
        return entry != null
                && entry.getKey().startsWith(rule)
                && (entry.getKey().length() == rule.length() || entry.getKey().charAt(rule.length()) == '.');
    }

    boolean inSentence(String rule, int sentence) {
        for (var entry = byRule.ceilingEntry(rule); within(rule, entry); entry = byRule.higherEntry(entry.getKey())) {
            for (var hit : entry.getValue()) {
                if (!hit.negated() && reading.sentence(hit.from()) == sentence) {
                    return true;
                }
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
