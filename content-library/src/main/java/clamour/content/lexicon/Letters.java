package clamour.content.lexicon;

/// What stands at a place of a text, safe at its ends.
final class Letters {

    private static final int MOST_BLANKS = 4;

    private final String text;

    Letters(String text) {
        this.text = text;
    }

    int digits(int from) {
        int end = from;
        while (digitAt(end)) {
            end++;
        }
        return end;
    }

    int value(int from, int end) {
        long value = 0;
        for (int i = from; i < end && value < 100_000_000; i++) {
            value = value * 10 + Character.digit(text.charAt(i), 10);
        }
        return (int) Math.min(value, Integer.MAX_VALUE);
    }

    boolean digitAt(int place) {
        return place >= 0 && place < text.length() && Character.isDigit(text.charAt(place));
    }

    boolean letterAt(int place) {
        return place < text.length() && Character.isLetter(text.codePointAt(place));
    }

    boolean lowerAt(int place) {
        return place < text.length() && text.charAt(place) >= 'a' && text.charAt(place) <= 'z';
    }

    boolean letterOrDigitAt(int place) {
        return place >= 0 && place < text.length() && Character.isLetterOrDigit(text.charAt(place));
    }

    boolean wordAt(int place) {
        return place < text.length()
                && (Character.isLetterOrDigit(text.codePointAt(place)) || text.charAt(place) == '_');
    }

    boolean spaceAt(int place) {
        return place < 0
                || place >= text.length()
                || Character.isWhitespace(text.charAt(place))
                || Character.isSpaceChar(text.charAt(place));
    }

    /// Behind the blanks there, however many somebody typed.
    int behindBlanks(int place) {
        int here = place;
        while (here < text.length() && here - place < MOST_BLANKS && blank(text.charAt(here))) {
            here++;
        }
        return here;
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\t';
    }
}
