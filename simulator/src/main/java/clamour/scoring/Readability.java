package clamour.scoring;

import clamour.content.lexicon.Reading;
import clamour.content.lexicon.Reading.Kind;

/// How hard a text of some length is to read, by the formula that is usual in its language: Flesch-Kincaid for English,
/// the
/// first Wiener Sachtextformel for German, Kandel and Moles for French, Flesch-Douma for Dutch, Fernandez Huerta for
/// Spanish. Syllables are groups of vowels, so the figures are near the published ones and not the same.
final class Readability {

    private static final int MANY_SYLLABLES = 3;
    private static final int LONG_LETTERS = 6;

    private Readability() {}

    /// 0 where everybody reads it easily, 1 where hardly anybody does; a few long sentences are over 1.
    static double difficulty(Reading reading, String language) {
        int words = 0;
        int syllables = 0;
        int many = 0;
        int one = 0;
        int longOnes = 0;
        for (int i = 0; i < reading.count(); i++) {
            if (reading.kind(i) != Kind.WORD || reading.name(i)) {
                continue;
            }
            int own = reading.word(i).syllables();
            words++;
            syllables += own;
            many += own >= MANY_SYLLABLES ? 1 : 0;
            one += own == 1 ? 1 : 0;
            longOnes += reading.word(i).length() > LONG_LETTERS ? 1 : 0;
        }
        if (words == 0 || reading.sentenceCount() == 0) {
            return 0;
        }
        double sentence = (double) reading.wordCount() / reading.sentenceCount();
        double syllablesAWord = (double) syllables / words;
        return switch (language) {
            case "de" ->
                (0.1935 * 100 * many / words
                                + 0.1672 * sentence
                                + 0.1297 * 100 * longOnes / words
                                - 0.0327 * 100 * one / words
                                - 0.875
                                - 11)
                        / 5;
            case "fr" -> (55 - (207 - 1.015 * sentence - 73.6 * syllablesAWord)) / 30;
            case "nl" -> (50 - (206.84 - 0.93 * sentence - 77 * syllablesAWord)) / 30;
            case "es" -> (55 - (206.84 - 1.02 * sentence - 60 * syllablesAWord)) / 30;
            default -> (0.39 * sentence + 11.8 * syllablesAWord - 15.59 - 10) / 6;
        };
    }
}
