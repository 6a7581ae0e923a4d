package clamour.content.lexicon;

/// What the letters of a text are made of: whether people, and screen readers, can make words of it at all.
public enum Script {
    /// Latin letters, with the accents that languages have.
    PLAIN,
    /// Letters of scripts for which there are no rules.
    FOREIGN,
    /// Heaps of marks over and under the letters (“zalgo”).
    OVERWRITTEN,
    /// Characters that turn the direction of reading round.
    REVERSED;

    private static final int MOST_MARKS_IN_A_ROW = 2;
    /// No Latin language that is written decomposed has a mark on every other letter.
    private static final double MARKS_A_LETTER = 0.5;

    private static final double FOREIGN_SHARE = 0.3;
    private static final int LEFT_TO_RIGHT_OVERRIDE = 0x202D;
    private static final int RIGHT_TO_LEFT_OVERRIDE = 0x202E;
    private static final int COMBINING_FROM = 0x300;

    /// In one pass over the text.
    static Script of(String text) {
        int letters = 0;
        int foreign = 0;
        int marks = 0;
        int row = 0;
        int longest = 0;
        boolean turned = false;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isLetter(point)) {
                letters++;
                row = 0;
                foreign += point >= COMBINING_FROM && !latin(point) ? 1 : 0;
            } else if (point >= COMBINING_FROM) {
                turned |= point == RIGHT_TO_LEFT_OVERRIDE || point == LEFT_TO_RIGHT_OVERRIDE;
                int type = Character.getType(point);
                boolean mark =
                        (type == Character.NON_SPACING_MARK && !selector(point)) || type == Character.ENCLOSING_MARK;
                marks += mark ? 1 : 0;
                row = mark ? row + 1 : 0;
                longest = Math.max(longest, row);
            }
        }
        if (turned && letters > 0) {
            return REVERSED;
        }
        if (foreign > FOREIGN_SHARE * letters) {
            return FOREIGN; // its own marks are none of our business
        }
        boolean heaped = longest > MOST_MARKS_IN_A_ROW || (marks > 2 && marks > MARKS_A_LETTER * letters);
        return heaped ? OVERWRITTEN : PLAIN;
    }

    /// Look-alikes inside Latin words are read as the letters they look like, so they are not foreign here.
    private static boolean latin(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN || Folding.lookalike(point) != 0;
    }

    /// Marks that belong to emoji.
    private static boolean selector(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F) || point == 0x20E3;
    }
}
