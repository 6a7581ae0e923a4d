package clamour.content.lexicon;

import clamour.content.lexicon.Reading.Kind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How much like sentences of the language the order of the words is, learned from sentences: the examples of its rules
/// and its templates.
///
/// Every token gets a tag: punctuation, numbers, capitalised and other words, and each of the commonest small words one
/// of
/// its own. For each pair of tags the logarithm of how much more often they stand side by side than they would if the
/// words
/// were shuffled is kept, within [#MOST]; a text's mean over its pairs is near 0.3 for sentences and under 0 for
/// the same words shuffled (measured on 312 messages: see WordOrderTest).
public final class WordOrder {

    private static final double MOST = 3;
    /// Points of each pair that nobody writes, and of a sentence that begins as it should.
    private static final double ODD = 3;

    private static final double WELL_BEGUN = 1;
    private static final int OWN_TAG_FROM = 12;
    private static final int TAGS_SUPPOSED = 40;

    private static final int END = 0;
    private static final int NEGATOR = 1;
    private static final int CLAUSE = 2;
    private static final int SMALL = 3;
    private static final int CAPITAL = 4;
    private static final int OTHER = 5;
    private static final int KINDS = 6;
    private static final int FIRST_OWN = KINDS + Kind.values().length;
    private static final EnumMap<Kind, Integer> KIND_TAGS = new EnumMap<>(Kind.class);

    static {
        for (var kind : Kind.values()) {
            KIND_TAGS.put(kind, KINDS + KIND_TAGS.size());
        }
    }

    /// Looked up only, never walked.
    private final Map<String, Integer> own = new HashMap<>();
    private final double[][] pairs;

    private WordOrder(List<Reading> sentences) {
        var counts = new TreeMap<String, Integer>();
        for (var sentence : sentences) {
            for (int i = 0; i < sentence.count(); i++) {
                if (small(sentence, i)) {
                    counts.merge(sentence.word(i).form(), 1, Integer::sum);
                }
            }
        }
        counts.forEach((form, count) -> {
            if (count >= OWN_TAG_FROM) {
                own.put(form, FIRST_OWN + own.size());
            }
        });
        int tags = FIRST_OWN + own.size();
        var seen = new int[tags][tags];
        var single = new int[tags];
        int all = 0;
        for (var sentence : sentences) {
            int before = END;
            for (int i = 0; i <= sentence.count(); i++) {
                int tag = i < sentence.count() ? tag(sentence, i) : END;
                if (again(sentence, i)) {
                    continue;
                }
                seen[before][tag]++;
                single[before]++;
                all++;
                before = tag;
            }
        }
        pairs = new double[tags][tags];
        for (int one = 0; one < tags; one++) {
            for (int other = 0; other < tags; other++) {
                double expected = (single[one] + 1.0) * (single[other] + 1.0) * all / square(all + TAGS_SUPPOSED);
                double log = StrictMath.log((seen[one][other] + 1.0) / (expected + 1.0));
                pairs[one][other] = Math.max(-MOST, Math.min(MOST, log));
            }
        }
    }

    static WordOrder learn(List<Reading> sentences) {
        return new WordOrder(sentences);
    }

    /// The mean over all neighbours, less what nobody writes: a sentence that begins small where others do not, a small
    /// word with a capital inside one or twice in a row, a last sentence of one word. 0 for no words.
    public double of(Reading reading) {
        if (reading.count() == 0) {
            return 0;
        }
        double sum = 0;
        int all = 0;
        int before = END;
        int high = 0;
        int low = 0;
        int stray = 0;
        for (int i = 0; i <= reading.count(); i++) {
            int tag = i < reading.count() ? tag(reading, i) : END;
            if (!again(reading, i)) {
                sum += pairs[before][tag];
                all++;
            }
            if (i < reading.count() && reading.kind(i) == Kind.WORD) {
                if (before == END) {
                    high += reading.capital(i) ? 1 : 0;
                    low += reading.capital(i) ? 0 : 1;
                } else {
                    stray += stray(reading, i) ? 1 : 0;
                }
            }
            before = tag;
        }
        double odd = stray + twice(reading) + (high > 0 ? low : 0) + (unfinished(reading) ? 1 : 0);
        return (sum - ODD * odd + WELL_BEGUN * (low == 0 ? high : 0)) / all;
    }

    /// Small words that stand twice in a row: `der der`.
    private static int twice(Reading reading) {
        int times = 0;
        for (int i = 1; i < reading.count(); i++) {
            times += small(reading, i)
                            && small(reading, i - 1)
                            && reading.word(i).form().equals(reading.word(i - 1).form())
                    ? 1
                    : 0;
        }
        return times;
    }

    /// Ends in one word without a mark behind it, where there are sentences before, or in a word that none ends with:
    /// `Stay inside. Windows`, `close windows and`.
    private static boolean unfinished(Reading reading) {
        int last = reading.count() - 1;
        if (reading.kind(last) == Kind.WORD && (reading.word(last).classes() & WordClass.DANGLING.bit()) != 0) {
            return true;
        }
        return reading.sentenceCount() > 1
                && reading.firstOf(reading.sentenceCount() - 1) == last
                && reading.kind(last) == Kind.WORD
                && !reading.name(last)
                && reading.kind(last - 1) == Kind.STOP;
    }

    /// `the Will of`: a small word with a capital, next to words on its left, that is no address such as `Sie`.
    private static boolean stray(Reading reading, int token) {
        var word = reading.word(token);
        return word.stop()
                && word.length() > 1
                && reading.capital(token)
                && !reading.shouted(token)
                && (word.classes() & WordClass.PEOPLE.bit()) == 0
                && reading.isWord(token - 1)
                && !reading.capital(token - 1)
                && !(token + 1 < reading.count() && reading.name(token + 1));
    }

    /// Marks in a row, such as `!!!`, are one end.
    private static boolean again(Reading reading, int token) {
        return token > 0
                && token < reading.count()
                && reading.kind(token) == Kind.STOP
                && reading.kind(token - 1) == Kind.STOP;
    }

    private int tag(Reading reading, int token) {
        var kind = reading.kind(token);
        if (kind == Kind.STOP) {
            return END;
        }
        if (kind != Kind.WORD) {
            return KIND_TAGS.getOrDefault(kind, OTHER);
        }
        var word = reading.word(token);
        if (word.negator()) {
            return NEGATOR;
        }
        if (word.clauseBreak()) {
            return CLAUSE;
        }
        if (word.stop()) {
            return own.getOrDefault(word.form(), SMALL);
        }
        return reading.capital(token) && !reading.shouted(token) ? CAPITAL : OTHER;
    }

    private static boolean small(Reading reading, int token) {
        var word = reading.word(token);
        return reading.kind(token) == Kind.WORD && word.stop() && !word.negator() && !word.clauseBreak();
    }

    private static double square(double value) {
        return value * value;
    }
}
