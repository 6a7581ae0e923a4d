package clamour.scoring;

import clamour.content.lexicon.Reading;
import clamour.content.lexicon.Reading.Kind;
import clamour.content.lexicon.Script;

/// Whether there is a text to judge at all.
enum Legibility {
    READABLE,
    /// Words in an order that nobody would write.
    SALAD,
    /// Heaps of marks, or a turned direction of reading: nobody can read it, and no screen reader.
    UNREADABLE,
    /// In no language there are rules for: another script, or not one word that the rules know.
    FOREIGN;

    static Legibility of(Evidence evidence) {
        var reading = evidence.reading();
        if (reading.wordCount() == 0) {
            return READABLE;
        }
        if (reading.script() == Script.OVERWRITTEN || reading.script() == Script.REVERSED) {
            return UNREADABLE;
        }
        if (reading.script() == Script.FOREIGN || unknown(reading)) {
            return FOREIGN;
        }
        return Salad.is(evidence) ? SALAD : READABLE;
    }

    /// Nothing in it can win points.
    boolean broken() {
        return this == SALAD || this == UNREADABLE;
    }

    private static boolean unknown(Reading reading) {
        int words = 0;
        for (int i = 0; i < reading.count(); i++) {
            var word = reading.word(i);
            boolean known = reading.kind(i) == Kind.WORD && (word.stop() || word.symbols().length > 0);
            if (known || reading.kind(i) == Kind.LINK || reading.kind(i) == Kind.PHONE) {
                return false;
            }
            words += reading.kind(i) == Kind.WORD ? 1 : 0;
        }
        return words > 0;
    }
}
