package clamour.scenario;

/// The form of every id in a scenario: letters, digits, `-`, `_`, at most [#LONGEST] characters.
public final class Slug {

    public static final int LONGEST = 64;

    private Slug() {}

    /// Whether the text can be an id.
    public static boolean fits(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letterOrDigit && (i == 0 || (c != '-' && c != '_'))) {
                return false;
            }
        }
        return true;
    }

    static void check(String text) {
        if (!fits(text)) {
            throw new IllegalArgumentException(
                    "id must be 1 to %d letters, digits, - or _, was '%s'".formatted(LONGEST, text));
        }
    }
}
