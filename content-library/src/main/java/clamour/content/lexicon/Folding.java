package clamour.content.lexicon;

import java.text.Normalizer;
import java.util.Locale;

/// Letters as they are compared: compatibility forms, accents, case, curly quotes and look-alikes are
/// folded away;
/// marks that
/// one does not see vanish. So a score does not depend on how a text was typed.
final class Folding {

    private static final int CACHED = 0x2800;
    private static final String[] CACHE = new String[CACHED];

    /// Letters of other scripts that look like Latin ones, in pairs.
    private static final String LOOKALIKES =
            "аaеeоoрpсcхxуyіiјjѕsһhԁdԛqԝwАaВbЕeКkМmНhОoРpСcТtХxУyІiЅsαaοoνvρpτtυuιiκkΑaΒbΕeΖzΗhΙiΚkΜmΝnΟoΡpΤtΥyΧx";

    private Folding() {}

    /// The folded form of one code point; empty for what is not seen.
    static String of(int codePoint) {
        if (codePoint < CACHED) {
            var cached = CACHE[codePoint];
            if (cached == null) {
                cached = fold(codePoint);
                CACHE[codePoint] = cached; // a race writes the same string twice
            }
            return cached;
        }
        return fold(codePoint);
    }

    private static String fold(int codePoint) {
        var special = switch (codePoint) {
            case '’', '‘', 'ʼ', '`', '´', '′' -> "'";
            case 'ß' -> "ss";
            case 'æ', 'Æ' -> "ae";
            case 'œ', 'Œ' -> "oe";
            case 'ø', 'Ø' -> "o";
            default -> "";
        };
        if (!special.isEmpty()) {
            return special;
        }
        if (invisible(codePoint)) {
            return "";
        }
        var decomposed = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
        var folded = new StringBuilder();
        decomposed.codePoints().filter(point -> !invisible(point)).forEach(folded::appendCodePoint);
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /// Zero-width characters, direction marks, combining marks, controls.
    static boolean invisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || (type == Character.CONTROL && codePoint != '\n' && codePoint != '\t' && codePoint != '\r');
    }

    /// The Latin letter it looks like; 0 where it does not.
    static char lookalike(int codePoint) {
        for (int i = 0; i < LOOKALIKES.length(); i += 2) {
            if (LOOKALIKES.charAt(i) == codePoint) {
                return LOOKALIKES.charAt(i + 1);
            }
        }
        return 0;
    }

    /// Folds a whole word or phrase.
    static String of(String text) {
        var folded = new StringBuilder(text.length());
        text.codePoints().forEach(point -> folded.append(of(point)));
        return folded.toString();
    }
}
