package clamour.content.text;

import java.util.ArrayList;
import java.util.List;

/// One way of saying something: text with `{slots}`, `<rules>`, `(this|that)` and `[perhaps]`.
///
/// @param needs slots that must be known, or the pattern cannot be used
/// @param rules names of the rules it calls, anywhere inside
/// @param weight how often it is taken compared with its neighbours, at least 1
record Pattern(List<Part> parts, List<String> needs, List<String> rules, int weight) {

    sealed interface Part {}

    record Literal(String text) implements Part {}

    record Slot(String name) implements Part {}

    record Rule(String name) implements Part {}

    record Choice(List<Pattern> alternatives) implements Part {}

    record Perhaps(Pattern inside) implements Part {}

    static Pattern of(List<Part> parts, int weight) {
        var needs = new ArrayList<String>();
        var rules = new ArrayList<String>();
        for (Part part : parts) {
            switch (part) {
                case Literal _ -> {}
                case Slot slot -> needs.add(slot.name());
                case Rule rule -> rules.add(rule.name());
                case Choice choice -> choice.alternatives().forEach(inner -> rules.addAll(inner.rules()));
                case Perhaps perhaps -> rules.addAll(perhaps.inside().rules());
            }
        }
        return new Pattern(List.copyOf(parts), List.copyOf(needs), List.copyOf(rules), weight);
    }
}
