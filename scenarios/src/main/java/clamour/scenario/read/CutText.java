package clamour.scenario.read;

import org.snakeyaml.engine.v2.exceptions.Mark;

/// The trap of YAML that bites press people: ` #riverside` in a text without quotes starts a comment, and the rest is
/// gone.
///
/// Looks at the characters right after a text, by index: a line may be as long as the file.
final class CutText {

    private static final int SHOWN_CHARACTERS = 24;

    private final int[] characters;
    private final int[] lineStarts;
    private final Problems problems;

    CutText(String text, Problems problems) {
        this.characters = text.codePoints().toArray();
        this.problems = problems;
        int lines = 1;
        for (int character : characters) {
            lines += character == '\n' ? 1 : 0;
        }
        this.lineStarts = new int[lines];
        int line = 0;
        for (int i = 0; i < characters.length; i++) {
            if (characters[i] == '\n') {
                lineStarts[++line] = i + 1;
            }
        }
    }

    /// Tells where the text, which ends there, was cut off by what looks like a hashtag.
    void check(Tree.Scalar scalar, Mark end) {
        if (end.getLine() >= lineStarts.length || scalar.isEmpty()) {
            return;
        }
        int after = lineStarts[end.getLine()] + end.getColumn();
        int hash = after;
        while (hash < characters.length && (characters[hash] == ' ' || characters[hash] == '\t')) {
            hash++;
        }
        boolean cut = hash > after
                && hash + 1 < characters.length
                && characters[hash] == '#'
                && Character.isLetterOrDigit(characters[hash + 1]);
        if (cut) {
            problems.warning(
                    scalar.line(),
                    scalar.column(),
                    scalar.path(),
                    "text-cut",
                    "The text ends before “%s”: in YAML a # after a space starts a comment.".formatted(shown(hash)),
                    "Put the text in quotes; if a comment is meant, leave a space after #.");
        }
    }

    private String shown(int from) {
        int to = from;
        while (to < characters.length && to - from < SHOWN_CHARACTERS && characters[to] != '\n') {
            to++;
        }
        return new String(characters, from, to - from);
    }
}
