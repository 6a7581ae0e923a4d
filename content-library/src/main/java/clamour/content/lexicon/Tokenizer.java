package clamour.content.lexicon;

import clamour.content.lexicon.Reading.Kind;
import java.util.Locale;

/// Cuts a text into tokens in one pass. Folding happens on the way, so every token keeps its span in the
/// text as given.
final class Tokenizer {

    /// Longer runs without a blank are not looked at as a link, so that reading stays linear.
    private static final int LONGEST_LINK = 300;

    private static final int FEWEST_DIGITS = 6;
    /// Spanish numbers begin with no 0, so only those of full length are taken for one.
    private static final int SPANISH_DIGITS = 9;

    private final Vocabulary words;
    private final String text;
    private final Letters letters;
    private final Clock clock;
    private final Reading reading;
    private final StringBuilder form = new StringBuilder();
    private int at;
    private int hidden;
    private int lookalikes;

    private Tokenizer(Vocabulary words, String text) {
        this.words = words;
        this.text = text;
        this.letters = new Letters(text);
        this.clock = new Clock(text, words.language(), letters);
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
            } else if (Character.isLetter(point)) {
                if (!link()) {
                    word();
                }
            } else if (point == '_') {
                // Begins an address, or only stands between words.
                if (!link()) {
                    at += size;
                }
            } else if (letters.digitAt(at) || (point == '+' && letters.digitAt(at + 1))) {
                number();
            } else if (Character.isDigit(point)) {
                word(); // of ornamental digits, two units each
            } else if ((point == '@' || point == '#') && at + 1 < text.length() && letters.wordAt(at + 1)) {
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
                if (letters.spaceAt(at - 1) && letters.spaceAt(at + 1)) {
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
                if (letters.spaceAt(at - 1)
                        || letters.spaceAt(at + 1)
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
        int seen = 0;
        boolean latin = false;
        int foreign = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int size = Character.charCount(point);
            if (Character.isLetterOrDigit(point)) {
                if (seen++ == 0) {
                    firstUpper = Character.isUpperCase(point) || Character.isTitleCase(point);
                }
                allUpper &= !Character.isLowerCase(point);
                latin |= point < 0x250;
                foreign += point >= 0x370 && point < 0x530 ? 1 : 0;
                form.append(Folding.of(point));
            } else if (apostrophe(point) && letters.letterAt(at + size) && seen > 0) {
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
        if (allUpper && seen > 1 && firstUpper) {
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
            boolean inHandle = kind == Kind.HANDLE && (point == '.' || point == '-') && letters.wordAt(at + 1);
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
                    || (c == ',' && letters.spaceAt(end + 1))) {
                break;
            }
            if (c > 0x7e && !Character.isLetter(c)) {
                break;
            }
            dot |= c == '.'
                    && end > at + 1
                    && end + 2 < text.length()
                    && letters.lowerAt(end + 1)
                    && letters.lowerAt(end + 2)
                    && letters.letterOrDigitAt(end - 1);
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
        int first = letters.digits(at);
        int value = letters.value(at, first);
        int length = first - at;
        digits += length;
        at = first;
        var time = clock.read(at, value, length);
        if (time.isPresent()) {
            at = time.get().end();
            reading.add(Kind.TIME, start, at, Word.NONE, time.get().minutes(), 0);
            return;
        }
        // Phone: groups of digits with single blanks or hyphens between.
        int end = at;
        int here = at;
        boolean spanish = words.language().equals("es") && length == 3 && "689".indexOf(text.charAt(start)) >= 0;
        boolean zero = text.charAt(start) == '0' || plus || spanish;
        for (int from = behindGap(here); zero && from > here; from = behindGap(here)) {
            int next = letters.digits(from);
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
        if (at + 3 < text.length() && (text.charAt(at) == ',' || text.charAt(at) == '.') && letters.digitAt(at + 1)) {
            int next = letters.digits(at + 1);
            if (next - at - 1 == 3) {
                value = value * 1000 + letters.value(at + 1, next);
            }
            at = next;
        } else if (at + 1 < text.length() && text.charAt(at) == '.' && letters.digitAt(at + 1)) {
            at = letters.digits(at + 1);
        }
        while (at < text.length() && Character.isLetter(text.charAt(at)) && text.charAt(at) < 0x250) {
            at++; // 3rd, 10m, M62 is a word of its own
        }
        form.setLength(0);
        text.substring(start, at).codePoints().forEach(point -> form.append(Folding.of(point)));
        reading.add(Kind.NUMBER, start, at, words.word(form.toString()), value, 0);
    }

    /// Where the next group of digits begins, behind one or two separators; the same place where there is
    /// none.
    private int behindGap(int place) {
        int from = place;
        while (from < text.length() && from - place < 3 && " -/()\u00a0".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        return from > place && letters.digitAt(from) ? from : place;
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
