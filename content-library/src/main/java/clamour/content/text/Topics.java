package clamour.content.text;

import clamour.content.pack.DataNode;
import clamour.content.pack.PackFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Finds what a topic id is about by the words in it: `panic-station` is `fear` and `station`.
final class Topics {

    /// A key of at least this length also matches longer words: `flood` finds `flooding`.
    private static final int SHORTEST_STEM = 4;

    /// Ends a key that matches its own word only.
    private static final String EXACT = "!";

    private static final String GENERAL = "general";

    private final Map<String, List<String>> familiesByWord;

    private Topics(Map<String, List<String>> familiesByWord) {
        this.familiesByWord = familiesByWord;
    }

    static Topics read(PackFiles files) {
        var byWord = new HashMap<String, List<String>>();
        DataNode root = files.yaml("topics.yaml");
        root.only("source", "licence", "families");
        root.at("families").entries().forEach((family, words) -> {
            for (String word : words.text().split("\\s+")) {
                byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(family);
            }
        });
        return new Topics(byWord);
    }

    /// Families of a topic, closest first; those of the scene where no word of the topic is known, `general` alone
    /// where
    /// none of the scene is either.
    List<String> families(String topic, String scene) {
        var result = families(topic);
        if (result.isEmpty()) {
            result = families(scene);
        }
        if (result.isEmpty()) {
            result.add(GENERAL);
        }
        return result;
    }

    private List<String> families(String topic) {
        var result = new ArrayList<String>(4);
        int start = 0;
        for (int i = 0; i <= topic.length(); i++) {
            if (i == topic.length() || !Character.isLetterOrDigit(topic.charAt(i))) {
                if (i > start) {
                    find(topic.substring(start, i).toLowerCase(Locale.ROOT), result);
                }
                start = i + 1;
            }
        }
        return result;
    }

    private void find(String word, List<String> result) {
        List<String> exact = familiesByWord.get(word + EXACT);
        if (exact != null) {
            add(exact, result);
            return;
        }
        for (int length = word.length(); length > 0; length--) {
            List<String> families = familiesByWord.get(word.substring(0, length));
            if (families != null && (length == word.length() || length >= SHORTEST_STEM)) {
                add(families, result);
                return;
            }
        }
    }

    private static void add(List<String> families, List<String> result) {
        for (String family : families) {
            if (!result.contains(family)) {
                result.add(family);
            }
        }
    }
}
