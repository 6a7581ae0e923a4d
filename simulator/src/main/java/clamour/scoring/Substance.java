package clamour.scoring;

import clamour.content.lexicon.Reading.Kind;
import clamour.content.lexicon.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/// Whether two versions of a text say different things.
final class Substance {

    /// Words that may differ in a text of any length; a typo makes one other word.
    private static final int FEW = 2;

    private static final double SHARE = 0.15;

    /// So many other words are a change of substance in the longest text.
    private static final int MANY = 100;
    private static final int TYPO = 2;

    private Substance() {}

    static boolean differs(Rules rules, String before, String after) {
        var lost = words(rules, before);
        var won = words(rules, after);
        int length = Math.max(lost.size(), won.size());
        var same = new TreeMap<String, Integer>();
        won.forEach(word -> same.merge(word, 1, Integer::sum));
        lost.removeIf(word -> take(same, word));
        same.clear();
        words(rules, before).forEach(word -> same.merge(word, 1, Integer::sum));
        won.removeIf(word -> take(same, word));
        if (lost.size() > MANY || won.size() > MANY) {
            return true;
        }
        // A mended typo: a word lost for one that is nearly the same.
        for (var word : List.copyOf(lost)) {
            for (var other : List.copyOf(won)) {
                if (lost.contains(word) && won.contains(other) && typo(word, other)) {
                    lost.remove(word);
                    won.remove(other);
                }
            }
        }
        boolean figures =
                lost.stream().anyMatch(Substance::figure) || won.stream().anyMatch(Substance::figure);
        return figures || Math.max(lost.size(), won.size()) > Math.max(FEW, SHARE * length);
    }

    private static boolean take(SortedMap<String, Integer> words, String word) {
        int left = words.getOrDefault(word, 0);
        if (left > 0) {
            words.put(word, left - 1);
        }
        return left > 0;
    }

    private static List<String> words(Rules rules, String text) {
        var reading = rules.read(text);
        var words = new ArrayList<String>();
        for (int i = 0; i < reading.count(); i++) {
            if (!reading.isWord(i)) {
                continue;
            }
            boolean figure = reading.kind(i) != Kind.WORD || reading.word(i).number() >= 0;
            if (figure || reading.word(i).negator()) {
                words.add("#"
                        + (reading.kind(i) == Kind.WORD
                                ? reading.word(i).form()
                                : text.substring(reading.start(i), reading.end(i))
                                        .toLowerCase(Locale.ROOT)));
            } else if (!reading.word(i).stop()) {
                words.add(reading.word(i).form());
            }
        }
        return words;
    }

    /// Numbers, times, links and negations are substance, however short.
    private static boolean figure(String word) {
        return word.charAt(0) == '#';
    }

    private static boolean typo(String one, String other) {
        if (figure(one) || figure(other) || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int same = 0;
        int least = Math.min(one.length(), other.length());
        for (int i = 0; i < least && one.charAt(i) == other.charAt(i); i++) {
            same++;
        }
        int behind = 0;
        for (int i = 1; i <= least - same && one.charAt(one.length() - i) == other.charAt(other.length() - i); i++) {
            behind++;
        }
        return least > TYPO && Math.max(one.length(), other.length()) - same - behind <= TYPO;
    }
}
