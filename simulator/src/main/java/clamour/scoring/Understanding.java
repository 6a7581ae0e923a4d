package clamour.scoring;

import clamour.content.lexicon.Reading;
import clamour.content.lexicon.Reading.Kind;
import clamour.content.lexicon.WordClass;
import clamour.scenario.Fact;
import clamour.scenario.FactId;
import clamour.scenario.RumourId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a text says about the rumours and facts of a scenario: which it denies, asserts, only mentions, and
/// which facts it gives away.
final class Understanding {

    private static final double MENTIONS = 0.6;
    private static final double MENTIONS_LINKED = 0.3;
    private static final double SAYS = 0.75;
    private static final int COUNT_REACH = 4;

    private final Evidence evidence;
    private final Reading reading;
    private final List<Set<String>> sentences = new ArrayList<>();
    private final Set<String> all = new TreeSet<>();

    final TreeSet<RumourId> denies = new TreeSet<>();
    final TreeSet<RumourId> asserts = new TreeSet<>();
    final TreeSet<RumourId> mentions = new TreeSet<>();
    final TreeSet<FactId> states = new TreeSet<>();
    final Map<RumourId, Integer> rumourSentences = new LinkedHashMap<>();
    final Map<FactId, Place> factPlaces = new LinkedHashMap<>();
    final TreeMap<String, Integer> counts = new TreeMap<>();
    final PlaceStates places;
    /// Facts that say that the danger is over.
    final List<Fact> standDowns = new ArrayList<>();
    final Map<String, Place> countPlaces = new TreeMap<>();

    /// Tokens, both included.
    record Place(int from, int to) {}

    /// @param checked whether there are facts to check against; without them nothing is looked for
    Understanding(Evidence evidence, boolean checked) {
        this.evidence = evidence;
        this.reading = evidence.reading();
        this.places = new PlaceStates(reading, evidence.rules());
        if (!checked) {
            return;
        }
        for (int sentence = 0; sentence < reading.sentenceCount(); sentence++) {
            var words = new TreeSet<String>();
            for (int i = reading.firstOf(sentence); i < reading.firstOf(sentence + 1); i++) {
                var key = Claims.key(reading, i);
                if (!key.isEmpty()) {
                    words.add(key);
                }
            }
            sentences.add(words);
            all.addAll(words);
        }
        counts();
    }

    /// Whether all these key words stand in the text.
    boolean says(Set<String> keys) {
        return !keys.isEmpty() && all.containsAll(keys);
    }

    void of(Claims claims, List<RumourId> linked) {
        standDowns.addAll(claims.standDowns());
        for (var fact : claims.facts()) {
            placeOf(fact).ifPresent(place -> {
                states.add(fact.fact().id());
                factPlaces.put(fact.fact().id(), place);
            });
        }
        for (var rumour : claims.rumours()) {
            speaksOf(rumour, linked.contains(rumour.rumour().id()));
        }
    }

    private void speaksOf(Claims.RumourWords words, boolean linked) {
        var rumour = words.rumour();
        int sentence = sentenceOf(words, linked);
        boolean settled = rumour.about().filter(states::contains).isPresent();
        if (sentence < 0) {
            if (linked && (settled || evidence.has("slot.denial"))) {
                denies.add(rumour.id());
            } else if (linked) {
                mentions.add(rumour.id());
            } else if (settled && rumour.truth().isFalse() && evidence.has("slot.denial")) {
                denies.add(rumour.id());
            }
            return;
        }
        rumourSentences.put(rumour.id(), sentence);
        switch (stance(sentence, words, settled && rumour.truth().isFalse())) {
            case DENIES -> denies.add(rumour.id());
            case ASSERTS -> asserts.add(rumour.id());
            case MENTIONS -> mentions.add(rumour.id());
        }
    }

    private enum Stance {
        DENIES,
        ASSERTS,
        MENTIONS
    }

    private Stance stance(int sentence, Claims.RumourWords words, boolean settled) {
        for (int near = Math.max(0, sentence - 1);
                near <= Math.min(reading.sentenceCount() - 1, sentence + 1);
                near++) {
            if (evidence.inSentence("slot.denial", near)) {
                return Stance.DENIES;
            }
        }
        if (negatedBefore(sentence, words.claim()) || settled) {
            return Stance.DENIES;
        }
        boolean open = reading.question(sentence)
                || reported(sentence, words.claim())
                || evidence.inSentence("slot.claim", sentence)
                || evidence.inSentence("slot.checking", sentence)
                || evidence.inSentence("candour.not-known", sentence)
                || evidence.inSentence("slot.checking", sentence + 1);
        return open ? Stance.MENTIONS : Stance.ASSERTS;
    }

    /// Most of the key words stand in quotation marks or after words that only report them.
    private boolean reported(int sentence, Set<String> keys) {
        int found = 0;
        int reported = 0;
        for (int i = reading.firstOf(sentence); i < reading.firstOf(sentence + 1); i++) {
            if (keys.contains(Claims.key(reading, i))) {
                found++;
                reported += reading.mentioned(i) ? 1 : 0;
            }
        }
        return reported * 2 > found;
    }

    private int firstKey(int sentence, Set<String> keys) {
        for (int i = reading.firstOf(sentence); i < reading.firstOf(sentence + 1); i++) {
            if (keys.contains(Claims.key(reading, i))) {
                return i;
            }
        }
        return -1;
    }

    /// A negation in the clause of the key words, before the last of them.
    private boolean negatedBefore(int sentence, Set<String> keys) {
        int last = -1;
        for (int i = reading.firstOf(sentence); i < reading.firstOf(sentence + 1); i++) {
            last = keys.contains(Claims.key(reading, i)) ? i : last;
        }
        for (int i = reading.firstOf(sentence); i < last; i++) {
            if (reading.word(i).negator() && !reading.mentioned(i)) {
                for (int j = i + 1; j <= Math.min(last, i + 6); j++) {
                    if (keys.contains(Claims.key(reading, j)) && reading.clause(j) == reading.clause(i)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// The sentence that speaks of a rumour; -1 where none does.
    private int sentenceOf(Claims.RumourWords words, boolean linked) {
        double needed = linked ? MENTIONS_LINKED : MENTIONS;
        int best = -1;
        double most = 0;
        for (int sentence = 0; sentence < sentences.size(); sentence++) {
            double share = share(sentences.get(sentence), words.claim());
            boolean enough = share >= needed
                    && (common(sentences.get(sentence), words.claim()) > 1
                            || words.claim().size() == 1
                            || linked);
            for (var says : words.says()) {
                double own = share(sentences.get(sentence), says);
                if (own >= SAYS && own > share) {
                    share = own;
                    enough = true;
                }
            }
            if (enough && share > most) {
                most = share;
                best = sentence;
            }
        }
        return best;
    }

    private static int common(Set<String> text, Set<String> keys) {
        int common = 0;
        for (var key : keys) {
            common += text.contains(key) ? 1 : 0;
        }
        return common;
    }

    private static double share(Set<String> text, Set<String> keys) {
        return keys.isEmpty() ? 0 : (double) common(text, keys) / keys.size();
    }

    /// Where a fact is given away: a name in it, or most of its key words and every number, said and not
    /// asked, reported or denied.
    private Optional<Place> placeOf(Claims.FactWords fact) {
        for (int i = 0; i < reading.count(); i++) {
            if (reading.isWord(i) && fact.names().contains(reading.word(i).form()) && reading.capital(i)) {
                int from = i;
                while (i + 1 < reading.count() && reading.name(i + 1)) {
                    i++;
                }
                return Optional.of(new Place(from, i));
            }
        }
        for (int sentence = 0; sentence < sentences.size(); sentence++) {
            var words = sentences.get(sentence);
            boolean numbers =
                    fact.words().stream().filter(key -> key.charAt(0) == '#').allMatch(words::contains);
            if (numbers
                    && share(words, fact.words()) >= MENTIONS
                    && common(words, fact.words()) > 1
                    && said(sentence, fact)) {
                return Optional.of(span(sentence, fact.words()));
            }
        }
        return Optional.empty();
    }

    private boolean said(int sentence, Claims.FactWords fact) {
        int first = firstKey(sentence, fact.words());
        boolean factNegated = fact.words().isEmpty();
        return !reading.question(sentence)
                && first >= 0
                && !reported(sentence, fact.words())
                && !evidence.inSentence("candour.not-known", sentence)
                && !evidence.inSentence("slot.checking", sentence)
                && (factNegated || !negatedUnlike(sentence, fact.fact()));
    }

    /// The sentence is negated and the fact is not.
    private boolean negatedUnlike(int sentence, Fact fact) {
        boolean denied = evidence.inSentence("slot.denial", sentence);
        boolean negative = false;
        for (int i = reading.firstOf(sentence); i < reading.firstOf(sentence + 1); i++) {
            negative |= reading.word(i).negator();
        }
        var text = evidence.rules().read(fact.text().in(reading.language()));
        boolean factNegative = false;
        for (int i = 0; i < text.count(); i++) {
            factNegative |= text.word(i).negator();
        }
        return (denied || negative) && !factNegative;
    }

    private Place span(int sentence, Set<String> keys) {
        int first = firstKey(sentence, keys);
        int last = first;
        for (int i = first; i < reading.firstOf(sentence + 1); i++) {
            last = keys.contains(Claims.key(reading, i)) ? i : last;
        }
        return new Place(first, last);
    }

    Place sentencePlace(int sentence) {
        int last = reading.firstOf(sentence + 1) - 1;
        while (last > reading.firstOf(sentence) && !reading.isWord(last)) {
            last--;
        }
        return new Place(reading.firstOf(sentence), last);
    }

    /// Numbers of people: `nine injured`, `9 people are dead`, `two men have been arrested`.
    private void counts() {
        var sorts = new EnumMap<WordClass, String>(WordClass.class);
        sorts.put(WordClass.HURT, "injured");
        sorts.put(WordClass.DEAD, "dead");
        sorts.put(WordClass.HELD, "arrested");
        sorts.put(WordClass.ATTACKERS, "attackers");
        sorts.put(WordClass.MISSING, "missing");
        for (int i = 0; i < reading.count(); i++) {
            boolean number = reading.value(i) >= 0 && (reading.kind(i) == Kind.NUMBER || reading.kind(i) == Kind.WORD);
            if (!number || reading.mentioned(i) || reading.question(reading.sentence(i))) {
                continue;
            }
            int seen = 0;
            for (int j = i + 1;
                    j < reading.count() && seen < COUNT_REACH && reading.clause(j) == reading.clause(i);
                    j++, seen++) {
                if (reading.value(j) >= 0) {
                    break;
                }
                boolean found = false;
                for (var sort : sorts.entrySet()) {
                    if (evidence.rules().is(reading, j, sort.getKey())
                            && counts.putIfAbsent(sort.getValue(), reading.value(i)) == null) {
                        countPlaces.put(sort.getValue(), new Place(i, j));
                        found = true;
                    }
                }
                if (found) {
                    break;
                }
            }
        }
    }
}
