package clamour.content.text;

import clamour.content.persona.Register;
import clamour.content.persona.Voice;
import clamour.content.seed.Draw;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Turns what is said into how this person writes it: capitals, slips, slang, shouting, punctuation.
/// Words with `@`, `#` or digits are left alone. One use per post.
final class Speech {

    private static final int SHORTEST_FOR_A_SLIP = 4;
    private static final String VOWELS = "aeiouäöüáéíóúàèêyAEIOU";

    private final VoiceWords words;
    private final Voice voice;
    private final Draw draw;

    Speech(VoiceWords words, Voice voice, Draw draw) {
        this.words = words;
        this.voice = voice;
        this.draw = draw;
    }

    String spoken(String plain, Mood mood) {
        List<String> said = new ArrayList<>(List.of(plain.split(" ")));
        if (voice.isFormal()) {
            return ended(capitalised(String.join(" ", said)), mood, false);
        }
        boolean lower = draw.chance(voice.lowercase());
        if (draw.chance(voice.slang())) {
            said.replaceAll(word -> swapped(word, words.slang()));
        }
        if (draw.chance(voice.typos())) {
            slip(said);
        }
        if (draw.chance(voice.stretching())) {
            stretch(said);
        }
        boolean shout = draw.chance(voice.shouting() + (mood == Mood.ANGRY ? voice.shouting() / 2 : 0));
        String text = String.join(" ", said);
        text = lower ? lowered(text) : capitalised(text);
        if (shout) {
            text = shouted(text);
        }
        return ended(text, mood, lower);
    }

    private String swapped(String word, Map<String, String> forms) {
        int end = wordEnd(word);
        String bare = word.substring(0, end).toLowerCase(Locale.ROOT);
        String form = forms.get(bare);
        return form == null || draw.chance(.3) ? word : form + word.substring(end);
    }

    private static int wordEnd(String word) {
        int end = word.length();
        while (end > 0 && ".,!?;:…\")".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private void slip(List<String> said) {
        for (int i = 0; i < said.size(); i++) {
            String word = said.get(i);
            int end = wordEnd(word);
            String usual = words.slips().get(word.substring(0, end).toLowerCase(Locale.ROOT));
            if (usual != null && draw.chance(.6)) {
                said.set(i, usual + word.substring(end));
                return;
            }
        }
        int slips = draw.chance(.2) ? 2 : 1;
        for (int tries = 0; tries < 8 && slips > 0; tries++) {
            int i = draw.below(said.size());
            if (canSlip(said.get(i))) {
                said.set(i, slipped(said.get(i)));
                slips--;
            }
        }
    }

    private static boolean canSlip(String word) {
        int end = wordEnd(word);
        if (end < SHORTEST_FOR_A_SLIP) {
            return false;
        }
        for (int i = 0; i < end; i++) {
            if (!Character.isLetter(word.charAt(i)) || (i > 0 && Character.isUpperCase(word.charAt(i)))) {
                return false;
            }
        }
        return true;
    }

    private String slipped(String word) {
        int at = 1 + draw.below(wordEnd(word) - 2);
        var out = new StringBuilder(word);
        switch (draw.below(5)) {
            case 0 -> out.setCharAt(at, draw.pick(words.neighbours(Character.toLowerCase(word.charAt(at)))));
            case 1 -> out.deleteCharAt(at);
            case 2 -> out.insert(at, word.charAt(at));
            case 3 -> out.insert(at, draw.pick(words.neighbours(Character.toLowerCase(word.charAt(at)))));
            default -> {
                out.setCharAt(at, word.charAt(at + 1));
                out.setCharAt(at + 1, word.charAt(at));
            }
        }
        return out.toString();
    }

    private void stretch(List<String> said) {
        for (int i = 0; i < said.size(); i++) {
            String word = said.get(i);
            int end = wordEnd(word);
            if (words.stretch().contains(word.substring(0, end).toLowerCase(Locale.ROOT))) {
                int at = end - 1;
                for (int k = end - 1; k >= 0; k--) {
                    if (VOWELS.indexOf(word.charAt(k)) >= 0) {
                        at = k;
                        break;
                    }
                }
                String more = String.valueOf(word.charAt(at)).repeat(2 + draw.below(3));
                said.set(i, word.substring(0, at) + more + word.substring(at));
                return;
            }
        }
    }

    private String shouted(String text) {
        String[] parts = text.split(" ");
        boolean whole = draw.chance(.25) && parts.length < 16;
        boolean any = false;
        for (int i = 0; i < parts.length; i++) {
            String bare = parts[i].substring(0, wordEnd(parts[i])).toLowerCase(Locale.ROOT);
            if (isOpen(parts[i]) && (whole || words.emphasis().contains(bare))) {
                parts[i] = parts[i].toUpperCase(Locale.ROOT);
                any = true;
            }
        }
        if (!any) {
            int i = draw.below(parts.length);
            parts[i] = isOpen(parts[i]) ? parts[i].toUpperCase(Locale.ROOT) : parts[i];
        }
        return String.join(" ", parts);
    }

    private static String lowered(String text) {
        String[] parts = text.split(" ");
        for (int i = 0; i < parts.length; i++) {
            parts[i] = isOpen(parts[i]) ? parts[i].toLowerCase(Locale.ROOT) : parts[i];
        }
        return String.join(" ", parts);
    }

    private static boolean isOpen(String word) {
        return word.indexOf('@') < 0 && word.indexOf('#') < 0 && !word.contains("/");
    }

    /// Capitals at the start and after full stops; not after three dots.
    private static String capitalised(String text) {
        var out = new StringBuilder(text);
        boolean start = true;
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c == '@' || c == '#' || Character.isLetterOrDigit(c)) {
                if (start && Character.isLetter(c)) {
                    out.setCharAt(i, Character.toUpperCase(c));
                }
                start = false;
            } else if (c == ' ' && i > 1) {
                char before = out.charAt(i - 1);
                start |= (before == '!' || before == '?' || before == '.') && out.charAt(i - 2) != '.';
            }
        }
        return out.toString();
    }

    private String ended(String text, Mood mood, boolean lower) {
        char last = text.charAt(text.length() - 1);
        if (last == '?' || last == '!') {
            boolean more = !voice.isFormal() && draw.chance(voice.stretching());
            return more ? text + String.valueOf(last).repeat(1 + draw.below(2)) : text;
        }
        if (last == '.' && lower && !text.endsWith("..") && draw.chance(.7)) {
            return text.substring(0, text.length() - 1);
        }
        if (!Character.isLetterOrDigit(last) && last != '"' && last != ')') {
            return text;
        }
        boolean loud = mood == Mood.ANGRY || mood == Mood.AFRAID || mood == Mood.GRATEFUL;
        if (loud && !voice.isFormal() && draw.chance(.1 + voice.stretching() * .6)) {
            return text + "!".repeat(1 + draw.below(3));
        }
        double dot = switch (voice.register()) {
            case FORMAL -> 1;
            case PLAIN -> .75;
            case CASUAL -> lower ? .05 : .35;
            case ROWDY -> .05;
        };
        return endsInTag(text) ? text : draw.chance(dot) ? text + "." : text;
    }

    private static boolean endsInTag(String text) {
        String word = text.substring(text.lastIndexOf(' ') + 1);
        return word.startsWith("#") || word.startsWith("@");
    }

    /// What stands between two things said by this person.
    String joint(String before, Mood mood) {
        char last = before.charAt(before.length() - 1);
        if (".!?…:,".indexOf(last) >= 0) {
            return " ";
        }
        if (voice.register() == Register.FORMAL || voice.register() == Register.PLAIN) {
            return ". ";
        }
        boolean loud = mood == Mood.ANGRY || mood == Mood.AFRAID;
        List<String> joints = voice.register() == Register.ROWDY
                ? List.of("... ", ". ", " - ", loud ? "!! " : ". ", ", ")
                : List.of(". ", ". ", "... ", loud ? "! " : ". ", ", ");
        return draw.pick(joints);
    }
}
