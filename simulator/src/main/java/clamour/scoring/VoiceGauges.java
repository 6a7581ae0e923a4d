package clamour.scoring;

import clamour.content.lexicon.Reading;
import clamour.content.lexicon.Reading.Kind;
import clamour.content.lexicon.Rules;
import clamour.content.lexicon.WordClass;
import clamour.scoring.Gauges.Gauge;
import java.util.ArrayList;
import java.util.Optional;

/// Who speaks and how loudly: names, partners, capitals, hedges, contradictions.
final class VoiceGauges {

    private static final int SHOUTED_WORDS = 2;

    private final Evidence evidence;
    private final Reading reading;
    private final Rules rules;

    VoiceGauges(Evidence evidence) {
        this.evidence = evidence;
        this.reading = evidence.reading();
        this.rules = evidence.rules();
    }

    /// More than two words in capitals, one label apart, or repeated exclamation marks.
    Optional<Gauge> shouting() {
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

    Optional<Gauge> hedges(int most) {
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

    /// `Thank you, Sam.`, `Sam, the school is open`, `@sam`.
    Optional<Gauge> vocative() {
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
        return opens || (token > 0 && reading.name(token - 1)) || ofPlace(token);
    }

    /// `Polizei Altenfurt`, `Mairie de Valmont`: the place stands behind.
    private boolean ofPlace(int token) {
        int next = token + 1;
        if (next + 1 < reading.count() && reading.word(next).stop() && !reading.capital(next)) {
            next++;
        }
        return next < reading.count()
                && reading.sentence(next) == reading.sentence(token)
                && reading.name(next)
                && !rules.is(reading, next, WordClass.GIVEN);
    }

    Optional<Gauge> partners() {
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
    Optional<Gauge> contradiction() {
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
}
