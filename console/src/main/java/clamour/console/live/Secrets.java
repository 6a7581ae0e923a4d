package clamour.console.live;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Random words nobody guesses, and the hashes under which they are stored.
final class Secrets {

    /// Without characters that look or sound alike, and without vowels, so that no word appears.
    static final String CODE_ALPHABET = "23456789BCDFGHJKMNPQRSTVWXYZ";

    static final int CODE_LENGTH = 6;

    private static final int TOKEN_LENGTH = 22;
    private static final String TOKEN_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /// 22 letters and digits: 130 bits.
    static String fresh() {
        return pick(TOKEN_ALPHABET, TOKEN_LENGTH);
    }

    /// Six characters people can read to each other: 28 bits, so guessing is rate limited.
    static String freshCode() {
        return pick(CODE_ALPHABET, CODE_LENGTH);
    }

    static long freshSeed() {
        return RANDOM.nextLong(1, 1_000_000_000L);
    }

    /// SHA-256, hexadecimal. Enough for a secret of 130 random bits; nothing people choose is hashed with it.
    static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String pick(String alphabet, int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
