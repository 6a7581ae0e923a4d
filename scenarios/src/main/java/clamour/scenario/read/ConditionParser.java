package clamour.scenario.read;

import clamour.scenario.AccountId;
import clamour.scenario.CommunityId;
import clamour.scenario.Condition;
import clamour.scenario.ExerciseTime;
import clamour.scenario.InjectId;
import clamour.scenario.Purpose;
import clamour.scenario.RumourId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The sentence of a condition to what it says. `and` binds closer than `or`; `for` and `not before` belong to what
/// stands before them; brackets group. One fault is told where the sentence cannot be understood, and every wrong
/// reference.
final class ConditionParser {

    static final List<String> PARTS = List.of("tone", "timing", "conduct", "outcome", "total");

    private static final Pattern WORD = Pattern.compile("[()]|[^\\s(),]+");

    /// Hears of a fault; the offset counts characters of the sentence from 0.
    interface Faults {
        void fault(int offset, String code, String message, String hint);
    }

    private record Word(String text, int offset) {}

    /// The sentence cannot be understood further; the fault is already told.
    private static final class Stop extends RuntimeException {
        Stop() {
            super("stopped", null, false, false);
        }
    }

    private final List<Word> words;
    private final int end;
    private final Ids ids;
    private final Faults faults;
    private int next;

    ConditionParser(String sentence, Ids ids, Faults faults) {
        this.words = WORD.matcher(sentence)
                .results()
                .map(found -> new Word(found.group(), found.start()))
                .toList();
        this.end = sentence.length();
        this.ids = ids;
        this.faults = faults;
    }

    /// Empty where a fault was told; wrong references alone still give a condition, which then must not be used.
    Optional<Condition> parse() {
        try {
            if (words.size() > Limits.CONDITION_WORDS) {
                throw stop(
                        0,
                        "A condition may have at most %s words.".formatted(Limits.CONDITION_WORDS),
                        "Split it over several injects.");
            }
            var condition = any();
            if (next < words.size()) {
                throw stop(
                        here(),
                        "“%s” is not understood after a complete condition.".formatted(word()),
                        "Join conditions with “and” or “or”; “for 5m” and “not before +00:30” may follow one.");
            }
            return Optional.of(condition);
        } catch (Stop _) {
            return Optional.empty();
        }
    }

    private Condition any() {
        var parts = new ArrayList<Condition>();
        parts.add(all());
        while (accept("or")) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.getFirst() : new Condition.Any(parts);
    }

    private Condition all() {
        var parts = new ArrayList<Condition>();
        parts.add(lasting());
        while (accept("and")) {
            if (accept("not", "before")) {
                var soFar = joined(parts);
                parts.clear();
                parts.add(new Condition.NotBefore(soFar, time()));
            } else {
                parts.add(lasting());
            }
        }
        return joined(parts);
    }

    private static Condition joined(List<Condition> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
    }

    private Condition lasting() {
        var condition = primary();
        while (true) {
            if (accept("for")) {
                condition = new Condition.Lasting(condition, duration());
            } else if (accept("not", "before")) {
                condition = new Condition.NotBefore(condition, time());
            } else {
                return condition;
            }
        }
    }

    private Condition primary() {
        if (accept("(")) {
            var inner = any();
            expect(")", "( … )");
            return inner;
        }
        int start = here();
        if (next >= words.size()) {
            throw stop(start, "The condition ends where another was expected.", "One phrase is: " + Phrase.EXAMPLE);
        }
        var first = word().toLowerCase(Locale.ROOT);
        next++;
        return switch (first) {
            case "no" -> noMessage();
            case "message" -> message();
            case "rumour" -> rumour();
            case "trust" -> trust();
            case "posts" -> posts();
            case "questions" -> questions();
            case "inject" -> inject();
            case "score" -> score();
            default -> throw unknown(start);
        };
    }

    private Condition noMessage() {
        expect("message", Phrase.NO_MESSAGE);
        expect("from", Phrase.NO_MESSAGE);
        var from = new AccountId(reference(Kind.ACCOUNT, Phrase.NO_MESSAGE));
        expect("by", Phrase.NO_MESSAGE);
        return new Condition.NoMessage(from, time());
    }

    private Condition message() {
        expect("from", Phrase.MESSAGE);
        var from = new AccountId(reference(Kind.ACCOUNT, Phrase.MESSAGE));
        var about = Optional.<RumourId>empty();
        if (accept("about")) {
            accept("rumour");
            about = Optional.of(new RumourId(reference(Kind.RUMOUR, Phrase.MESSAGE)));
        }
        var purpose = Optional.<Purpose>empty();
        if (accept("with", "purpose")) {
            var keys = Arrays.stream(Purpose.values()).map(Purpose::key).toList();
            purpose = Optional.of(oneOf(keys, "purposes", Phrase.MESSAGE, Purpose::ofKey));
        }
        return new Condition.MessagePublished(from, about, purpose);
    }

    private Condition rumour() {
        var rumour = new RumourId(reference(Kind.RUMOUR, Phrase.BELIEVED));
        if (accept("corrected")) {
            return new Condition.RumourCorrected(rumour);
        }
        expect("believed", Phrase.BELIEVED + "” or “" + Phrase.CORRECTED);
        expect("by", Phrase.BELIEVED);
        int at = here();
        var text = take(Phrase.BELIEVED);
        if (accept("%")) {
            text += "%";
        }
        var share = ValueText.share(text);
        if (!text.endsWith("%") || share.isEmpty()) {
            throw stop(at, "“%s” is not a share of the public.".formatted(text), "Write it in per cent, such as 10%.");
        }
        return new Condition.RumourBelieved(rumour, share.getAsDouble());
    }

    private Condition trust() {
        expect("below", Phrase.TRUST);
        int at = here();
        var text = take(Phrase.TRUST);
        var trust = ValueText.share(text);
        if (trust.isEmpty()) {
            throw stop(at, "“%s” is not a level of trust.".formatted(text), "Write a number from 0 to 1, such as 0.4.");
        }
        var community = Optional.<CommunityId>empty();
        if (accept("in")) {
            community = Optional.of(new CommunityId(reference(Kind.COMMUNITY, Phrase.TRUST)));
        }
        return new Condition.TrustBelow(trust.getAsDouble(), community);
    }

    private Condition posts() {
        expect("per", Phrase.POSTS);
        expect("minute", Phrase.POSTS);
        expect("over", Phrase.POSTS);
        return new Condition.PostsPerMinuteOver(whole(Limits.POSTS_PER_MINUTE, Phrase.POSTS));
    }

    private Condition questions() {
        expect("waiting", Phrase.QUESTIONS);
        expect("over", Phrase.QUESTIONS);
        return new Condition.QuestionsWaitingOver(whole(1_000_000, Phrase.QUESTIONS));
    }

    private Condition inject() {
        var inject = new InjectId(reference(Kind.INJECT, Phrase.INJECT));
        expect("fired", Phrase.INJECT);
        return new Condition.InjectFired(inject);
    }

    private Condition score() {
        var part = oneOf(PARTS, "parts of the score", Phrase.SCORE, Optional::of);
        expect("below", Phrase.SCORE);
        return new Condition.ScoreBelow(part, whole(100, Phrase.SCORE));
    }

    private ExerciseTime time() {
        int at = here();
        var text = take("not before TIME");
        return ExerciseTime.parse(text)
                .orElseThrow(() ->
                        stop(at, "“%s” is not a time.".formatted(text), ValueText.timeHint(text, Optional.empty())));
    }

    private Duration duration() {
        int at = here();
        var text = take("for DURATION");
        return ValueText.duration(text)
                .orElseThrow(() -> stop(at, "“%s” is not a duration.".formatted(text), "Write 90s, 5m or 1h30m."));
    }

    private int whole(int most, String phrase) {
        int at = here();
        var text = take(phrase);
        if (text.matches("\\d{1,9}") && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw stop(at, "“%s” is not a whole number from 0 to %s.".formatted(text, most), "The phrase is: " + phrase);
    }

    private <T> T oneOf(List<String> known, String plural, String phrase, Function<String, Optional<T>> ofKey) {
        int at = here();
        var text = take(phrase);
        if (!known.contains(text)) {
            throw stop(at, "“%s” is not one of the %s.".formatted(text, plural), Spelling.hint(text, known, plural));
        }
        return ofKey.apply(text).orElseThrow();
    }

    private String reference(Kind kind, String phrase) {
        int at = here();
        var text = take(phrase);
        var id = kind == Kind.COMMUNITY && text.startsWith("~") ? text.substring(1) : text;
        if (ids.has(kind, id)) {
            return id;
        }
        faults.fault(
                at,
                "unknown-" + kind.one(),
                "There is no %s “%s”.".formatted(kind.one(), id),
                Spelling.hint(id, ids.all(kind), kind.many()));
        return "unknown";
    }

    private Stop unknown(int at) {
        next--;
        var rest = words.subList(next, words.size()).stream().map(Word::text).toList();
        return stop(at, "“%s” does not begin a condition.".formatted(word()), Phrase.hint(rest));
    }

    private void expect(String keyword, String phrase) {
        if (!accept(keyword)) {
            var message = next < words.size()
                    ? "“%s” stands where “%s” was expected.".formatted(word(), keyword)
                    : "The condition ends where “%s” was expected.".formatted(keyword);
            throw stop(here(), message, "The phrase is “%s”.".formatted(phrase));
        }
    }

    private String take(String phrase) {
        if (next >= words.size()) {
            throw stop(end, "The condition is not complete.", "The phrase is “%s”.".formatted(phrase));
        }
        return words.get(next++).text();
    }

    private boolean accept(String... keywords) {
        if (next + keywords.length > words.size()) {
            return false;
        }
        for (int i = 0; i < keywords.length; i++) {
            if (!words.get(next + i).text().equalsIgnoreCase(keywords[i])) {
                return false;
            }
        }
        next += keywords.length;
        return true;
    }

    private String word() {
        return words.get(next).text();
    }

    private int here() {
        return next < words.size() ? words.get(next).offset() : end;
    }

    private Stop stop(int offset, String message, String hint) {
        faults.fault(offset, "condition", message, hint);
        return new Stop();
    }
}
