package clamour.exercise;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Why an act cannot be done now, said so that the person can do something about it. Nothing has happened, nothing is
/// lost. It is said in English here; by its code and values a screen says it in the reader's language.
///
/// @param code names the sentence, stable: `already-published`
/// @param message what is so, a full sentence
/// @param hint what to do, a full sentence; empty where nothing helps
/// @param values what was found, in the order of the places `{0}`, `{1}` in both sentences
public record Refusal(String code, String message, String hint, List<String> values) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    public Refusal {
        values = List.copyOf(values);
    }

    /// A refusal whose sentences take values.
    ///
    /// @param message with places such as `{0}`
    /// @param hint with places such as `{0}`
    public static Refusal of(String code, String message, String hint, Object... values) {
        var found = Arrays.stream(values).map(String::valueOf).toList();
        return new Refusal(code, filled(message, found), filled(hint, found), found);
    }

    /// In one pass: what a value says is not looked through for places.
    private static String filled(String sentence, List<String> values) {
        return PLACE.matcher(sentence)
                .replaceAll(place -> Matcher.quoteReplacement(values.get(Integer.parseInt(place.group(1)))));
    }
}
