package clamour.content.lexicon;

import java.util.Arrays;

/// A text in tokens, with sentences, clauses and what is only mentioned in it. Spans are UTF-16 indices
/// into the text
/// as given.
///
/// Arrays in step, one place a token; filled by [Tokenizer], then only read.
public final class Reading {

    public enum Kind {
        WORD(true, ""),
        NUMBER(true, "{number}"),
        /// A time of day; its value is minutes since midnight.
        TIME(true, "{time}"),
        PHONE(true, "{phone}"),
        LINK(true, "{link}"),
        HANDLE(true, "{handle}"),
        HASHTAG(true, "{hashtag}"),
        EMOJI(false, ""),
        COMMA(false, ""),
        /// Ends what a pattern may span: colon, semicolon, dash, bracket.
        BREAK(false, ""),
        /// Ends a sentence.
        STOP(false, ""),
        QUOTE(false, "");

        private final boolean word;
        private final String symbol;

        Kind(boolean word, String symbol) {
            this.word = word;
            this.symbol = symbol;
        }

        /// How a phrase names it; empty where none does.
        String symbol() {
            return symbol;
        }
    }

    static final byte QUOTED = 1;
    static final byte MENTIONED = 2;
    static final byte CAPITAL = 4;
    static final byte SHOUTED = 8;
    static final byte NAME = 16;

    private final String text;
    private final String language;
    private int count;
    private Kind[] kinds = new Kind[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private Word[] words = new Word[64];
    private int[] values = new int[64];
    private int[] sentences = new int[64];
    private int[] clauses = new int[64];
    private byte[] flags = new byte[64];
    private int sentenceCount;
    private boolean[] questions = new boolean[0];
    private int[] sentenceStarts = new int[0];
    private int wordCount;
    private int hidden;
    private int lookalikes;
    private Script script = Script.PLAIN;

    Reading(String text, String language) {
        this.text = text;
        this.language = language;
    }

    int add(Kind kind, int start, int end, Word word, int value, int flag) {
        if (count == kinds.length) {
            int more = count * 2;
            kinds = Arrays.copyOf(kinds, more);
            starts = Arrays.copyOf(starts, more);
            ends = Arrays.copyOf(ends, more);
            words = Arrays.copyOf(words, more);
            values = Arrays.copyOf(values, more);
            sentences = Arrays.copyOf(sentences, more);
            clauses = Arrays.copyOf(clauses, more);
            flags = Arrays.copyOf(flags, more);
        }
        kinds[count] = kind;
        starts[count] = start;
        ends[count] = end;
        words[count] = word;
        values[count] = value;
        flags[count] = (byte) flag;
        return count++;
    }

    void place(int token, int sentence, int clause) {
        sentences[token] = sentence;
        clauses[token] = clause;
    }

    void flag(int token, byte flag) {
        flags[token] |= flag;
    }

    void sentences(int number, boolean[] asked, int[] firsts) {
        sentenceCount = number;
        questions = asked;
        sentenceStarts = firsts;
    }

    void words(int number) {
        wordCount = number;
    }

    void oddities(int hiddenCharacters, int lookalikeLetters, Script letters) {
        hidden = hiddenCharacters;
        lookalikes = lookalikeLetters;
        script = letters;
    }

    public String text() {
        return text;
    }

    public String language() {
        return language;
    }

    /// How many tokens.
    public int count() {
        return count;
    }

    public Kind kind(int token) {
        return kinds[token];
    }

    public int start(int token) {
        return starts[token];
    }

    public int end(int token) {
        return ends[token];
    }

    public Word word(int token) {
        return words[token];
    }

    /// Number, or minutes since midnight for a time; -1 where it has none.
    public int value(int token) {
        return values[token];
    }

    public int sentence(int token) {
        return sentences[token];
    }

    public int clause(int token) {
        return clauses[token];
    }

    /// Whether it stands in quotation marks or after words that only report it.
    public boolean mentioned(int token) {
        return (flags[token] & (QUOTED | MENTIONED)) != 0;
    }

    public boolean quoted(int token) {
        return (flags[token] & QUOTED) != 0;
    }

    public boolean capital(int token) {
        return (flags[token] & CAPITAL) != 0;
    }

    /// All in capitals, two letters or more.
    public boolean shouted(int token) {
        return (flags[token] & SHOUTED) != 0;
    }

    public boolean name(int token) {
        return (flags[token] & NAME) != 0;
    }

    public int sentenceCount() {
        return sentenceCount;
    }

    public boolean question(int sentence) {
        return questions[sentence];
    }

    /// The first token of a sentence; the number of tokens for the one behind the last.
    public int firstOf(int sentence) {
        return sentence < sentenceCount ? sentenceStarts[sentence] : count;
    }

    /// Words and numbers, punctuation left out.
    public int wordCount() {
        return wordCount;
    }

    /// Characters that nobody sees: zero-width, direction marks.
    public int hiddenCharacters() {
        return hidden;
    }

    /// Letters of another script among Latin ones.
    public int lookalikes() {
        return lookalikes;
    }

    /// What its letters are made of.
    public Script script() {
        return script;
    }

    public boolean isWord(int token) {
        return kinds[token].word;
    }
}
