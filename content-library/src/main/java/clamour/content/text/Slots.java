package clamour.content.text;

import java.text.BreakIterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The values a post may use, cleaned once: no line breaks, control signs or broken characters, no double spaces.
final class Slots {

    /// Slots of which one must appear in a post that passes a claim on.
    private static final Set<String> CLAIMS = Set.of("claim", "claim-low", "says");

    /// A message that is quoted back is cut to this many characters.
    static final int LONGEST_QUOTE = 90;

    private static final int LONGEST_VALUE = 200;

    private final Map<String, String> values = new LinkedHashMap<>();

    Slots(Map<String, String> words, VoiceWords voice) {
        put("spot", voice.place(clean(words.getOrDefault("spot", ""))));
        for (String name : List.of(
                "force",
                "city",
                "topic",
                "name",
                "says",
                "clock",
                "clock-before",
                "clock-next",
                "weekday",
                "minutes")) {
            put(name, words.getOrDefault(name, ""));
        }
        put("handle", marked('@', words.getOrDefault("handle", "")));
        put("hashtag", marked('#', words.getOrDefault("hashtag", "")));
        put("official", cut(withoutEnd(clean(words.getOrDefault("official", ""))), LONGEST_QUOTE));
        String claim = withoutEnd(clean(words.getOrDefault("claim", "")));
        put("claim", claim);
        put("claim-low", voice.decapitalised(claim));
    }

    /// Names a pattern may use.
    static List<String> names() {
        return List.of(
                "force",
                "city",
                "spot",
                "topic",
                "name",
                "says",
                "handle",
                "hashtag",
                "official",
                "clock",
                "clock-before",
                "clock-next",
                "weekday",
                "minutes",
                "claim",
                "claim-low");
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    boolean carriesClaim() {
        return values.containsKey("claim") || values.containsKey("says");
    }

    boolean allow(Pattern pattern, boolean mustCarry) {
        return Block.isUsable(pattern, values) && (!mustCarry || carries(pattern));
    }

    private static boolean carries(Pattern pattern) {
        for (String need : pattern.needs()) {
            if (CLAIMS.contains(need)) {
                return true;
            }
        }
        return false;
    }

    private void put(String name, String value) {
        String clean = clean(value);
        if (!clean.isEmpty()) {
            values.put(name, cut(clean, LONGEST_VALUE));
        }
    }

    private static String marked(char sign, String value) {
        String bare = clean(value);
        return bare.isEmpty() || bare.charAt(0) == sign ? bare : sign + bare;
    }

    private static String withoutEnd(String sentence) {
        int end = sentence.length();
        while (end > 0 && ".!? ".indexOf(sentence.charAt(end - 1)) >= 0) {
            end--;
        }
        return sentence.substring(0, end);
    }

    private static String clean(String value) {
        var out = new StringBuilder(value.length());
        boolean space = true;
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!space) {
                    out.append(' ');
                }
                space = true;
            } else if (!Character.isISOControl(c) && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)) {
                out.appendCodePoint(c);
                space = false;
            }
        }
        return out.toString().strip();
    }

    /// Cuts at a word if one ends near, always between graphemes.
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
        graphemes.setText(text);
        int end = graphemes.isBoundary(most - 1) ? most - 1 : graphemes.preceding(most - 1);
        int word = text.lastIndexOf(' ', end);
        return text.substring(0, word > end - 20 ? word : end).stripTrailing() + "…";
    }
}
