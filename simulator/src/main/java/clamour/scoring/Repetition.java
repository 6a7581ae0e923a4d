package clamour.scoring;

import clamour.content.lexicon.Reading;
import clamour.content.lexicon.Reading.Kind;
import java.util.HashSet;

/// The same sentence, or the same few words, over and over.
///
/// @param share of the words that were said before in the same sentence, 0 to 1
/// @param sentence the first that was said before; -1 where none was
record Repetition(double share, int sentence) {

    private static final int SHORT_SENTENCE = 3;
    /// From this many words on a text of few different ones repeats itself, whatever its punctuation.
    private static final int LONG = 16;

    /// Long texts of any sort come back to their small words, so above this many the words alone say nothing.
    private static final int TOO_LONG = 160;

    private static final double FEW_DIFFERENT = 0.4;

    static Repetition of(Reading reading) {
        // Looked up only, never walked.
        var different = new HashSet<String>();
        var said = new HashSet<String>();
        int words = 0;
        int again = 0;
        int first = -1;
        for (int sentence = 0; sentence < reading.sentenceCount(); sentence++) {
            var key = new StringBuilder();
            int here = 0;
            for (int i = reading.firstOf(sentence); i < reading.firstOf(sentence + 1); i++) {
                if (reading.isWord(i)) {
                    var form = form(reading, i);
                    key.append(form).append(' ');
                    different.add(form);
                    here++;
                }
            }
            words += here;
            if (!said.add(key.toString()) && here >= SHORT_SENTENCE) {
                again += here;
                first = first < 0 ? sentence : first;
            }
        }
        if (words == 0) {
            return new Repetition(0, -1);
        }
        boolean few = words >= LONG && words <= TOO_LONG && different.size() < FEW_DIFFERENT * words;
        double sameWords = few ? 1 - (double) different.size() / words : 0;
        return new Repetition(Math.max((double) again / words, sameWords), first);
    }

    private static String form(Reading reading, int token) {
        boolean word = reading.kind(token) == Kind.WORD || reading.kind(token) == Kind.NUMBER;
        return word ? reading.word(token).form() : reading.text().substring(reading.start(token), reading.end(token));
    }
}
