package clamour.content.text;

import clamour.content.pack.DataNode;
import clamour.content.pack.PackFiles;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a voice needs to know about a language: slang, slips, words that are drawn out or shouted, the keyboard, emoji.
///
/// @param slang word to chat form
/// @param slips word to usual misspelling
/// @param stretch words that people draw out
/// @param emphasis words that people shout
/// @param small words that lose their capital inside a sentence
/// @param places label on a map to the form inside a sentence: `Main station` to `the main station`
/// @param contractions words that melt into one: `de le` to `du`
/// @param keyboard rows of letters
record VoiceWords(
        Map<String, String> slang,
        Map<String, String> slips,
        Set<String> stretch,
        Set<String> emphasis,
        Set<String> small,
        Map<String, String> places,
        Map<String, String> contractions,
        List<String> keyboard,
        Map<Mood, List<String>> emoji) {

    static VoiceWords read(PackFiles files, String language) {
        DataNode node = files.yaml(language + "/voice.yaml");
        node.only(
                "source",
                "licence",
                "slang",
                "slips",
                "stretch",
                "emphasis",
                "small",
                "places",
                "contract",
                "keyboard");
        return new VoiceWords(
                pairs(node.at("slang")),
                pairs(node.at("slips")),
                words(node, "stretch"),
                words(node, "emphasis"),
                words(node, "small"),
                node.find("places").map(VoiceWords::pairs).orElse(Map.of()),
                node.find("contract").map(VoiceWords::pairs).orElse(Map.of()),
                node.texts("keyboard"),
                emoji(files));
    }

    private static Map<Mood, List<String>> emoji(PackFiles files) {
        if (!files.has("emoji.yaml")) {
            return Map.of();
        }
        DataNode node = files.yaml("emoji.yaml");
        node.only("source", "licence", "moods");
        var result = new EnumMap<Mood, List<String>>(Mood.class);
        DataNode moods = node.at("moods");
        for (Mood mood : Mood.values()) {
            String signs = moods.text(mood.key());
            result.put(mood, List.of(signs.split("\\s+")));
        }
        return result;
    }

    private static Map<String, String> pairs(DataNode node) {
        var result = new LinkedHashMap<String, String>();
        for (DataNode.Line line : node.lines()) {
            String[] pair = line.text().split("\\s*=\\s*", 2);
            if (pair.length < 2) {
                throw node.problem(
                        line.number(), "not-a-pair", "“%s” should be “word = form”.".formatted(line.text()), null);
            }
            result.put(pair[0], pair[1]);
        }
        return result;
    }

    private static Set<String> words(DataNode node, String key) {
        var result = new HashSet<String>();
        for (DataNode.Line line : node.at(key).lines()) {
            result.addAll(List.of(line.text().split("\\s+")));
        }
        return result;
    }

    /// A sentence as it stands after a colon or “that”: `There is` becomes `there is`, a name keeps its capital.
    String decapitalised(String sentence) {
        int end = sentence.indexOf(' ');
        if (end < 0) {
            return sentence;
        }
        String first = sentence.substring(0, end);
        String lower = first.toLowerCase(Locale.ROOT);
        return small.contains(lower) ? lower + sentence.substring(end) : sentence;
    }

    /// A place as it stands inside a sentence.
    String place(String label) {
        return places.getOrDefault(label, label);
    }

    /// Melts words together where the language does.
    String contracted(String text) {
        String result = text;
        for (var contraction : contractions.entrySet()) {
            if (result.contains(contraction.getKey())) {
                result = (" " + result)
                        .replace(" " + contraction.getKey() + " ", " " + contraction.getValue() + " ")
                        .substring(1);
            }
        }
        return result;
    }

    /// The letters beside a letter on the keyboard, itself where it is not there.
    List<Character> neighbours(char letter) {
        for (String row : keyboard) {
            int at = row.indexOf(letter);
            if (at >= 0) {
                var result = new ArrayList<Character>(2);
                if (at > 0) {
                    result.add(row.charAt(at - 1));
                }
                if (at + 1 < row.length()) {
                    result.add(row.charAt(at + 1));
                }
                return result;
            }
        }
        return List.of(letter);
    }
}
