package clamour.scoring;

import clamour.content.lexicon.Hit;
import clamour.content.lexicon.Reading;
import clamour.content.lexicon.Reading.Kind;
import clamour.content.lexicon.Rule;
import clamour.content.lexicon.Rules;
import clamour.content.lexicon.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Rules that measure a text as a whole or find what no phrase describes; data refers to them by `kind`.
final class Gauges {

    private static final int LONG_SENTENCE = 25;
    private static final int MOST_ACTIONS = 5;
    private static final int SHOUTED_WORDS = 2;
    private static final int READABILITY_FROM = 30;
    /// Length does not thin out what holds of the text as a whole.
    private static final int WHOLE_TEXT = Integer.MAX_VALUE;

    private final Evidence evidence;
    private final Reading reading;
    private final Rules rules;

    Gauges(Evidence evidence) {
        this.evidence = evidence;
        this.reading = evidence.reading();
        this.rules = evidence.rules();
    }

    /// How strongly a rule holds, and where: strength 0 to 1, times for negatives that repeat, tokens or -1
    /// for nowhere.
    record Gauge(double strength, int times, int from, int to) {
        static Gauge at(int from, int to, int times) {
            return new Gauge(1, times, from, to);
        }

        static Gauge whole(double strength) {
            return new Gauge(strength, 1, -1, -1);
        }
    }

    Optional<Gauge> gauge(Rule rule) {
        return switch (rule.kind()) {
            case "sentence-mean" -> sentenceMean(rule);
            case "sentence-over" -> sentenceOver();
            case "long-words" -> longWords(rule);
            case "common-words" -> commonWords(rule);
            case "main-first" -> mainFirst();
            case "hashtags" -> tooMany(Kind.HASHTAG, (int) rule.full());
            case "shouting" -> shouting();
            case "hedges" -> hedges((int) rule.full());
            case "actions" -> actions();
            case "link-only" -> linkOnly();
            case "abbreviation" -> abbreviation();
            case "vocative" -> vocative();
            case "partners" -> partners();
            case "contradiction" -> contradiction();
            case "placeholder" -> placeholder();
            case "name-age" -> new Persons(evidence).nameAndAge();
            case "home-address" -> new Persons(evidence).homeAddress();
            case "name-group" -> new Persons(evidence).nameAndGroup();
            case "emoji-inside" -> emojiInside();
            case "hashtag-case" -> hashtagCase();
            case "unreadable" -> found(evidence.legibility() == Legibility.UNREADABLE);
            case "salad" -> found(evidence.legibility() == Legibility.SALAD);
            case "repetition" -> repetition(rule);
            case "missing" -> Optional.of(Gauge.whole(1));
            default ->
                throw new IllegalStateException("rule '%s' is of unknown kind '%s'".formatted(rule.id(), rule.kind()));
        };
    }

    private static double share(Rule rule, double value) {
        return Math.max(0, Math.min(1, (value - rule.none()) / (rule.full() - rule.none())));
    }

    private Optional<Gauge> graded(Rule rule, double value) {
        double strength = share(rule, value);
        return strength > 0 ? Optional.of(Gauge.whole(strength)) : Optional.empty();
    }

    private static Optional<Gauge> found(boolean so) {
        return so ? Optional.of(Gauge.whole(1)) : Optional.empty();
    }

    private Optional<Gauge> repetition(Rule rule) {
        var repetition = Repetition.of(reading);
        double strength = share(rule, repetition.share());
        if (strength <= 0) {
            return Optional.empty();
        }
        int sentence = repetition.sentence();
        return Optional.of(
                sentence < 0
                        ? Gauge.whole(strength)
                        : new Gauge(strength, WHOLE_TEXT, reading.firstOf(sentence), lastWordOf(sentence)));
    }

    private Optional<Gauge> sentenceMean(Rule rule) {
        if (reading.wordCount() < 3 || reading.sentenceCount() == 0) {
            return Optional.empty();
        }
        return graded(rule, (double) reading.wordCount() / reading.sentenceCount());
    }

    private Optional<Gauge> sentenceOver() {
        int times = 0;
        int longest = -1;
        int words = LONG_SENTENCE;
        for (int sentence = 0; sentence < reading.sentenceCount(); sentence++) {
            int here = wordsIn(sentence);
            times += here > LONG_SENTENCE ? 1 : 0;
            if (here > words) {
                words = here;
                longest = sentence;
            }
        }
        return longest < 0
                ? Optional.empty()
                : Optional.of(Gauge.at(reading.firstOf(longest), lastWordOf(longest), times));
    }

    private int wordsIn(int sentence) {
        int words = 0;
        for (int i = reading.firstOf(sentence); i < reading.firstOf(sentence + 1); i++) {
            words += countsAsWord(i) ? 1 : 0;
        }
        return words;
    }

    /// The second half of a contraction is no word of its own.
    private boolean countsAsWord(int token) {
        return reading.isWord(token) && (token == 0 || reading.start(token - 1) != reading.start(token));
    }

    private int lastWordOf(int sentence) {
        int last = reading.firstOf(sentence + 1) - 1;
        while (last > reading.firstOf(sentence) && !reading.isWord(last)) {
            last--;
        }
        return last;
    }

    private Optional<Gauge> longWords(Rule rule) {
        int words = 0;
        int longOnes = 0;
        int syllables = 0;
        for (int i = 0; i < reading.count(); i++) {
            if (reading.kind(i) == Kind.WORD && !reading.name(i)) {
                words++;
                syllables += reading.word(i).syllables();
                longOnes += reading.word(i).syllables() > 2 || reading.word(i).length() > 9 ? 1 : 0;
            }
        }
        if (words < 4) {
            return Optional.empty();
        }
        double share = (double) longOnes / words;
        if (reading.wordCount() < READABILITY_FROM || !rules.language().equals("en")) {
            return graded(rule, share);
        }
        // Flesch-Kincaid grade; 10 is where it begins to count and 16 where it counts in full.
        double grade = 0.39 * reading.wordCount() / reading.sentenceCount() + 11.8 * syllables / words - 15.59;
        return graded(rule, Math.max(share, rule.none() + (grade - 10) / 6 * (rule.full() - rule.none())));
    }

    private Optional<Gauge> commonWords(Rule rule) {
        int words = 0;
        int plain = 0;
        for (int i = 0; i < reading.count(); i++) {
            if (reading.kind(i) == Kind.WORD && !reading.name(i)) {
                words++;
                plain += reading.word(i).syllables() < 3 && reading.word(i).length() < 9 ? 1 : 0;
            }
        }
        return words < 4 ? Optional.empty() : graded(rule, (double) plain / words);
    }

    /// The first sentence is short enough, does not begin with what puts the point off, and says something
    /// to do or to know.
    private Optional<Gauge> mainFirst() {
        if (reading.sentenceCount() == 0 || reading.wordCount() < 4) {
            return Optional.empty();
        }
        int first = 0;
        if (reading.sentenceCount() > 1 && wordsIn(0) < 4 && (evidence.inSentence("respect", 0) || wordsIn(0) < 3)) {
            first = 1; // a greeting, thanks or a label before it is no detour
        }
        int from = reading.firstOf(first);
        int words = wordsIn(first);
        if (words < 2 || words > LONG_SENTENCE || rules.is(reading, from, WordClass.PREAMBLE)) {
            return Optional.empty();
        }
        for (var rule : List.of(
                "helpfulness.protective-action",
                "slot.changed",
                "slot.stand-down",
                "slot.acknowledged",
                "slot.hazard",
                "slot.sought",
                "slot.denial",
                "form.statement",
                "candour.not-known",
                "empathy.concern-named",
                "respect.apology")) {
            for (var hit : evidence.hits(rule)) {
                if (reading.sentence(hit.from()) == first) {
                    return Optional.of(Gauge.at(from, lastWordOf(first), 1));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Gauge> tooMany(Kind kind, int most) {
        int seen = 0;
        int at = -1;
        for (int i = 0; i < reading.count(); i++) {
            if (reading.kind(i) == kind && ++seen > most && at < 0) {
                at = i;
            }
        }
        return at < 0 ? Optional.empty() : Optional.of(Gauge.at(at, at, seen - most));
    }

    /// More than two words in capitals, one label apart, or repeated exclamation marks.
    private Optional<Gauge> shouting() {
        int capitals = 0;
        int long_ = 0;
        int first = -1;
        int last = -1;
        boolean label = false;
        for (int i = 0; i < reading.count(); i++) {
            if (reading.kind(i) != Kind.WORD
                    || !reading.shouted(i)
                    || rules.is(reading, i, WordClass.KNOWN_ABBREVIATION)) {
                continue;
            }
            if (!label && rules.is(reading, i, WordClass.LABEL)) {
                label = true;
                continue;
            }
            capitals++;
            long_ += reading.word(i).length() > 3 ? 1 : 0;
            first = first < 0 ? i : first;
            last = i;
        }
        if (capitals > SHOUTED_WORDS && long_ > 0) {
            return Optional.of(Gauge.at(first, last, Math.max(1, capitals / 3)));
        }
        int marks = 0;
        int run = 0;
        for (int i = 0; i < reading.count(); i++) {
            boolean mark = reading.kind(i) == Kind.STOP && reading.text().charAt(reading.start(i)) == '!';
            run = mark ? run + 1 : 0;
            marks += mark ? 1 : 0;
            if (run > 1 || marks > 2) {
                return Optional.of(Gauge.at(i - Math.max(0, run - 1), i, 1));
            }
        }
        return Optional.empty();
    }

    private Optional<Gauge> hedges(int most) {
        for (int sentence = 0; sentence < reading.sentenceCount(); sentence++) {
            int seen = 0;
            int first = -1;
            for (int i = reading.firstOf(sentence); i < reading.firstOf(sentence + 1); i++) {
                if (rules.is(reading, i, WordClass.HEDGE) && !reading.mentioned(i)) {
                    first = first < 0 ? i : first;
                    if (++seen >= most) {
                        return Optional.of(Gauge.at(first, i, 1));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Gauge> actions() {
        var said = new TreeSet<String>();
        var starts = new TreeSet<Integer>();
        var actions = evidence.hits("helpfulness.protective-action").stream()
                .filter(hit -> starts.add(hit.from()) && said.add(order(hit)))
                .toList();
        return actions.size() > MOST_ACTIONS
                ? Optional.of(Gauge.at(
                        actions.get(MOST_ACTIONS).from(),
                        actions.get(MOST_ACTIONS).to(),
                        1))
                : Optional.empty();
    }

    /// An order with its thing, so that saying it again is not another.
    private String order(Hit hit) {
        var words = new StringBuilder();
        for (int i = hit.from(); i < reading.count() && i <= hit.to() + 2 && reading.isWord(i); i++) {
            words.append(reading.word(i).form()).append(' ');
        }
        return words.toString();
    }

    private Optional<Gauge> linkOnly() {
        int link = -1;
        for (int i = 0; i < reading.count(); i++) {
            link = link < 0 && reading.kind(i) == Kind.LINK ? i : link;
        }
        boolean bare = link >= 0 && reading.wordCount() < 8 && !evidence.has("helpfulness.protective-action");
        return bare ? Optional.of(Gauge.at(link, link, 1)) : Optional.empty();
    }

    /// Capitals of two to six letters that nobody explains: no words before them in brackets, none after.
    private Optional<Gauge> abbreviation() {
        int first = -1;
        var seen = new ArrayList<String>();
        for (int i = 0; i < reading.count(); i++) {
            boolean short_ = reading.kind(i) == Kind.WORD
                    && reading.shouted(i)
                    && reading.word(i).length() < 7;
            if (!short_
                    || rules.is(reading, i, WordClass.KNOWN_ABBREVIATION)
                    || rules.is(reading, i, WordClass.LABEL)
                    || seen.contains(reading.word(i).form())
                    || bracket(i - 1)
                    || bracket(i + 1)
                    || beside(i)
                    || reading.word(i).stop()
                    || reading.word(i).symbols().length > 0
                    || reading.word(i).length() > 5) {
                continue;
            }
            seen.add(reading.word(i).form());
            first = first < 0 ? i : first;
        }
        return first < 0 ? Optional.empty() : Optional.of(Gauge.at(first, first, seen.size()));
    }

    private boolean bracket(int token) {
        return token >= 0
                && token < reading.count()
                && reading.kind(token) == Kind.BREAK
                && "(".indexOf(reading.text().charAt(reading.start(token))) >= 0;
    }

    /// Next to another word in capitals it is shouting, which has a rule of its own.
    private boolean beside(int token) {
        return (token > 0 && reading.kind(token - 1) == Kind.WORD && reading.shouted(token - 1))
                || (token + 1 < reading.count() && reading.kind(token + 1) == Kind.WORD && reading.shouted(token + 1));
    }

    /// `Thank you, Sam.`, `Sam, the school is open`, `@sam`.
    private Optional<Gauge> vocative() {
        for (int i = 0; i < reading.count(); i++) {
            if (reading.kind(i) == Kind.HANDLE
                    && (i == 0 || reading.kind(i - 1) == Kind.COMMA || reading.kind(i - 1) == Kind.STOP)) {
                return Optional.of(Gauge.at(i, i, 1));
            }
            boolean single = reading.kind(i) == Kind.WORD
                    && reading.capital(i)
                    && !reading.shouted(i)
                    && !reading.word(i).stop()
                    && !rules.is(reading, i, WordClass.ORGANISATION)
                    && !rules.is(reading, i, WordClass.PREAMBLE)
                    && !rules.is(reading, i, WordClass.LABEL)
                    && !rules.is(reading, i, WordClass.ORDER);
            if (!single) {
                continue;
            }
            boolean afterComma = i > 1 && reading.kind(i - 1) == Kind.COMMA;
            boolean endsThere =
                    i + 1 == reading.count() || reading.kind(i + 1) == Kind.STOP || reading.kind(i + 1) == Kind.BREAK;
            boolean courteous = evidence.inSentence("respect", reading.sentence(i));
            if (afterComma && endsThere && courteous && reading.name(i)) {
                return Optional.of(Gauge.at(i, i, 1));
            }
        }
        return Optional.empty();
    }

    /// A capitalised name with a word such as `Police` in it.
    Optional<Gauge> source() {
        for (int i = 0; i < reading.count(); i++) {
            if (organisation(i)) {
                int from = i;
                while (from > 0 && reading.name(from - 1) && reading.sentence(from - 1) == reading.sentence(i)) {
                    from--;
                }
                return Optional.of(Gauge.at(from, i, 1));
            }
        }
        return Optional.empty();
    }

    private boolean organisation(int token) {
        if (!rules.is(reading, token, WordClass.ORGANISATION) || !reading.capital(token) || reading.mentioned(token)) {
            return false;
        }
        boolean opens = token == 0 || reading.name(token);
        return opens || (token > 0 && reading.name(token - 1));
    }

    private Optional<Gauge> partners() {
        int first = -1;
        String form = "";
        for (int i = 0; i < reading.count(); i++) {
            if (!rules.is(reading, i, WordClass.ORGANISATION) || reading.mentioned(i)) {
                continue;
            }
            if (first < 0) {
                first = i;
                form = reading.word(i).form();
            } else if (!reading.word(i).form().equals(form)
                    && reading.sentence(i) == reading.sentence(first)
                    && i - first > 1
                    && (reading.name(first) || reading.capital(first) || reading.capital(i))) {
                return Optional.of(Gauge.at(first, i, 1));
            }
        }
        return Optional.empty();
    }

    /// The same thing is said to be open and closed.
    private Optional<Gauge> contradiction() {
        var things = new ArrayList<String>();
        var states = new ArrayList<String>();
        for (int i = 2; i < reading.count(); i++) {
            if (!rules.is(reading, i, WordClass.STATE)
                    || reading.mentioned(i)
                    || reading.question(reading.sentence(i))
                    || !rules.is(reading, i - 1, WordClass.AUXILIARY)) {
                continue;
            }
            var thing = reading.word(i - 2).stem();
            var state = reading.word(i).form();
            for (int j = 0; j < things.size(); j++) {
                if (things.get(j).equals(thing) && !states.get(j).equals(state) && !evidence.has("slot.correction")) {
                    return Optional.of(Gauge.at(i - 2, i, 1));
                }
            }
            things.add(thing);
            states.add(state);
        }
        return Optional.empty();
    }

    /// `[LOCATION]`, `{place}`, `XX:XX`, `TBC`: a template nobody has filled in.
    private Optional<Gauge> placeholder() {
        var text = reading.text();
        for (int i = 0; i < reading.count(); i++) {
            if (reading.kind(i) != Kind.WORD) {
                continue;
            }
            int before = reading.start(i) - 1;
            boolean opened = before >= 0
                    && (text.charAt(before) == '[' || text.charAt(before) == '{' || text.charAt(before) == '<');
            var form = reading.word(i).form();
            boolean crossed = form.length() > 1
                    && form.length() < 5
                    && form.chars().allMatch(letter -> letter == 'x')
                    && reading.shouted(i);
            if (opened || crossed || (reading.shouted(i) && (form.equals("tbc") || form.equals("tba")))) {
                return Optional.of(Gauge.at(i, i, 1));
            }
        }
        return Optional.empty();
    }

    private Optional<Gauge> emojiInside() {
        for (int i = 1; i + 1 < reading.count(); i++) {
            if (reading.kind(i) == Kind.EMOJI
                    && reading.isWord(i - 1)
                    && reading.isWord(i + 1)
                    && !Character.isUpperCase(reading.text().charAt(reading.start(i + 1)))) {
                return Optional.of(Gauge.at(i, i, 1));
            }
        }
        return Optional.empty();
    }

    private Optional<Gauge> hashtagCase() {
        for (int i = 0; i < reading.count(); i++) {
            if (reading.kind(i) == Kind.HASHTAG
                    && reading.word(i).length() > 14
                    && reading.word(i).form().chars().allMatch(Character::isLetter)) {
                var shown = reading.text().substring(reading.start(i) + 1, reading.end(i));
                if (shown.chars().skip(1).noneMatch(Character::isUpperCase)) {
                    return Optional.of(Gauge.at(i, i, 1));
                }
            }
        }
        return Optional.empty();
    }
}
