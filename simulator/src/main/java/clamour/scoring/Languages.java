package clamour.scoring;

import clamour.content.lexicon.RuleLibrary;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells the five languages apart by their commonest small words. Good enough to choose rules, and to say
/// when a text is in another language than claimed.
final class Languages {

    private static final List<Set<String>> SMALL_WORDS = List.of(
            Set.of(
                    "the", "and", "is", "of", "to", "in", "we", "are", "you", "for", "at", "on", "this", "not", "with",
                    "please", "our", "have", "that", "it", "be", "by", "no", "your", "was", "has", "from", "will",
                    "people", "stay"),
            Set.of(
                    "der", "die", "das", "und", "ist", "nicht", "wir", "sie", "ein", "eine", "zu", "im", "den", "von",
                    "mit", "bitte", "für", "auf", "es", "sind", "noch", "bei", "dem", "auch", "haben", "am", "uns",
                    "werden", "kein", "keine"),
            Set.of(
                    "le", "la", "les", "et", "est", "des", "une", "un", "nous", "vous", "pas", "pour", "dans", "du",
                    "sur", "que", "qui", "à", "en", "avec", "ne", "sont", "au", "par", "votre", "aux", "ce", "merci",
                    "cette", "été"),
            Set.of(
                    "de", "het", "een", "en", "is", "niet", "wij", "we", "u", "van", "voor", "op", "met", "te", "zijn",
                    "bij", "dat", "er", "naar", "om", "ook", "aan", "geen", "uw", "nog", "wordt", "als", "hebben",
                    "deze", "blijf"),
            Set.of(
                    "el", "la", "los", "las", "y", "es", "de", "que", "en", "no", "por", "para", "con", "un", "una",
                    "se", "su", "del", "al", "está", "son", "favor", "hay", "lo", "más", "sus", "ha", "como", "nos",
                    "gracias"));

    /// A bit for each language a word is small in; looked up only, never walked.
    private static final Map<String, Integer> LANGUAGES_OF = new HashMap<>();

    static {
        for (int i = 0; i < SMALL_WORDS.size(); i++) {
            int bit = 1 << i;
            SMALL_WORDS.get(i).forEach(word -> LANGUAGES_OF.merge(word, bit, (one, other) -> one | other));
        }
    }

    private static final int MOST_WORDS = 60;

    private Languages() {}

    /// The language most of the small words belong to; empty where there are too few of them to say.
    static Optional<String> guess(String text) {
        int[] counts = new int[SMALL_WORDS.size()];
        int words = 0;
        int start = -1;
        for (int i = 0; i <= text.length() && words < MOST_WORDS; i++) {
            boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                if (i - start < 8) {
                    count(text.substring(start, i).toLowerCase(Locale.ROOT), counts);
                }
                words++;
                start = -1;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        int second = 0;
        for (int i = 0; i < counts.length; i++) {
            second = i != best ? Math.max(second, counts[i]) : second;
        }
        return counts[best] > 1 && counts[best] > second
                ? Optional.of(RuleLibrary.LANGUAGES.get(best))
                : Optional.empty();
    }

    private static void count(String word, int[] counts) {
        int languages = LANGUAGES_OF.getOrDefault(word, 0);
        for (int i = 0; languages != 0; i++, languages >>= 1) {
            counts[i] += languages & 1;
        }
    }
}
