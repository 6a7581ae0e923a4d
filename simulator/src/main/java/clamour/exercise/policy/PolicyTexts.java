package clamour.exercise.policy;

import clamour.content.pack.PackFiles;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a stock policy, in the content library: for each kind of message patterns from long to short.
final class PolicyTexts {

    private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");

    private final SortedMap<String, List<String>> patterns;

    private PolicyTexts(SortedMap<String, List<String>> patterns) {
        this.patterns = Collections.unmodifiableSortedMap(patterns);
    }

    /// In that language; in English where the library has none.
    static PolicyTexts of(String policy, String language, PackFiles files) {
        var own = "%s/policies/%s.yaml".formatted(language, policy);
        var root = files.yaml(files.has(own) ? own : "en/policies/%s.yaml".formatted(policy));
        var patterns = new TreeMap<String, List<String>>();
        root.entries().forEach((kind, node) -> {
            if (!kind.equals("source") && !kind.equals("licence")) {
                patterns.put(kind, node.texts());
            }
        });
        return new PolicyTexts(patterns);
    }

    /// The longest text of a kind that fits; empty where none does, or a name in it has no value.
    Optional<String> fill(String kind, Map<String, String> values, int limit) {
        for (var pattern : patterns.getOrDefault(kind, List.of())) {
            var text = filled(pattern, values);
            if (text.isPresent() && length(text.get()) <= limit) {
                return text;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> filled(String pattern, Map<String, String> values) {
        var text = new StringBuilder();
        var matcher = NAME.matcher(pattern);
        while (matcher.find()) {
            var value = values.get(matcher.group(1));
            if (value == null) {
                return Optional.empty();
            }
            matcher.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        matcher.appendTail(text);
        return Optional.of(text.toString().replaceAll(" {2,}", " ").strip());
    }

    /// Every name that the patterns use, for the test that nothing is misspelt.
    List<String> names() {
        var names = new ArrayList<String>();
        patterns.values()
                .forEach(all -> all.forEach(pattern -> {
                    var matcher = NAME.matcher(pattern);
                    while (matcher.find()) {
                        names.add(matcher.group(1));
                    }
                }));
        return names.stream().distinct().sorted().toList();
    }

    private static int length(String text) {
        var breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        int count = 0;
        while (breaks.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }
}
