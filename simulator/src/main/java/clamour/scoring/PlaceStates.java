package clamour.scoring;

import clamour.content.lexicon.Reading;
import clamour.content.lexicon.Rules;
import clamour.content.lexicon.WordClass;
import clamour.scoring.Understanding.Place;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a text says of places: which are open and which closed. A place is the words before the verb: `Harbour Bridge
/// is
/// closed`, `die Hafenbrücke ist gesperrt`.
final class PlaceStates {

    private static final int NAME_REACH = 3;

    private final SortedMap<String, String> states = new TreeMap<>();
    private final SortedMap<String, Place> places = new TreeMap<>();

    PlaceStates(Reading reading, Rules rules) {
        for (int i = 2; i < reading.count(); i++) {
            boolean open = rules.is(reading, i, WordClass.OPEN);
            boolean closed = rules.is(reading, i, WordClass.CLOSED);
            if ((open || closed)
                    && !reading.mentioned(i)
                    && !reading.question(reading.sentence(i))
                    && !negated(reading, i)) {
                find(reading, rules, i, open ? "open" : "closed");
            }
        }
    }

    SortedMap<String, String> states() {
        return Collections.unmodifiableSortedMap(states);
    }

    Place place(String words) {
        return places.getOrDefault(words, new Place(0, 0));
    }

    private void find(Reading reading, Rules rules, int state, String key) {
        int verb = state - 1;
        while (verb > 0
                && state - verb <= NAME_REACH
                && reading.clause(verb) == reading.clause(state)
                && !rules.is(reading, verb, WordClass.AUXILIARY)) {
            verb--;
        }
        if (verb < 1 || !rules.is(reading, verb, WordClass.AUXILIARY)) {
            return;
        }
        int last = verb - 1;
        if (!rules.is(reading, last, WordClass.PLACE) && !reading.name(last)) {
            return;
        }
        int first = last;
        while (first > 0
                && last - first < NAME_REACH
                && reading.isWord(first - 1)
                && reading.sentence(first - 1) == reading.sentence(last)
                && (reading.name(first - 1) || rules.is(reading, first - 1, WordClass.PLACE))) {
            first--;
        }
        var words = new StringBuilder();
        for (int i = first; i <= last; i++) {
            words.append(words.isEmpty() ? "" : " ").append(reading.word(i).form());
        }
        states.put(words.toString(), key);
        places.put(words.toString(), new Place(first, state));
    }

    private static boolean negated(Reading reading, int token) {
        for (int i = token - 1; i >= 0 && i >= token - 2 && reading.clause(i) == reading.clause(token); i--) {
            if (reading.word(i).negator()) {
                return true;
            }
        }
        return false;
    }
}
