package clamour.scenario.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The phrases of the condition grammar as messages show them: words in small letters are written as they are.
final class Phrase {

    static final String NO_MESSAGE = "no message from ACCOUNT by TIME";
    static final String MESSAGE = "message from ACCOUNT about RUMOUR with purpose PURPOSE";
    static final String BELIEVED = "rumour RUMOUR believed by 10%";
    static final String CORRECTED = "rumour RUMOUR corrected";
    static final String TRUST = "trust below 0.4 in COMMUNITY";
    static final String POSTS = "posts per minute over 300";
    static final String QUESTIONS = "questions waiting over 20";
    static final String INJECT = "inject INJECT fired";
    static final String SCORE = "score timing below 50";
    static final String EXAMPLE = "“" + NO_MESSAGE + "”.";

    static final List<String> ALL =
            List.of(NO_MESSAGE, MESSAGE, BELIEVED, CORRECTED, TRUST, POSTS, QUESTIONS, INJECT, SCORE);

    private Phrase() {}

    /// The phrase that shares most words with what was written, small slips forgiven; else all of them.
    static String hint(List<String> written) {
        return nearest(written)
                .map("Did you mean “%s”?"::formatted)
                .orElseGet(() -> "A condition is one of: " + String.join("; ", ALL) + ".");
    }

    private static Optional<String> nearest(List<String> written) {
        int most = 0;
        String best = null;
        for (var phrase : ALL) {
            var keywords = List.of(phrase.split(" ")).stream()
                    .filter(word -> word.equals(word.toLowerCase(Locale.ROOT)))
                    .toList();
            int shared = 0;
            for (int i = 0; i < written.size(); i++) {
                boolean near = Spelling.nearest(written.get(i), keywords).isPresent();
                // The first word tells most of what somebody meant.
                shared += near ? i == 0 ? 3 : 2 : 0;
            }
            if (shared > most) {
                most = shared;
                best = phrase;
            }
        }
        return Optional.ofNullable(best);
    }
}
