package clamour.scenario.read;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// The known word that somebody most likely meant.
public final class Spelling {

    /// Lists of up to so many words are told in full where nothing is near.
    private static final int FEW = 12;

    private Spelling() {}

    /// The nearest by edit distance, capitals aside; empty where none is near enough to be meant. The first of equals
    /// wins.
    public static Optional<String> nearest(String word, Collection<String> known) {
        String nearest = null;
        int least = Math.max(1, Math.min(word.length(), 24) / 3) + 1;
        var written = word.toLowerCase(Locale.ROOT);
        for (var candidate : known) {
            int distance = distance(written, candidate.toLowerCase(Locale.ROOT), least);
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /// A remedy: the nearest word, else the few there are, else that there is none.
    public static String hint(String word, Collection<String> known, String plural) {
        var nearest = nearest(word, known);
        if (nearest.isPresent()) {
            return "Did you mean “%s”?".formatted(nearest.get());
        }
        if (known.isEmpty()) {
            return "There are no %s yet: add one.".formatted(plural);
        }
        if (known.size() <= FEW) {
            return "The %s are: %s.".formatted(plural, String.join(", ", known));
        }
        return "The %s include: %s."
                .formatted(plural, String.join(", ", known.stream().limit(FEW).toList()));
    }

    /// Edits, with two swapped neighbours as one, or `enough` where there are at least so many.
    static int distance(String a, String b, int enough) {
        if (Math.abs(a.length() - b.length()) >= enough) {
            return enough;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            int best = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                best = Math.min(best, row[j]);
            }
            if (best >= enough) {
                return enough;
            }
            beforeLast = last;
            last = row;
        }
        return Math.min(last[b.length()], enough);
    }
}
