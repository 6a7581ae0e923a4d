package clamour.console.cli;

import clamour.content.Problem.Place;
import clamour.scoring.Scorer;
import java.util.Optional;

/// What a text that is to be scored may not have.
final class Texts {

    private Texts() {}

    /// @param at where the text stands; its line is that of the problem where the text has only a place as a whole
    /// @param within whether line and column are to be counted in the text itself
    static void check(String text, Place at, boolean within) throws BadInputException {
        if (text.length() > Scorer.LONGEST) {
            throw new BadInputException(
                    at,
                    "The text has %d characters; it may have at most %d.".formatted(text.length(), Scorer.LONGEST),
                    "Score it in parts.");
        }
        for (int i = 0; i < text.length(); i++) {
            var wrong = wrong(text, i);
            if (wrong.isPresent()) {
                int line = 1
                        + (int) text.substring(0, i)
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                int column = i - text.lastIndexOf('\n', i);
                throw new BadInputException(
                        within ? new Place(at.file(), line, column, "") : at,
                        "The text has %s%s."
                                .formatted(wrong.get(), within ? "" : " as its character %d".formatted(i + 1)),
                        "Take it out, or save the text as UTF-8 again.");
            }
            if (Character.isHighSurrogate(text.charAt(i))) {
                i++;
            }
        }
    }

    private static Optional<String> wrong(String text, int i) {
        char c = text.charAt(i);
        if (c == 0) {
            return Optional.of("a NUL character");
        }
        boolean paired =
                Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        return Character.isSurrogate(c) && !paired
                ? Optional.of("half a character (a lone surrogate)")
                : Optional.empty();
    }
}
