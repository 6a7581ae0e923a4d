package clamour.scoring;

import clamour.content.lexicon.Reading;
import clamour.content.lexicon.Reading.Kind;
import clamour.content.lexicon.Rules;
import clamour.scenario.Fact;
import clamour.scenario.Rumour;
import clamour.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// The rumours and facts of a scenario as key words in one language, so that a text can be searched for
/// them. Immutable; made once for a scenario.
final class Claims {

    private static final String STAND_DOWN = "slot.stand-down";

    private final Scenario scenario;
    private final String language;
    private final List<RumourWords> rumours;
    private final List<FactWords> facts;
    private final List<Fact> standDowns;

    private Claims(
            Scenario scenario,
            String language,
            List<RumourWords> rumours,
            List<FactWords> facts,
            List<Fact> standDowns) {
        this.scenario = scenario;
        this.language = language;
        this.rumours = List.copyOf(rumours);
        this.facts = List.copyOf(facts);
        this.standDowns = List.copyOf(standDowns);
    }

    /// @param claim key words of the claim
    /// @param says key words of each phrasing people use
    record RumourWords(Rumour rumour, Set<String> claim, List<Set<String>> says) {}

    /// @param words key words, numbers as `#9`
    /// @param names of people in it
    record FactWords(Fact fact, Set<String> words, Set<String> names) {}

    static Claims of(Scenario scenario, Rules rules) {
        var language = rules.language();
        var places = placeNames(scenario, rules);
        var rumours = new ArrayList<RumourWords>();
        for (var rumour : scenario.rumours()) {
            var claim = keyWords(rules.read(rumour.claim().in(language)));
            var says = rumour.says().stream()
                    .map(text -> keyWords(rules.read(text.in(language))))
                    .filter(words -> words.size() > 1)
                    .toList();
            rumours.add(new RumourWords(rumour, claim, says));
        }
        var facts = new ArrayList<FactWords>();
        for (var fact : scenario.facts()) {
            var reading = rules.read(fact.text().in(language));
            var names = new TreeSet<String>();
            for (int i = 0; i < reading.count(); i++) {
                if (reading.name(i)
                        && reading.word(i).length() > 2
                        && !places.contains(reading.word(i).form())) {
                    names.add(reading.word(i).form());
                }
            }
            facts.add(new FactWords(fact, keyWords(reading), fact.sensitive().isPresent() ? names : Set.of()));
        }
        var standDowns = scenario.facts().stream()
                .filter(fact -> rules.examine(fact.text().in(language)).hits().stream()
                        .anyMatch(hit -> hit.rule().id().equals(STAND_DOWN) && !hit.negated()))
                .toList();
        return new Claims(scenario, language, rumours, facts, standDowns);
    }

    @SuppressWarnings("ReferenceEquality") // comparing whole scenarios would cost more than reading them again
    boolean isFor(Scenario other, String otherLanguage) {
        return scenario == other && language.equals(otherLanguage);
    }

    List<RumourWords> rumours() {
        return rumours;
    }

    /// Facts that say that the danger is over: until one of them may be said, what people were told to do holds.
    List<Fact> standDowns() {
        return standDowns;
    }

    List<FactWords> facts() {
        return facts;
    }

    /// Names of places and accounts are not names of people.
    private static Set<String> placeNames(Scenario scenario, Rules rules) {
        var text = new StringBuilder(scenario.place().name())
                .append(' ')
                .append(scenario.title().in(rules.language()));
        scenario.place().spots().keySet().forEach(spot -> text.append(' ').append(spot.replace('-', ' ')));
        scenario.accounts().stream()
                .filter(account -> account.official())
                .forEach(account -> text.append(' ').append(account.name()));
        scenario.with().values().forEach(value -> text.append(' ').append(value));
        var reading = rules.read(text.toString());
        var names = new TreeSet<String>();
        for (int i = 0; i < reading.count(); i++) {
            names.add(reading.word(i).form());
        }
        return names;
    }

    /// Stems of the words that carry the content; numbers by their value.
    static Set<String> keyWords(Reading reading) {
        var words = new TreeSet<String>();
        for (int i = 0; i < reading.count(); i++) {
            var key = key(reading, i);
            if (!key.isEmpty()) {
                words.add(key);
            }
        }
        return words;
    }

    /// The key word of a token; empty where it carries nothing.
    static String key(Reading reading, int token) {
        if (!reading.isWord(token)) {
            return "";
        }
        if (reading.value(token) >= 0 && reading.kind(token) != Kind.TIME && reading.kind(token) != Kind.PHONE) {
            return "#" + reading.value(token);
        }
        if (reading.kind(token) == Kind.TIME) {
            return String.format(Locale.ROOT, "@%d", reading.value(token));
        }
        var word = reading.word(token);
        return word.stop() || word.negator() || word.length() < 2 ? "" : word.stem();
    }
}
