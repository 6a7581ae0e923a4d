package clamour.console.live;

import java.text.Normalizer;
import java.util.Locale;

/// What a guest may be called: something others can read and tell apart.
final class GuestName {

    private GuestName() {}

    /// The name as it is shown.
    ///
    /// @throws NotPossible where it does not do
    static String checked(String name) {
        var text = Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            throw new NotPossible("name-missing", "The name is missing.", "Say how the others shall call you.");
        }
        int length = text.codePointCount(0, text.length());
        if (length > Limits.LONGEST_NAME) {
            throw new NotPossible(
                    "name-long",
                    "The name has {0} characters; at most {1} are possible.",
                    "Shorten it.",
                    length,
                    Limits.LONGEST_NAME);
        }
        if (text.codePoints().anyMatch(GuestName::unfit) || text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new NotPossible(
                    "name-signs",
                    "The name contains characters that cannot be shown, or none that can be read.",
                    "Type it by hand, with at least one letter or digit.");
        }
        return text;
    }

    static boolean same(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    private static boolean unfit(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
