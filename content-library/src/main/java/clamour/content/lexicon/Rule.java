package clamour.content.lexicon;

import java.util.List;
import java.util.Optional;

/// One thing worth saying about a text: what it looks like, what it is worth, and why. Data; see STYLE 5.
///
/// @param id dimension and class, such as `empathy.dismissal`; never reused
/// @param part `tone`, `conduct` or `slot`
/// @param dimension such as `empathy`
/// @param kind how it is found: `pattern`, or a measure of the whole text that the engine knows by this name
/// @param patterns for `pattern`
/// @param scope where it counts
/// @param anchor what must stand with it in its clause; empty where nothing must
/// @param when what else must be so in the text
/// @param effect points in its dimension
/// @param severity for conduct
/// @param full measures: from where on the whole effect counts
/// @param none measures: up to where nothing counts
/// @param source key in `sources.yaml`
public record Rule(
        String id,
        String part,
        String dimension,
        String kind,
        List<String> patterns,
        Scope scope,
        Optional<Anchor> anchor,
        When when,
        int effect,
        Optional<String> severity,
        double full,
        double none,
        String reason,
        String advice,
        String source,
        Examples examples) {

    public Rule {
        patterns = List.copyOf(patterns);
    }

    /// What a negation before it in its clause does.
    public enum Negated {
        /// It counts against: “not sorry”.
        FLIP,
        /// It does not count.
        DROP,
        /// It counts all the same.
        KEEP
    }

    /// What must stand with a phrase so that it is more than a marker.
    public enum Anchor {
        /// Whom: a person, group or name behind it.
        PERSON,
        /// A thing behind the verb.
        OBJECT,
        /// Any content word behind it.
        CONTENT,
        /// A clock time or span in the sentence.
        TIME,
        /// A place in the sentence.
        PLACE,
        /// A number, link, handle or address in the sentence.
        CONTACT
    }

    /// @param before phrases that, ending within `words` words before it, take it away
    /// @param after the same behind it
    /// @param questions whether it counts in a question
    /// @param quotes whether it counts where it is only mentioned
    /// @param start whether it must open a sentence
    /// @param lead whether it must stand where an order does, first in its clause or behind `please`
    public record Scope(
            Negated negated,
            List<String> before,
            List<String> after,
            int words,
            boolean questions,
            boolean quotes,
            boolean start,
            boolean lead) {
        public Scope {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /// @param has rules of which one must have been found too
    /// @param lacks rules of which none may have been found
    /// @param purposes the message must be of; any where empty
    /// @param reply whether it must answer somebody
    /// @param initial whether it must be said in the first phase of a scenario
    public record When(List<String> has, List<String> lacks, List<String> purposes, boolean reply, boolean initial) {
        public static final When ALWAYS = new When(List.of(), List.of(), List.of(), false, false);

        public When {
            has = List.copyOf(has);
            lacks = List.copyOf(lacks);
            purposes = List.copyOf(purposes);
        }
    }

    /// @param bad texts with the span in square brackets; of a rule that gives points these are what wins
    /// them
    /// @param good texts in which it must stay silent
    public record Examples(List<String> bad, List<String> good) {
        public Examples {
            bad = List.copyOf(bad);
            good = List.copyOf(good);
        }
    }

    /// Found at a place in the text by its words, or marked there by the engine (`source`, `form`); others
    /// are
    /// measured.
    public boolean isPlaced() {
        return kind.equals("pattern") || kind.equals("source") || kind.equals("form");
    }
}
