package clamour.content.lexicon;

/// A word form as the rules know it.
///
/// @param form folded
/// @param stem folded stem
/// @param symbols what a pattern can match it by; never changed
/// @param classes the bits of its [WordClass]es
/// @param number its value where it is a number word; -1 otherwise
/// @param syllables groups of vowels, at least 1
@SuppressWarnings("ArrayRecordComponent") // read a million times a second, written never
public record Word(
        String form,
        String stem,
        int[] symbols,
        long classes,
        boolean stop,
        boolean negator,
        boolean clauseBreak,
        int number,
        int syllables) {

    /// Stands where there is no word, such as at punctuation.
    public static final Word NONE = new Word("", "", new int[0], 0, true, false, false, -1, 0);

    /// Letters of the form.
    public int length() {
        return form.length();
    }
}
