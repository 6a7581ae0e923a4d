package clamour.content.lexicon;

import java.util.Locale;

/// Classes of words that the engine itself asks for; `words.yaml` of a language fills them under these names.
public enum WordClass {
    /// Those a message can be about or for: `families`, `residents`, `you`.
    PEOPLE,
    /// Words that name a sort of place: `street`, `station`, `home`.
    PLACE,
    /// Words that stand in the address of a house: `street`; `~strasse` for those that end so.
    STREET,
    /// Prepositions of place.
    WHERE,
    /// Days and parts of the day that say when.
    WHEN,
    /// Units of time.
    SPAN,
    /// Verbs one orders with: `avoid`, `leave`.
    ORDER,
    /// What may stand before an order: `please`, `should`.
    LEAD,
    /// `to` before a verb.
    TO,
    /// Verbs of asking and advising.
    ASK,
    /// Emergency numbers.
    SHORT_NUMBER,
    /// Words in the names of organisations: `police`, `council`.
    ORGANISATION,
    /// Words that say something is not certain.
    HEDGE,
    /// The speaker: `we`, `our`.
    SELF,
    /// Given names, the same in every language.
    GIVEN,
    /// Somebody in particular: `he`, `suspect`, `victim`.
    SOMEBODY,
    /// Words that say where somebody lives: `lives`, `address`.
    RESIDE,
    /// Groups by origin, religion or status.
    GROUP,
    /// People who can be counted in a crisis: `injured`; `dead`; `arrested`; `attackers`; `missing`.
    HURT,
    DEAD,
    HELD,
    ATTACKERS,
    MISSING,
    /// Words that name what may have caused it, or why.
    CAUSE,
    /// Capital abbreviations everybody knows.
    KNOWN_ABBREVIATION,
    /// One capital label that is free: `WARNING`.
    LABEL,
    /// Articles and the like.
    DETERMINER,
    PREPOSITION,
    /// Words that no sentence ends with.
    DANGLING,
    AUXILIARY,
    /// Words at the start of a sentence that put the point off: `following`, `as`.
    PREAMBLE,
    /// Words that say that a place can be used, or cannot.
    OPEN,
    CLOSED,
    /// Words that say where something stands: `open`, `closed`.
    STATE;

    private final long bit = Bits.next();

    /// Hands each class a bit of its own.
    private static final class Bits {
        private static int used;

        static long next() {
            return 1L << used++;
        }
    }

    /// Its bit in [Word#classes()].
    long bit() {
        return bit;
    }

    /// The name in the file.
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
