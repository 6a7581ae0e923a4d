package clamour.scenario;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// A text in one or more languages, as written in a scenario: a plain sentence or `{en: ..., de: ...}`. Data, never
/// markup or template code.
///
/// @param byLanguage ISO 639 code to text, in the order of the codes; never empty
public record LocalText(SortedMap<String, String> byLanguage) {

    public LocalText {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("a text needs at least one language");
        }
        byLanguage = Collections.unmodifiableSortedMap(new TreeMap<>(byLanguage));
    }

    public static LocalText of(String language, String text) {
        return new LocalText(new TreeMap<>(Map.of(language, text)));
    }

    /// The text in that language, else in English, else in the first there is.
    public String in(String language) {
        var exact = byLanguage.get(language);
        if (exact != null) {
            return exact;
        }
        var english = byLanguage.get("en");
        return english != null ? english : byLanguage.firstEntry().getValue();
    }

    /// The same with every text put through the function.
    public LocalText map(UnaryOperator<String> change) {
        var changed = new TreeMap<String, String>();
        byLanguage.forEach((language, text) -> changed.put(language, change.apply(text)));
        return new LocalText(changed);
    }
}
