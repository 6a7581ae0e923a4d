package clamour.console.identity;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What a password must be: long, and not the sign-in name. Nothing about digits and signs, which only makes people
/// write it down.
final class Passwords {

    static final int SHORTEST = 12;

    /// What bcrypt takes into account.
    static final int MOST_BYTES = 72;

    private Passwords() {}

    static String checked(String password, String signIn) {
        int characters = password.codePointCount(0, password.length());
        if (characters < SHORTEST) {
            throw new IdentityProblem("password-short", characters, SHORTEST);
        }
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw new IdentityProblem("password-long", bytes, MOST_BYTES);
        }
        if (!signIn.isBlank()
                && password.toLowerCase(Locale.ROOT).contains(signIn.strip().toLowerCase(Locale.ROOT))) {
            throw new IdentityProblem("password-is-name");
        }
        if (password.codePoints().distinct().count() < SHORTEST / 3) {
            throw new IdentityProblem("password-same");
        }
        return password;
    }
}
