package clamour.scoring;

import clamour.content.lexicon.Reading.Kind;
import clamour.content.lexicon.Rule;
import java.util.Optional;

/// Rules that measure a text as a whole or find what no phrase describes; data refers to them by `kind`.
final class Gauges {

    private final Evidence evidence;
    private final ClarityGauges clarity;
    private final VoiceGauges voice;
    private final ShapeGauges shape;
    private final Persons persons;

    Gauges(Evidence evidence) {
        this.evidence = evidence;
        this.clarity = new ClarityGauges(evidence);
        this.voice = new VoiceGauges(evidence);
        this.shape = new ShapeGauges(evidence);
        this.persons = new Persons(evidence);
    }

    /// How strongly a rule holds, and where: strength 0 to 1, times for negatives that repeat, tokens or -1
    /// for nowhere.
    record Gauge(double strength, int times, int from, int to) {
        static Gauge at(int from, int to, int times) {
            return new Gauge(1, times, from, to);
        }

        static Gauge whole(double strength) {
            return new Gauge(strength, 1, -1, -1);
        }
    }

    Optional<Gauge> gauge(Rule rule) {
        return switch (rule.kind()) {
            case "sentence-mean" -> clarity.sentenceMean(rule);
            case "sentence-over" -> clarity.sentenceOver();
            case "long-words" -> clarity.longWords(rule);
            case "common-words" -> clarity.commonWords(rule);
            case "main-first" -> clarity.mainFirst();
            case "hashtags" -> shape.tooMany(Kind.HASHTAG, (int) rule.full());
            case "shouting" -> voice.shouting();
            case "hedges" -> voice.hedges((int) rule.full());
            case "actions" -> shape.actions();
            case "link-only" -> shape.linkOnly();
            case "abbreviation" -> clarity.abbreviation();
            case "vocative" -> voice.vocative();
            case "partners" -> voice.partners();
            case "contradiction" -> voice.contradiction();
            case "placeholder" -> clarity.placeholder();
            case "name-age" -> persons.nameAndAge();
            case "home-address" -> persons.homeAddress();
            case "name-group" -> persons.nameAndGroup();
            case "emoji-inside" -> shape.emojiInside();
            case "hashtag-case" -> shape.hashtagCase();
            case "unreadable" -> found(evidence.legibility() == Legibility.UNREADABLE);
            case "salad" -> found(evidence.legibility() == Legibility.SALAD);
            case "repetition" -> clarity.repetition(rule);
            case "missing" -> Optional.of(Gauge.whole(1));
            default ->
                throw new IllegalStateException("rule '%s' is of unknown kind '%s'".formatted(rule.id(), rule.kind()));
        };
    }

    static double share(Rule rule, double value) {
        return Math.max(0, Math.min(1, (value - rule.none()) / (rule.full() - rule.none())));
    }

    static Optional<Gauge> graded(Rule rule, double value) {
        double strength = share(rule, value);
        return strength > 0 ? Optional.of(Gauge.whole(strength)) : Optional.empty();
    }

    private static Optional<Gauge> found(boolean so) {
        return so ? Optional.of(Gauge.whole(1)) : Optional.empty();
    }
}
