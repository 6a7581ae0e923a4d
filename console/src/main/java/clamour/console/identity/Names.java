package clamour.console.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/// What people may be called, and may sign in with.
final class Names {

    static final int LONGEST = 80;
    static final int SHORTEST_SIGN_IN = 3;

    private static final Pattern SIGN_IN = Pattern.compile("[a-z0-9][a-z0-9._@+-]*");

    private Names() {}

    static String checked(String name, String field) {
        var text = name.strip();
        if (text.isEmpty()) {
            throw new IdentityProblem(field + "-missing");
        }
        if (text.length() > LONGEST) {
            throw new IdentityProblem(field + "-long", text.length(), LONGEST);
        }
        if (text.codePoints().anyMatch(Names::unfit)) {
            throw new IdentityProblem(field + "-signs");
        }
        return text;
    }

    static String checkedSignIn(String signIn) {
        var text = checked(signIn, "sign-in").toLowerCase(Locale.ROOT);
        if (text.length() < SHORTEST_SIGN_IN) {
            throw new IdentityProblem("sign-in-short", text.length(), SHORTEST_SIGN_IN);
        }
        if (!SIGN_IN.matcher(text).matches()) {
            throw new IdentityProblem("sign-in-signs");
        }
        return text;
    }

    /// Control characters, invisible direction marks, unpaired halves of characters.
    private static boolean unfit(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.UNASSIGNED;
    }
}
