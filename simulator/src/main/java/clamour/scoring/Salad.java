package clamour.scoring;

import clamour.content.lexicon.Reading;
import clamour.content.lexicon.Reading.Kind;
import clamour.content.lexicon.Rules;
import clamour.content.lexicon.WordClass;

/// Tells words in an order that nobody would write: by the pairs that stand side by side, and where that leaves doubt
/// by
/// articles before articles, `of` at the end of a
/// sentence, capitals in the middle
/// and small letters at the beginning, orders in a row.
final class Salad {

    /// Under this mean (see WordOrder) words are in no order at all; of 496 messages four lie below it.
    private static final double DISORDER = 0.1;

    private static final double CHANCE = 0.5;

    /// Above this they are in good order, whatever else looks odd.
    static final double DOUBTFUL = 0.2;

    /// Shouts are seldom whole sentences.
    private static final double SHOUTED_DISORDER = -0.15;

    private static final double SHOUTED = 0.15;
    private static final int FEWEST = 10;
    private static final int STRONG = 2;
    private static final int LEAST = 3;
    private static final int MOST_SMALL = 2;
    private static final int SHORT = 18;
    private static final double SHARE = 0.06;
    private static final int ORDERS = 4;

    private final Reading reading;
    private final Rules rules;
    private final boolean english;
    private int odd;
    private int capitals;
    private int words;

    private Salad(Evidence evidence) {
        this.reading = evidence.reading();
        this.rules = evidence.rules();
        this.english = rules.language().equals("en");
    }

    static boolean is(Evidence evidence) {
        var reading = evidence.reading();
        double order = evidence.order();
        // The fewer words, the more the mean may lie off by chance.
        double least = mostlyShouted(reading) ? SHOUTED_DISORDER : DISORDER;
        if (reading.wordCount() >= FEWEST && order < least - CHANCE / reading.count()) {
            return true;
        }
        return order < DOUBTFUL && new Salad(evidence).found();
    }

    private static boolean mostlyShouted(Reading reading) {
        int shouted = 0;
        for (int i = 0; i < reading.count(); i++) {
            shouted += reading.shouted(i) ? 1 : 0;
        }
        return shouted > SHOUTED * reading.wordCount();
    }

    private boolean found() {
        int orders = 0;
        int clause = -1;
        int inside = 0;
        int low = 0;
        int high = 0;
        for (int i = 0; i < reading.count(); i++) {
            if (reading.kind(i) != Kind.WORD) {
                continue;
            }
            words++;
            capitals += reading.capital(i) ? 1 : 0;
            if (english) {
                pairs(i); // in the other languages small words may stand before a comma or in a row
            }
            boolean opens = i == reading.firstOf(reading.sentence(i));
            if (opens) {
                low += reading.capital(i) ? 0 : 1;
                high += reading.capital(i) ? 1 : 0;
            } else if (strayCapital(i)) {
                inside++;
            }
            orders = reading.clause(i) == clause ? orders : 0;
            clause = reading.clause(i);
            boolean joined =
                    i > 0 && (rules.is(reading, i - 1, WordClass.LEAD) || rules.is(reading, i - 1, WordClass.TO));
            orders += rules.is(reading, i, WordClass.ORDER) && !joined ? 1 : 0;
            if (orders >= ORDERS) {
                return true;
            }
        }
        boolean titles = capitals * 2 > words;
        odd += titles ? 0 : inside;
        // Many people begin sentences small; that alone says nothing.
        int all = odd + (high > 0 && !titles ? Math.min(low, MOST_SMALL) : 0);
        return odd >= STRONG && (all >= LEAST || words <= SHORT) && all > SHARE * words;
    }

    private void pairs(int token) {
        boolean last = token + 1 == reading.count();
        boolean ends = last || reading.kind(token + 1) == Kind.STOP;
        boolean article = rules.is(reading, token, WordClass.DETERMINER);
        boolean dangling = article || rules.is(reading, token, WordClass.DANGLING);
        if (ends || reading.kind(token + 1) == Kind.COMMA) {
            odd += dangling ? 1 : 0;
        } else if (article && reading.kind(token + 1) == Kind.TIME) {
            odd++;
        } else if (reading.kind(token + 1) == Kind.WORD) {
            boolean function = rules.is(reading, token + 1, WordClass.DETERMINER)
                    || rules.is(reading, token + 1, WordClass.PREPOSITION)
                    || rules.is(reading, token + 1, WordClass.AUXILIARY)
                    || rules.is(reading, token + 1, WordClass.SELF)
                    || reading.word(token + 1).clauseBreak();
            boolean verb = rules.is(reading, token + 1, WordClass.AUXILIARY);
            odd += (article && function) || (!article && dangling && verb) ? 1 : 0;
        }
    }

    /// A small word or an order with a capital in the middle of a sentence.
    private boolean strayCapital(int token) {
        return reading.capital(token)
                && !reading.shouted(token)
                && token > 0
                && (reading.isWord(token - 1) || reading.kind(token - 1) == Kind.COMMA)
                && (reading.word(token).stop() || rules.is(reading, token, WordClass.ORDER))
                && reading.word(token).length() > 1
                && !reading.word(token).form().equals("i")
                && !(token + 1 < reading.count() && reading.name(token + 1));
    }
}
