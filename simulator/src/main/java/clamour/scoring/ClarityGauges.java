package clamour.scoring;

import clamour.content.lexicon.Reading;
import clamour.content.lexicon.Reading.Kind;
import clamour.content.lexicon.Rule;
import clamour.content.lexicon.Rules;
import clamour.content.lexicon.WordClass;
import clamour.scoring.Gauges.Gauge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How easily a text is understood: sentences, words, what comes first, abbreviations, blanks, repetition.
final class ClarityGauges {

    static final int LONG_SENTENCE = 25;

    /// Up to so many words a first sentence may only say who speaks and when.
    private static final int LABEL = 7;

    /// What a first sentence can be about.
    private static final List<String> MAIN = List.of(
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
            "respect.apology");
    /// A first sentence up to this length puts the main point wholly first; the longer, the more it is buried.
    private static final int BRIEF_SENTENCE = 12;

    private static final int READABILITY_FROM = 30;
    /// A fault of less than this share is not worth a word.
    private static final double HARDLY = 0.2;

    /// Length does not thin out what holds of the text as a whole.
    private static final int WHOLE_TEXT = Integer.MAX_VALUE;

    private final Evidence evidence;
    private final Reading reading;
    private final Rules rules;

    ClarityGauges(Evidence evidence) {
        this.evidence = evidence;
        this.reading = evidence.reading();
        this.rules = evidence.rules();
    }

    Optional<Gauge> repetition(Rule rule) {
        var repetition = Repetition.of(reading);
        double strength = Gauges.share(rule, repetition.share());
        if (strength <= 0) {
            return Optional.empty();
        }
        int sentence = repetition.sentence();
        return Optional.of(
                sentence < 0
                        ? Gauge.whole(strength)
                        : new Gauge(strength, WHOLE_TEXT, reading.firstOf(sentence), lastWordOf(sentence)));
    }

    Optional<Gauge> sentenceMean(Rule rule) {
        if (reading.wordCount() < 3 || reading.sentenceCount() == 0) {
            return Optional.empty();
        }
        return Gauges.graded(rule, (double) reading.wordCount() / reading.sentenceCount());
    }

    Optional<Gauge> sentenceOver() {
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

    /// The share of long words, or how hard the text is by formula; it points at the longest.
    Optional<Gauge> longWords(Rule rule) {
        int words = 0;
        int longOnes = 0;
        int longest = -1;
        for (int i = 0; i < reading.count(); i++) {
            if (reading.kind(i) == Kind.WORD && !reading.name(i)) {
                words++;
                longOnes += isLong(i) ? 1 : 0;
                boolean longer = longest < 0
                        || reading.word(i).length() > reading.word(longest).length();
                longest = isLong(i) && longer ? i : longest;
            }
        }
        if (words < 4 || longest < 0) {
            return Optional.empty();
        }
        double share = (double) longOnes / words;
        if (reading.wordCount() >= READABILITY_FROM) {
            double hard = Readability.difficulty(reading, rules.language());
            share = Math.max(share, rule.none() + hard * (rule.full() - rule.none()));
        }
        double strength = Gauges.share(rule, share);
        return strength < HARDLY ? Optional.empty() : Optional.of(new Gauge(strength, WHOLE_TEXT, longest, longest));
    }

    private boolean isLong(int token) {
        return reading.word(token).syllables() > 2 || reading.word(token).length() > 9;
    }

    Optional<Gauge> commonWords(Rule rule) {
        int words = 0;
        int plain = 0;
        for (int i = 0; i < reading.count(); i++) {
            if (reading.kind(i) == Kind.WORD && !reading.name(i)) {
                words++;
                plain += reading.word(i).syllables() < 3 && reading.word(i).length() < 9 ? 1 : 0;
            }
        }
        return words < 4 ? Optional.empty() : Gauges.graded(rule, (double) plain / words);
    }

    /// The first sentence is short enough, does not begin with what puts the point off, and says something
    /// to do or to know.
    Optional<Gauge> mainFirst() {
        if (reading.sentenceCount() == 0 || reading.wordCount() < 4 || evidence.order() < Salad.DOUBTFUL) {
            return Optional.empty();
        }
        int first = 0;
        if (reading.sentenceCount() > 1 && wordsIn(0) < 4 && (evidence.inSentence("respect", 0) || wordsIn(0) < 3)) {
            first = 1; // a greeting, thanks or a label before it is no detour
        }
        var found = mainIn(first);
        boolean label = wordsIn(first) <= LABEL && first + 1 < reading.sentenceCount();
        return found.isEmpty() && label ? mainIn(first + 1) : found; // “Northford Police, update at 18:10.”
    }

    private Optional<Gauge> mainIn(int sentence) {
        int from = reading.firstOf(sentence);
        int words = wordsIn(sentence);
        if (words < 2 || words >= LONG_SENTENCE || rules.is(reading, from, WordClass.PREAMBLE)) {
            return Optional.empty();
        }
        for (var rule : MAIN) {
            if (evidence.inSentence(rule, sentence)) {
                double brief = Math.min(1, (double) (LONG_SENTENCE - words) / (LONG_SENTENCE - BRIEF_SENTENCE));
                return Optional.of(new Gauge(brief, 1, from, lastWordOf(sentence)));
            }
        }
        return Optional.empty();
    }

    /// Capitals of two to six letters that nobody explains: no words before them in brackets, none after.
    Optional<Gauge> abbreviation() {
        int first = -1;
        var seen = new ArrayList<String>();
        for (int i = 0; i < reading.count(); i++) {
            if (!capitals(i)
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

    /// Letters only: `M6` is a road and `5G` a thing, both known by those names. A tag in capitals is one too.
    private boolean capitals(int token) {
        if (reading.kind(token) != Kind.HASHTAG) {
            return reading.kind(token) == Kind.WORD
                    && reading.shouted(token)
                    && reading.word(token).form().chars().allMatch(Character::isLetter);
        }
        return reading.text()
                .substring(reading.start(token) + 1, reading.end(token))
                .chars()
                .allMatch(letter -> letter >= 'A' && letter <= 'Z');
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

    /// `[LOCATION]`, `{place}`, `XX:XX`, `TBC`: a template nobody has filled in.
    Optional<Gauge> placeholder() {
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
}
