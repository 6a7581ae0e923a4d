package clamour.content.lexicon;

import clamour.content.lexicon.Reading.Kind;
import clamour.content.lexicon.Rule.Negated;
import clamour.content.pack.PackFiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The rules of one language, ready to be looked for. Safe for many threads.
public final class Rules {

    /// By phrase and where it begins; of the same, the longest comes first.
    private static final Comparator<Matcher.Found> LONGEST_FIRST = (one, other) -> {
        int phrase = Integer.compare(one.phrase(), other.phrase());
        int from = Integer.compare(one.from(), other.from());
        return phrase != 0 ? phrase : from != 0 ? from : Integer.compare(other.to(), one.to());
    };

    private static final Pattern STEPS = Pattern.compile("[\\s/?]+");
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final String[] NOTHING = {};
    private static final int NEGATION_REACH = 4;
    private static final int ANCHOR_REACH = 8;
    private static final int ASK_REACH = 7;

    private final String language;
    private final Vocabulary words;
    private final List<Rule> rules;
    private final SortedMap<String, Rule> byId;
    private final SortedMap<String, List<Rule>> measured;
    private final Matcher matcher;
    private final int firstMention;
    private final List<Set<String>> ownNegators;
    private final WordOrder order;
    /// The words of what takes a phrase away, by the phrase as written. Looked up only, never walked.
    private final Map<String, String[]> limits = new HashMap<>();

    private Rules(String language, Vocabulary words, List<Rule> rules, List<String> sentences) {
        this.language = language;
        this.words = words;
        this.rules = List.copyOf(rules);
        var ids = new TreeMap<String, Rule>();
        rules.forEach(rule -> ids.put(rule.id(), rule));
        this.byId = Collections.unmodifiableSortedMap(ids);
        var gauges = new TreeMap<String, List<Rule>>();
        rules.stream()
                .filter(rule -> !rule.isPlaced())
                .forEach(rule -> gauges.computeIfAbsent(rule.part(), part -> new ArrayList<>())
                        .add(rule));
        this.measured = Collections.unmodifiableSortedMap(gauges);
        this.matcher = new Matcher(words);
        int phrase = 0;
        for (var rule : this.rules) {
            for (var pattern : rule.patterns()) {
                matcher.add(pattern, phrase);
            }
            phrase++;
        }
        this.ownNegators = negatorsIn(this.rules, words);
        firstMention = phrase;
        for (var mention : words.mentions()) {
            matcher.add(mention, firstMention);
        }
        matcher.freeze();
        for (var rule : this.rules) {
            Stream.concat(rule.scope().before().stream(), rule.scope().after().stream())
                    .forEach(limit -> limits.put(limit, BLANK.split(Folding.of(limit))));
        }
        order = WordOrder.learn(
                sentences.stream().map(text -> Tokenizer.read(words, text)).toList());
    }

    /// The negations that the phrases of each rule spell out.
    private static List<Set<String>> negatorsIn(List<Rule> rules, Vocabulary words) {
        var result = new ArrayList<Set<String>>();
        for (var rule : rules) {
            var own = new TreeSet<String>();
            for (var pattern : rule.patterns()) {
                for (var step : STEPS.split(pattern)) {
                    var form = Folding.of(step);
                    if (words.negator(form)) {
                        own.add(form);
                    }
                }
            }
            result.add(own.isEmpty() ? Set.of() : own);
        }
        return result;
    }

    static Rules read(PackFiles files, String language, List<Rule> english) {
        var rules = new RuleReader(english).read(files, language);
        return new Rules(language, Vocabulary.read(files, language), rules, Sample.sentences(files, language, rules));
    }

    /// A text, and the phrases that were found in it.
    ///
    /// @param hits in the order of the text
    public record Examined(Reading reading, List<Hit> hits) {}

    public String language() {
        return language;
    }

    /// All rules, in the order of their ids.
    public List<Rule> rules() {
        return rules;
    }

    /// The rules of a part that measure a text instead of looking for words.
    public List<Rule> measured(String part) {
        return measured.getOrDefault(part, List.of());
    }

    /// What order of words is usual.
    public WordOrder order() {
        return order;
    }

    /// By id.
    public SortedMap<String, Rule> byId() {
        return byId;
    }

    /// Cuts a text into tokens without looking for rules.
    public Reading read(String text) {
        return Tokenizer.read(words, text);
    }

    /// Whether a token is of a word class of this language.
    public boolean is(Reading reading, int token, WordClass wordClass) {
        return (reading.word(token).classes() & wordClass.bit()) != 0;
    }

    /// Reads a text and finds every phrase that counts where it stands. What a rule asks of the rest of the
    /// text
    /// (`when`) is not looked at here.
    public Examined examine(String text) {
        var reading = Tokenizer.read(words, text);
        var found = matcher.find(reading);
        for (var place : found) {
            if (place.phrase() == firstMention) {
                mention(reading, place.to());
            }
        }
        found.sort(LONGEST_FIRST);
        var hits = new ArrayList<Hit>(found.size());
        Matcher.Found last = null;
        boolean counted = false;
        for (var place : found) {
            boolean again = last != null && last.phrase() == place.phrase() && last.from() == place.from();
            // Where the longest does not count, such as for want of an anchor, a shorter one may.
            if (!(again && counted) && place.phrase() != firstMention) {
                counted = consider(reading, place, hits);
            }
            last = place;
        }
        hits.sort(Comparator.comparingInt(Hit::from));
        return new Examined(reading, hits);
    }

    /// What follows words such as “the claim that” is reported, up to the end of the sentence or a break.
    private static void mention(Reading reading, int last) {
        int sentence = reading.sentence(last);
        for (int i = last + 1; i < reading.count() && reading.sentence(i) == sentence; i++) {
            if (reading.kind(i) == Kind.BREAK || (reading.word(i).clauseBreak() && i > last + 1)) {
                return;
            }
            reading.flag(i, Reading.MENTIONED);
        }
    }

    private boolean consider(Reading reading, Matcher.Found place, List<Hit> hits) {
        var rule = rules.get(place.phrase());
        var own = ownNegators.get(place.phrase());
        int from = place.from();
        int to = place.to();
        var scope = rule.scope();
        if ((!scope.quotes() && reading.mentioned(from))
                || (!scope.questions() && reading.question(reading.sentence(from)))
                || (scope.start() && !opens(reading, from))
                || (scope.lead() && !leads(reading, from))
                || near(reading, scope.before(), from - scope.words(), from - 1, from)
                || near(reading, scope.after(), to + 1, to + scope.words(), to)
                || (rule.anchor().isPresent()
                        && !anchored(reading, rule.anchor().get(), from, to))) {
            return false;
        }
        boolean negated = scope.negated() != Negated.KEEP
                && (negated(reading, from) || negatedBehind(reading, to) || negatedInside(reading, from, to, own));
        if (!negated || scope.negated() == Negated.FLIP) {
            hits.add(new Hit(rule, from, to, negated));
            return true;
        }
        return false;
    }

    private static boolean opens(Reading reading, int from) {
        for (int i = from - 1; i >= 0 && reading.sentence(i) == reading.sentence(from); i--) {
            if (reading.isWord(i) && reading.kind(i) != Kind.HANDLE) {
                return false;
            }
        }
        return true;
    }

    /// In the place of an order: at the start of a clause, behind `please`, `should` and the like, or
    /// behind “we ask
    /// you to”.
    private boolean leads(Reading reading, int from) {
        int before = from - 1;
        if (before < 0 || reading.sentence(before) != reading.sentence(from) || !reading.isWord(before)) {
            return true;
        }
        if (reading.kind(before) == Kind.HANDLE || is(reading, before, WordClass.LEAD)) {
            return true;
        }
        if (is(reading, before, WordClass.TO)) {
            for (int i = before - 1;
                    i >= Math.max(0, before - ASK_REACH) && reading.sentence(i) == reading.sentence(from);
                    i--) {
                if (is(reading, i, WordClass.ASK)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether one of the phrases stands between the tokens, in the same sentence as `anchor`.
    private boolean near(Reading reading, List<String> phrases, int from, int to, int anchor) {
        if (phrases.isEmpty()) {
            return false;
        }
        int sentence = reading.sentence(anchor);
        for (var phrase : phrases) {
            var wanted = limits.getOrDefault(phrase, NOTHING);
            for (int i = Math.max(0, from); i + wanted.length - 1 <= to && i + wanted.length <= reading.count(); i++) {
                if (reading.sentence(i) == sentence && stands(reading, i, wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean stands(Reading reading, int at, String[] wanted) {
        for (int j = 0; j < wanted.length; j++) {
            var word = reading.word(at + j);
            var one = wanted[j];
            boolean fits = one.endsWith("~")
                    ? word.stem().equals(words.stemOf(one.substring(0, one.length() - 1)))
                    : word.form().equals(one);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean negated(Reading reading, int from) {
        int clause = reading.clause(from);
        int seen = 0;
        for (int i = from - 1; i >= 0 && seen < NEGATION_REACH && reading.clause(i) == clause; i--) {
            if (reading.word(i).negator()) {
                return !reading.word(i + 1).form().equals("only");
            }
            seen += reading.isWord(i) ? 1 : 0;
        }
        return false;
    }

    /// German and Dutch put the negation behind: “het spijt ons niet”.
    private boolean negatedBehind(Reading reading, int to) {
        boolean behind = language.equals("de") || language.equals("nl");
        return behind
                && to + 1 < reading.count()
                && reading.clause(to + 1) == reading.clause(to)
                && (reading.word(to + 1).form().equals("nicht")
                        || reading.word(to + 1).form().equals("niet"));
    }

    /// A negation in the gap of a phrase: “we are not at all sorry”; one that the phrase itself has is none.
    private static boolean negatedInside(Reading reading, int from, int to, Set<String> own) {
        for (int i = from; i <= to; i++) {
            if (reading.word(i).negator() && !own.contains(reading.word(i).form())) {
                return true;
            }
        }
        return false;
    }

    private boolean anchored(Reading reading, Rule.Anchor anchor, int from, int to) {
        return switch (anchor) {
            case PERSON ->
                behind(
                        reading,
                        to,
                        ANCHOR_REACH,
                        token -> reading.name(token)
                                || reading.kind(token) == Kind.HANDLE
                                || is(reading, token, WordClass.PEOPLE));
            case OBJECT -> object(reading, from, to);
            case CONTENT -> behind(reading, to, ANCHOR_REACH, token -> content(reading, token));
            case TIME ->
                inSentence(
                        reading,
                        from,
                        token -> reading.kind(token) == Kind.TIME
                                || is(reading, token, WordClass.WHEN)
                                || (is(reading, token, WordClass.SPAN) && token > 0 && number(reading, token - 1)));
            case PLACE -> inSentence(reading, from, token -> place(reading, token));
            case CONTACT ->
                inSentence(
                        reading,
                        from,
                        token -> reading.kind(token) == Kind.PHONE
                                || reading.kind(token) == Kind.LINK
                                || reading.kind(token) == Kind.HANDLE
                                || is(reading, token, WordClass.SHORT_NUMBER));
        };
    }

    /// A named place, or a word such as `street`.
    public boolean place(Reading reading, int token) {
        if (is(reading, token, WordClass.PLACE)) {
            return true;
        }
        return reading.name(token)
                && token > 0
                && (is(reading, token - 1, WordClass.WHERE)
                        || (token > 1
                                && is(reading, token - 2, WordClass.WHERE)
                                && reading.word(token - 1).stop()));
    }

    private static boolean number(Reading reading, int token) {
        return reading.kind(token) == Kind.NUMBER || reading.word(token).number() >= 0;
    }

    private static boolean content(Reading reading, int token) {
        return reading.isWord(token)
                && (reading.kind(token) != Kind.WORD || !reading.word(token).stop());
    }

    /// A thing in the phrase behind its verb, or within three words behind it, that is not itself an order.
    private boolean object(Reading reading, int from, int to) {
        for (int i = from + 1; i <= to; i++) {
            if (content(reading, i) && !is(reading, i, WordClass.ORDER)) {
                return true;
            }
        }
        int seen = 0;
        for (int i = to + 1; i < reading.count() && seen < 4 && reading.sentence(i) == reading.sentence(to); i++) {
            var kind = reading.kind(i);
            if (kind == Kind.BREAK
                    || kind == Kind.STOP
                    || kind == Kind.COMMA
                    || reading.word(i).clauseBreak()) {
                return false;
            }
            if (content(reading, i)) {
                return !is(reading, i, WordClass.ORDER) || (reading.name(i) && !reading.shouted(i));
            }
            if (is(reading, i, WordClass.PLACE) || (is(reading, i, WordClass.PEOPLE) && seen > 0)) {
                return true;
            }
            seen += reading.isWord(i) ? 1 : 0;
        }
        return false;
    }

    private interface Test {
        boolean of(int token);
    }

    private static boolean behind(Reading reading, int to, int reach, Test test) {
        int seen = 0;
        for (int i = to + 1; i < reading.count() && seen < reach && reading.sentence(i) == reading.sentence(to); i++) {
            if (test.of(i)) {
                return true;
            }
            seen += reading.isWord(i) ? 1 : 0;
        }
        return false;
    }

    private static boolean inSentence(Reading reading, int token, Test test) {
        int sentence = reading.sentence(token);
        int end = reading.firstOf(sentence + 1);
        for (int i = reading.firstOf(sentence); i < end; i++) {
            if (test.of(i)) {
                return true;
            }
        }
        return false;
    }
}
