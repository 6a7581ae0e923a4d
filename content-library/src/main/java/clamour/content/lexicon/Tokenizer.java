package clamour.content.lexicon;

import clamour.content.lexicon.Reading.Kind;
import java.util.Locale;

/// Cuts a text into tokens in one pass. Folding happens on the way, so every token keeps its span in the
/// text as given.
final class Tokenizer {

    /// Longer runs without a blank are not looked at as a link, so that reading stays linear.
    private static final int LONGEST_LINK = 300;

    private static final int MOST_BLANKS = 4;
    private static final int FEWEST_DIGITS = 6;
    /// Spanish numbers begin with no 0, so only those of full length are taken for one.
    private static final int SPANISH_DIGITS = 9;

    private final Vocabulary words;
    private final String text;
    private final Reading reading;
    private final StringBuilder form = new StringBuilder();
    private int at;
    private int hidden;
    private int lookalikes;

    private Tokenizer(Vocabulary words, String text) {
        this.words = words;
        this.text = text;
        this.reading = new Reading(text, words.language());
    }

    static Reading read(Vocabulary words, String text) {
        var tokenizer = new Tokenizer(words, text);
        tokenizer.tokens();
        Sentences.mark(tokenizer.reading, words);
        tokenizer.reading.oddities(tokenizer.hidden, tokenizer.lookalikes, Script.of(text));
        return tokenizer.reading;
    }

    private void tokens() {
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int size = Character.charCount(point);
            if (point == '\n') {
                single(Kind.STOP, size);
            } else if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                at += size;
            } else if (Character.isLetter(point) || joins(point)) {
                if (!link()) {
                    word();
                }
            } else if (Character.isDigit(point) || (point == '+' && digitAt(at + 1))) {
                number();
            } else if ((point == '@' || point == '#') && at + 1 < text.length() && wordAt(at + 1)) {
                tagged(point == '@' ? Kind.HANDLE : Kind.HASHTAG);
            } else if (Folding.invisible(point)) {
                hidden += point == 0xFE0F || point == 0x200D || Character.getType(point) == Character.NON_SPACING_MARK
                        ? 0
                        : 1;
                at += size;
            } else if (emoji(point)) {
                single(Kind.EMOJI, size);
            } else {
                punctuation(point, size);
            }
        }
    }

    private static boolean joins(int point) {
        return point == '_';
    }

    private void single(Kind kind, int size) {
        reading.add(kind, at, at + size, Word.NONE, -1, 0);
        at += size;
    }

    private void punctuation(int point, int size) {
        switch (point) {
            case '.', '!', '?', '…', '。', '！', '？', '¿', '¡' -> {
                if (point != '¿' && point != '¡') {
                    single(Kind.STOP, size);
                } else {
                    at += size;
                }
            }
            case ',', '،' -> single(Kind.COMMA, size);
            case ':', ';', '–', '—', '(', ')', '[', ']', '|', '/', '•', '*', '→' -> single(Kind.BREAK, size);
            case '-' -> {
                if (spaceAt(at - 1) && spaceAt(at + 1)) {
                    single(Kind.BREAK, size);
                } else {
                    at += size;
                }
            }
            case '"', '“', '”', '„', '«', '»', '‹', '›' -> single(Kind.QUOTE, size);
            case '‘' -> single(Kind.QUOTE, size);
            case '>' -> {
                reading.add(Kind.QUOTE, at, at + size, Word.NONE, '>', 0);
                at += size;
            }
            case '’', '\'' -> {
                // An apostrophe inside a word is read there; here it opens or closes a quotation.
                if (spaceAt(at - 1)
                        || spaceAt(at + 1)
                        || (at + 1 < text.length() && ".,;:!?".indexOf(text.charAt(at + 1)) >= 0)) {
                    single(Kind.QUOTE, size);
                } else {
                    at += size;
                }
            }
            default -> at += size;
        }
    }

    private void word() {
        int start = at;
        form.setLength(0);
        boolean allUpper = true;
        boolean firstUpper = false;
        int letters = 0;
        boolean latin = false;
        int foreign = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int size = Character.charCount(point);
            if (Character.isLetterOrDigit(point)) {
                if (letters++ == 0) {
                    firstUpper = Character.isUpperCase(point) || Character.isTitleCase(point);
                }
                allUpper &= !Character.isLowerCase(point);
                latin |= point < 0x250;
                foreign += point >= 0x370 && point < 0x530 ? 1 : 0;
                form.append(Folding.of(point));
            } else if (apostrophe(point) && letterAt(at + size) && letters > 0) {
                form.append('\'');
            } else if (Folding.invisible(point) && point != '\n') {
                hidden += Character.getType(point) == Character.NON_SPACING_MARK ? 0 : 1;
            } else {
                break;
            }
            at += size;
        }
        if ((latin && foreign > 0) || (foreign > 0 && allLookalike(start))) {
            mend(start);
            lookalikes += foreign;
        }
        int flags = firstUpper ? Reading.CAPITAL : 0;
        if (allUpper && letters > 1 && firstUpper) {
            flags |= Reading.SHOUTED;
        }
        emit(form.toString(), start, at, flags);
    }

    private boolean allLookalike(int start) {
        for (int i = start; i < at; i++) {
            if (Character.isLetter(text.charAt(i)) && Folding.lookalike(text.charAt(i)) == 0) {
                return false;
            }
        }
        return at - start > 1;
    }

    /// Letters of another script are taken for the Latin ones they look like.
    private void mend(int start) {
        form.setLength(0);
        for (int i = start; i < at; i++) {
            char letter = text.charAt(i);
            char latin = Folding.lookalike(letter);
            form.append(latin == 0 ? Folding.of(letter) : String.valueOf(latin).toLowerCase(Locale.ROOT));
        }
    }

    private void emit(String folded, int start, int end, int flags) {
        var parts = words.parts(folded);
        if (!parts.isEmpty()) {
            for (var part : parts) {
                add(part, start, end, flags);
            }
            return;
        }
        int apostrophe = folded.indexOf('\'');
        if (apostrophe < 0) {
            add(folded, start, end, flags);
        } else if (words.language().equals("fr") && apostrophe <= 3) {
            add(folded.substring(0, apostrophe + 1), start, end, flags);
            emit(folded.substring(apostrophe + 1), start, end, flags);
        } else if (folded.endsWith("'s")) {
            add(folded.substring(0, folded.length() - 2).replace("'", ""), start, end, flags);
        } else {
            add(folded.replace("'", ""), start, end, flags);
        }
    }

    private void add(String folded, int start, int end, int flags) {
        var word = words.word(folded);
        reading.add(Kind.WORD, start, end, word, word.number(), flags);
    }

    private void tagged(Kind kind) {
        int start = at++;
        form.setLength(0);
        while (at < text.length()) {
            int point = text.codePointAt(at);
            boolean inHandle = kind == Kind.HANDLE && (point == '.' || point == '-') && wordAt(at + 1);
            if (!Character.isLetterOrDigit(point) && point != '_' && !inHandle) {
                break;
            }
            form.append(Folding.of(point));
            at += Character.charCount(point);
        }
        reading.add(kind, start, at, words.word(form.toString()), -1, 0);
    }

    /// A web or e-mail address from here on: has a dot between letters and no space, or says so itself.
    private boolean link() {
        int end = at;
        boolean dot = false;
        boolean mail = false;
        boolean scheme = false;
        while (end < text.length() && end - at < LONGEST_LINK) {
            char c = text.charAt(end);
            if (c <= ' '
                    || c == '"'
                    || c == '<'
                    || c == '>'
                    || c == '”'
                    || c == '»'
                    || c == ')'
                    || (c == ',' && spaceAt(end + 1))) {
                break;
            }
            if (c > 0x7e && !Character.isLetter(c)) {
                break;
            }
            dot |= c == '.'
                    && end > at + 1
                    && end + 2 < text.length()
                    && lowerAt(end + 1)
                    && lowerAt(end + 2)
                    && letterOrDigitAt(end - 1);
            mail |= c == '@' && end > at;
            scheme |= c == ':' && text.startsWith("://", end);
            end++;
        }
        while (end > at && ".,;:!?'’".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean www = text.regionMatches(true, at, "www.", 0, 4);
        if (!scheme && !www && !(dot && end - at > 4 && (mail || domain(end)))) {
            return false;
        }
        reading.add(Kind.LINK, at, end, Word.NONE, -1, 0);
        at = end;
        return true;
    }

    /// Two or more labels, the last of letters only: `northford.police/alerts`; not `e.g.` and not
    /// `closed.please
    /// stay`.
    private boolean domain(int end) {
        int slash = text.indexOf('/', at);
        int host = slash > at && slash < end ? slash : end;
        int last = text.lastIndexOf('.', host - 1);
        if (last <= at || host - last < 3) {
            return false;
        }
        for (int i = last + 1; i < host; i++) {
            if (!(text.charAt(i) >= 'a' && text.charAt(i) <= 'z')) {
                return false;
            }
        }
        var top = text.substring(last + 1, host);
        return (slash > at && slash < end)
                || top.length() <= 3
                || top.equals("police")
                || top.equals("info")
                || top.equals("example");
    }

    private void number() {
        int start = at;
        int digits = 0;
        int groups = 1;
        boolean plus = text.charAt(at) == '+';
        at += plus ? 1 : 0;
        int first = digits(at);
        int value = value(at, first);
        int length = first - at;
        digits += length;
        at = first;
        if (clock(start, value, length)) {
            return;
        }
        // Phone: groups of digits with single blanks or hyphens between.
        int end = at;
        int here = at;
        boolean spanish = words.language().equals("es") && length == 3 && "689".indexOf(text.charAt(start)) >= 0;
        boolean zero = text.charAt(start) == '0' || plus || spanish;
        for (int from = behindGap(here); zero && from > here; from = behindGap(here)) {
            int next = digits(from);
            digits += next - from;
            groups++;
            end = next;
            here = next;
        }
        if (zero && digits >= (spanish ? SPANISH_DIGITS : FEWEST_DIGITS)) {
            at = end;
            reading.add(Kind.PHONE, start, end, Word.NONE, groups, 0);
            return;
        }
        // 1,200 and 1.5 are one number.
        if (at + 3 < text.length() && (text.charAt(at) == ',' || text.charAt(at) == '.') && digitAt(at + 1)) {
            int next = digits(at + 1);
            if (next - at - 1 == 3) {
                value = value * 1000 + value(at + 1, next);
            }
            at = next;
        } else if (at + 1 < text.length() && text.charAt(at) == '.' && digitAt(at + 1)) {
            at = digits(at + 1);
        }
        while (at < text.length() && Character.isLetter(text.charAt(at)) && text.charAt(at) < 0x250) {
            at++; // 3rd, 10m, M62 is a word of its own
        }
        form.setLength(0);
        text.substring(start, at).codePoints().forEach(point -> form.append(Folding.of(point)));
        reading.add(Kind.NUMBER, start, at, words.word(form.toString()), value, 0);
    }

    /// `18:30`, `18.30`, `6pm`, `6.30 pm`, `1830 hrs`.
    private boolean clock(int start, int hour, int digits) {
        int end = at;
        int minutes = -1;
        if (digits <= 2
                && hour < 25
                && at < text.length()
                && (text.charAt(at) == ':' || text.charAt(at) == '.')
                && digits(at + 1) == at + 3) {
            int minute = value(at + 1, at + 3);
            boolean colon = text.charAt(at) == ':';
            if (minute < 60
                    && !digitAt(at + 3)
                    && (colon || half(at + 3) != 0 || hours(at + 3) > 0 || hourWord(at + 3) > 0)) {
                minutes = hour * 60 + minute;
                end = at + 3;
                if (end + 2 < text.length() && text.charAt(end) == ':' && digits(end + 1) == end + 3) {
                    end += 3;
                }
            }
        } else if (digits == 4 && hours(at) > 0 && hour < 2400 && hour % 100 < 60) {
            minutes = hour / 100 * 60 + hour % 100;
        } else if (digits <= 2 && hour <= 12 && half(at) != 0) {
            minutes = hour * 60;
        } else if (digits <= 2 && hour < 25 && hourWord(at) > 0) {
            minutes = hour * 60;
        }
        if (minutes < 0) {
            return false;
        }
        int half = half(end);
        if (half != 0) {
            minutes = minutes % (12 * 60) + (half > 0 ? 12 * 60 : 0);
            end = suffixEnd(end);
        } else if (hours(end) > 0) {
            end = hours(end);
        } else if (hourWord(end) > 0) {
            end = hourWord(end);
        }
        int behind = behindBlanks(end);
        boolean french = words.language().equals("fr") && minutes % 60 == 0 && digits(behind) == behind + 2;
        if (french && value(behind, behind + 2) < 60) {
            minutes += value(behind, behind + 2); // 18 h 15
            end = behind + 2;
        }
        at = end;
        reading.add(Kind.TIME, start, end, Word.NONE, minutes % (24 * 60), 0);
        return true;
    }

    /// -1 for am, 1 for pm, 0 for neither, at that place or behind one blank.
    private int half(int place) {
        int here = behindBlanks(place);
        boolean dotted = here + 3 < text.length() && text.charAt(here + 1) == '.';
        int second = here + (dotted ? 2 : 1);
        if (second >= text.length()
                || Character.toLowerCase(text.charAt(second)) != 'm'
                || letterOrDigitAt(second + 1)) {
            return 0;
        }
        char first = Character.toLowerCase(text.charAt(here));
        return first == 'a' ? -1 : first == 'p' ? 1 : 0;
    }

    /// Behind the blanks there, however many somebody typed.
    private int behindBlanks(int place) {
        int here = place;
        while (here < text.length() && here - place < MOST_BLANKS && blank(text.charAt(here))) {
            here++;
        }
        return here;
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\t';
    }

    private int suffixEnd(int place) {
        int here = behindBlanks(place);
        boolean dotted = here + 3 < text.length() && text.charAt(here + 1) == '.';
        return dotted ? here + 3 : here + 2;
    }

    /// Behind `h` or `hrs`; 0 where there is none.
    private int hours(int place) {
        int here = behindBlanks(place);
        for (var suffix : new String[] {"hours", "hrs", "h"}) {
            int end = here + suffix.length();
            if (text.regionMatches(true, here, suffix, 0, suffix.length()) && !letterOrDigitAt(end)) {
                return suffix.equals("hours") && here == place ? 0 : end;
            }
        }
        return 0;
    }

    /// Behind `Uhr`, `heures`, `uur`; 0 where there is none. A span of hours is not a time, so English has
    /// no such
    /// word.
    private int hourWord(int place) {
        var suffix = switch (words.language()) {
            case "de" -> "Uhr";
            case "nl" -> "uur";
            case "fr" -> "h";
            default -> "";
        };
        int here = behindBlanks(place);
        int end = here + suffix.length();
        return !suffix.isEmpty() && text.regionMatches(true, here, suffix, 0, suffix.length()) && !letterOrDigitAt(end)
                ? end
                : 0;
    }

    /// Where the next group of digits begins, behind one or two separators; the same place where there is
    /// none.
    private int behindGap(int place) {
        int from = place;
        while (from < text.length() && from - place < 3 && " -/()\u00a0".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        return from > place && digitAt(from) ? from : place;
    }

    private int digits(int from) {
        int end = from;
        while (digitAt(end)) {
            end++;
        }
        return end;
    }

    private int value(int from, int end) {
        long value = 0;
        for (int i = from; i < end && value < 100_000_000; i++) {
            value = value * 10 + Character.digit(text.charAt(i), 10);
        }
        return (int) Math.min(value, Integer.MAX_VALUE);
    }

    private boolean digitAt(int place) {
        return place >= 0 && place < text.length() && Character.isDigit(text.charAt(place));
    }

    private boolean letterAt(int place) {
        return place < text.length() && Character.isLetter(text.codePointAt(place));
    }

    private boolean lowerAt(int place) {
        return place < text.length() && text.charAt(place) >= 'a' && text.charAt(place) <= 'z';
    }

    private boolean letterOrDigitAt(int place) {
        return place >= 0 && place < text.length() && Character.isLetterOrDigit(text.charAt(place));
    }

    private boolean wordAt(int place) {
        return place < text.length()
                && (Character.isLetterOrDigit(text.codePointAt(place)) || text.charAt(place) == '_');
    }

    private boolean spaceAt(int place) {
        return place < 0
                || place >= text.length()
                || Character.isWhitespace(text.charAt(place))
                || Character.isSpaceChar(text.charAt(place));
    }

    private static boolean apostrophe(int point) {
        return point == '\'' || point == '’' || point == 'ʼ' || point == '‘' || point == '`' || point == '´';
    }

    private static boolean emoji(int point) {
        return (point >= 0x1F000 && point <= 0x1FAFF)
                || (point >= 0x2600 && point <= 0x27BF)
                || (point >= 0x2B00 && point <= 0x2BFF)
                || (point >= 0x1F1E6 && point <= 0x1F1FF)
                || (point >= 0x2300 && point <= 0x23FF);
    }
}
