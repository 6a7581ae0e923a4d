package clamour.exercise.fold;

import clamour.exercise.Refusal;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;

/// What a text that people enter must be like.
final class Texts {

    /// The longest note, reason, chat line or decision, in user-perceived characters.
    static final int LONGEST_NOTE = 2_000;

    /// The longest draft, in user-perceived characters: room for everything one has, on any channel.
    static final int LONGEST_DRAFT = 20_000;

    private Texts() {}

    /// User-perceived characters: an emoji with its modifiers is one.
    static int length(String text) {
        var breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        int count = 0;
        while (breaks.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    /// A text that must say something.
    static Optional<Refusal> required(String text, int longest) {
        if (text.isBlank()) {
            return Optional.of(Refusal.of("empty", "The text is empty.", "Write something first."));
        }
        return allowed(text, longest);
    }

    /// A text that may be empty.
    static Optional<Refusal> allowed(String text, int longest) {
        if (!isClean(text)) {
            return Optional.of(Refusal.of(
                    "unreadable-characters",
                    "The text holds characters that cannot be shown.",
                    "Type it again, or paste it as plain text."));
        }
        // No character is longer than a few code units, so most texts need no counting.
        int length = text.length() <= longest ? 0 : length(text);
        if (length > longest || text.length() > 32L * longest) {
            return Optional.of(Refusal.of(
                    "too-long",
                    "The text has {0} characters; at most {1} are allowed.",
                    "Shorten it by {2}.",
                    length(text),
                    longest,
                    Math.max(1, length - longest)));
        }
        return Optional.empty();
    }

    /// No NUL and no half of a surrogate pair: neither can be stored or hashed as it is.
    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            } else if (Character.isLowSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
