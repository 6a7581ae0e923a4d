package clamour.scenario.read;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The values of `with`, put in place of `{name}`. A value is never looked into again, so it can name no other.
final class Variables {

    private static final Pattern USE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_-]*)}");

    private final SortedMap<String, String> values = new TreeMap<>();
    private final TreeSet<String> used = new TreeSet<>();
    private final Problems problems;

    Variables(Problems problems) {
        this.problems = problems;
    }

    void put(String name, String value) {
        values.put(name, value);
    }

    SortedMap<String, String> values() {
        return Collections.unmodifiableSortedMap(values);
    }

    boolean isUnused(String name) {
        return values.containsKey(name) && !used.contains(name);
    }

    String fill(String text, Tree at) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        return USE.matcher(text).replaceAll(found -> {
            var name = found.group(1);
            used.add(name);
            var value = values.get(name);
            if (value == null) {
                // The one that was meant is not unused.
                Spelling.nearest(name, values.keySet()).ifPresent(used::add);
                problems.error(
                        at,
                        "undefined-variable",
                        "“{%s}” is not defined under “with”.".formatted(name),
                        values.isEmpty()
                                ? "Add “with: {%s: …}”.".formatted(name)
                                : Spelling.hint(name, values.keySet(), "variables"));
                return "";
            }
            return java.util.regex.Matcher.quoteReplacement(value);
        });
    }

    /// What another force changes; names that the scenario does not have are problems.
    void override(Map<String, String> changes, Tree at) {
        new TreeMap<>(changes).forEach((name, value) -> {
            if (!values.containsKey(name)) {
                problems.error(
                        at,
                        "unknown-variable",
                        "The scenario has no variable “%s” to change.".formatted(name),
                        Spelling.hint(name, values.keySet(), "variables"));
            } else if (value.length() > Limits.VARIABLE_CHARACTERS || value.isBlank()) {
                problems.error(
                        at,
                        "variable-value",
                        "The value of “%s” must have 1 to %s characters.".formatted(name, Limits.VARIABLE_CHARACTERS),
                        "Shorten it.");
            } else {
                values.put(name, value.strip());
            }
        });
    }
}
