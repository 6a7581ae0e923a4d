package clamour.console.trainee;

import java.text.BreakIterator;
import java.util.Locale;

/// Characters as people count them.
final class Graphemes {

    private Graphemes() {}

    static int count(String text) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }
}
