package clamour.scoring;

import clamour.content.lexicon.Reading;
import clamour.content.lexicon.Reading.Kind;
import clamour.content.lexicon.Rules;
import clamour.content.lexicon.WordClass;
import clamour.scoring.Gauges.Gauge;
import java.util.Optional;

/// Finds what identifies a private person: a name with an age, with an address, with an origin or religion.
///
/// A person is a common given name with a capitalised word behind it. In languages that write only names in
/// capitals two capitalised words will do where the context speaks of somebody.
final class Persons {

    private static final int OLDEST = 110;
    private static final int ADDRESS_REACH = 4;
    private static final int GROUP_REACH = 8;

    private final Reading reading;
    private final Rules rules;
    private final boolean nounsAreCapital;

    Persons(Evidence evidence) {
        this.reading = evidence.reading();
        this.rules = evidence.rules();
        this.nounsAreCapital = rules.language().equals("de");
    }

    /// `Sam Reid, 34, ...`, `Sam Reid (34)`.
    Optional<Gauge> nameAndAge() {
        for (int i = 0; i + 2 < reading.count(); i++) {
            int last = fullName(i);
            if (last < 0 || last + 2 >= reading.count()) {
                continue;
            }
            boolean parted = reading.kind(last + 1) == Kind.COMMA || reading.kind(last + 1) == Kind.BREAK;
            int age = reading.kind(last + 2) == Kind.NUMBER ? reading.value(last + 2) : -1;
            boolean ends = last + 3 >= reading.count()
                    || reading.kind(last + 3) != Kind.WORD
                    || reading.word(last + 3).stop()
                    || rules.is(reading, last + 3, WordClass.SPAN);
            if (parted && age > 0 && age < OLDEST && ends) {
                return Optional.of(Gauge.at(i, last + 2, 1));
            }
        }
        return Optional.empty();
    }

    /// The address of a house in a sentence that names a person, or says that somebody lives there.
    Optional<Gauge> homeAddress() {
        for (int i = 0; i < reading.count(); i++) {
            int last = address(i);
            if (last >= 0 && somebodyLives(reading.sentence(i))) {
                return Optional.of(Gauge.at(i, last, 1));
            }
        }
        return Optional.empty();
    }

    /// A named person, and a group he or she is said to be of.
    Optional<Gauge> nameAndGroup() {
        for (int i = 0; i + 1 < reading.count(); i++) {
            int last = person(i);
            if (last < 0) {
                continue;
            }
            int sentence = reading.sentence(i);
            for (int j = Math.max(reading.firstOf(sentence), i - GROUP_REACH);
                    j < Math.min(reading.firstOf(sentence + 1), last + GROUP_REACH);
                    j++) {
                if ((j < i || j > last) && rules.is(reading, j, WordClass.GROUP) && !reading.mentioned(j)) {
                    return Optional.of(Gauge.at(Math.min(i, j), Math.max(last, j), 1));
                }
            }
        }
        return Optional.empty();
    }

    /// The last token of a person's name that begins here; -1 where none does.
    private int person(int token) {
        boolean given =
                reading.kind(token) == Kind.WORD && reading.capital(token) && rules.is(reading, token, WordClass.GIVEN);
        if (!given || token + 1 >= reading.count()) {
            return -1;
        }
        int last = token + 1;
        // van, de, al: a small word inside a name.
        while (last + 1 < reading.count()
                && last < token + 3
                && reading.kind(last) == Kind.WORD
                && !reading.capital(last)
                && reading.word(last).length() < 4
                && reading.word(last).stop()) {
            last++;
        }
        return familyName(last) ? last : -1;
    }

    /// Two names in a row that are no place and no office; in German a given name is needed.
    private int fullName(int token) {
        int known = person(token);
        if (known >= 0 || nounsAreCapital || token + 1 >= reading.count()) {
            return known;
        }
        return reading.name(token) && ordinary(token) && familyName(token + 1) && reading.name(token + 1)
                ? token + 1
                : -1;
    }

    private boolean familyName(int token) {
        return reading.kind(token) == Kind.WORD
                && reading.capital(token)
                && ordinary(token)
                && !(token + 1 < reading.count() && rules.is(reading, token + 1, WordClass.STREET));
    }

    private boolean ordinary(int token) {
        return !reading.word(token).stop()
                && !rules.is(reading, token, WordClass.PLACE)
                && !rules.is(reading, token, WordClass.STREET)
                && !rules.is(reading, token, WordClass.ORGANISATION)
                && !rules.is(reading, token, WordClass.WHEN);
    }

    /// `14 Quay Street`, `12, rue de la Gare`, `Hafenstraße 14`, `calle Mayor 5`: the last token, or -1.
    private int address(int token) {
        if (reading.kind(token) == Kind.NUMBER && reading.value(token) > 0) {
            boolean name = false;
            for (int i = token + 1; i < reading.count() && i <= token + ADDRESS_REACH; i++) {
                if (reading.kind(i) == Kind.COMMA && i == token + 1) {
                    continue;
                }
                if (!reading.isWord(i)) {
                    return -1;
                }
                if (rules.is(reading, i, WordClass.STREET)) {
                    boolean named = name || (i + 1 < reading.count() && reading.isWord(i + 1));
                    return named ? lastOfStreet(i) : -1;
                }
                name |= reading.capital(i);
            }
            return -1;
        }
        if (reading.isWord(token) && rules.is(reading, token, WordClass.STREET)) {
            for (int i = token + 1; i < reading.count() && i <= token + ADDRESS_REACH; i++) {
                if (reading.kind(i) == Kind.COMMA) {
                    continue;
                }
                if (!reading.isWord(i)) {
                    return -1;
                }
                if (reading.kind(i) == Kind.NUMBER && reading.value(i) > 0) {
                    return i;
                }
                if (!reading.capital(i) && !reading.word(i).stop()) {
                    return -1;
                }
            }
        }
        return -1;
    }

    /// `Quay Street`: a street may be named after another.
    private int lastOfStreet(int token) {
        int last = token;
        while (last + 1 < reading.count()
                && reading.capital(last + 1)
                && rules.is(reading, last + 1, WordClass.STREET)) {
            last++;
        }
        return last;
    }

    private boolean somebodyLives(int sentence) {
        boolean somebody = false;
        boolean lives = false;
        for (int i = reading.firstOf(sentence); i < reading.firstOf(sentence + 1); i++) {
            if (person(i) >= 0) {
                return true;
            }
            somebody |= rules.is(reading, i, WordClass.SOMEBODY);
            lives |= rules.is(reading, i, WordClass.RESIDE);
        }
        return somebody && lives;
    }
}
