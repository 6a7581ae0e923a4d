package clamour.content.lexicon;

import clamour.content.lexicon.Reading.Kind;

/// Finds sentences, clauses, quotations and names in a row of tokens.
final class Sentences {

    private Sentences() {}

    static void mark(Reading reading, Vocabulary words) {
        quotations(reading);
        int count = reading.count();
        int sentence = 0;
        int clause = 0;
        int wordsHere = 0;
        int wordsInAll = 0;
        int last = -1;
        var asked = new boolean[count + 1];
        var firsts = new int[count + 2];
        boolean opened = false;
        for (int i = 0; i < count; i++) {
            var kind = reading.kind(i);
            if (!opened && wordsHere == 0) {
                firsts[sentence] = i;
                opened = true;
            }
            if (kind == Kind.STOP && !ends(reading, words, i, last)) {
                reading.place(i, sentence, clause);
                continue;
            }
            if (kind == Kind.STOP) {
                reading.place(i, sentence, clause);
                clause++;
                if (wordsHere > 0) {
                    asked[sentence] |= reading.text().charAt(reading.start(i)) == '?'
                            || reading.text().charAt(reading.start(i)) == '？';
                    // Further marks belong to the same end: `?!`, `...`
                    while (i + 1 < count
                            && reading.kind(i + 1) == Kind.STOP
                            && reading.text().charAt(reading.start(i + 1)) != '\n') {
                        i++;
                        reading.place(i, sentence, clause);
                        asked[sentence] |= reading.text().charAt(reading.start(i)) == '?';
                    }
                    sentence++;
                    wordsHere = 0;
                    opened = false;
                }
                continue;
            }
            if (kind == Kind.COMMA
                    || kind == Kind.BREAK
                    || (kind == Kind.WORD && reading.word(i).clauseBreak())) {
                clause++;
            }
            reading.place(i, sentence, clause);
            if (reading.isWord(i)) {
                boolean again = last >= 0 && reading.start(last) == reading.start(i);
                if (!again) {
                    wordsHere++;
                    wordsInAll++;
                }
                last = i;
            }
        }
        if (wordsHere > 0) {
            sentence++;
        }
        reading.sentences(sentence, asked, firsts);
        reading.words(wordsInAll);
        names(reading, words);
    }

    /// A dot behind an abbreviation, an initial or inside a number does not end a sentence.
    private static boolean ends(Reading reading, Vocabulary words, int stop, int last) {
        char mark = reading.text().charAt(reading.start(stop));
        if (mark != '.') {
            return true;
        }
        int behind = reading.end(stop);
        boolean space = behind >= reading.text().length()
                || !Character.isLetterOrDigit(reading.text().charAt(behind));
        if (!space) {
            return reading.kind(Math.max(0, last)) == Kind.WORD
                    && Character.isUpperCase(reading.text().charAt(behind))
                    && reading.word(last).length() > 1;
        }
        if (last < 0 || reading.end(last) != reading.start(stop) || reading.kind(last) != Kind.WORD) {
            return true;
        }
        var form = reading.word(last).form();
        boolean initial = form.length() == 1
                && reading.capital(last)
                && behind < reading.text().length();
        return !initial && !words.abbreviation(form);
    }

    private static void quotations(Reading reading) {
        int count = reading.count();
        int open = -1;
        for (int i = 0; i < count; i++) {
            if (reading.kind(i) == Kind.STOP && reading.text().charAt(reading.start(i)) == '\n') {
                open = -1;
            }
            if (reading.kind(i) != Kind.QUOTE) {
                continue;
            }
            if (reading.value(i) == '>') {
                for (int j = i + 1;
                        j < count
                                && !(reading.kind(j) == Kind.STOP
                                        && reading.text().charAt(reading.start(j)) == '\n');
                        j++) {
                    reading.flag(j, Reading.QUOTED);
                }
            } else if (open < 0) {
                open = i;
            } else {
                for (int j = open + 1; j < i; j++) {
                    reading.flag(j, Reading.QUOTED);
                }
                open = -1;
            }
        }
    }

    /// A capitalised word is a name where the sentence has begun before it, or where another capitalised
    /// word follows. Where all nouns are written so, it must also be a word that nothing else is known of.
    private static void names(Reading reading, Vocabulary words) {
        int count = reading.count();
        for (int i = 0; i < count; i++) {
            if (reading.kind(i) != Kind.WORD
                    || !reading.capital(i)
                    || reading.word(i).stop()
                    || words.noun(reading.word(i).form())) {
                continue;
            }
            boolean first = i == reading.firstOf(reading.sentence(i))
                    || (i > 0 && !reading.isWord(i - 1) && reading.kind(i - 1) != Kind.COMMA);
            boolean follows = i + 1 < count
                    && reading.kind(i + 1) == Kind.WORD
                    && reading.capital(i + 1)
                    && !reading.shouted(i + 1)
                    && !reading.word(i + 1).stop();
            if ((!first || follows) && !(reading.shouted(i) && reading.word(i).length() > 5)) {
                reading.flag(i, Reading.NAME);
            }
        }
    }
}
