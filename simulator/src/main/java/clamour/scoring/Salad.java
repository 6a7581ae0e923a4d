package clamour.scoring;

import clamour.content.lexicon.Reading;
import clamour.content.lexicon.Reading.Kind;
import clamour.content.lexicon.Rules;
import clamour.content.lexicon.WordClass;

/// Tells words in an order that nobody would write: articles before articles, prepositions at the end.
final class Salad {

    private static final int LEAST = 2;
    private static final double SHARE = 0.05;

    private Salad() {}

    static boolean is(Rules rules, Reading reading) {
        int odd = 0;
        for (int i = 0; i < reading.count(); i++) {
            if (reading.kind(i) != Kind.WORD) {
                continue;
            }
            boolean ends = i + 1 == reading.count() || reading.kind(i + 1) == Kind.STOP;
            boolean article = rules.is(reading, i, WordClass.DETERMINER);
            if (ends) {
                odd += article ? 1 : 0;
            } else if (reading.kind(i + 1) == Kind.WORD && article) {
                boolean clash = rules.is(reading, i + 1, WordClass.DETERMINER)
                        || rules.is(reading, i + 1, WordClass.PREPOSITION)
                        || rules.is(reading, i + 1, WordClass.AUXILIARY)
                        || rules.is(reading, i + 1, WordClass.SELF)
                        || reading.word(i + 1).clauseBreak();
                odd += clash ? 1 : 0;
            } else if (reading.kind(i + 1) == Kind.WORD && rules.is(reading, i, WordClass.PREPOSITION)) {
                odd += rules.is(reading, i + 1, WordClass.AUXILIARY) ? 1 : 0;
            } else if (reading.kind(i + 1) == Kind.COMMA) {
                odd += article ? 1 : 0;
            }
        }
        return odd >= LEAST && odd > SHARE * reading.wordCount();
    }
}
