package clamour.scoring;

import clamour.content.lexicon.Reading;
import clamour.content.lexicon.Reading.Kind;
import clamour.content.lexicon.Rule;
import clamour.content.lexicon.ScoringTables;
import clamour.content.lexicon.Wording;
import clamour.scenario.Channel;
import clamour.scenario.Fact;
import clamour.scenario.Fact.Release;
import clamour.scenario.Purpose;
import clamour.scenario.Rumour;
import clamour.scenario.Rumour.Truth;
import clamour.scenario.RumourId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Breaches of accuracy, privacy, law and decency (DOCTRINE 5): 100 less what they cost, once per rule and
/// fact.
final class Conduct {

    private static final Set<String> EARLY = Set.of("accuracy.unverified", "accuracy.rumour");
    private static final List<String> SEVERITIES = List.of("advisory", "serious", "critical");

    private final Evidence evidence;
    private final Reading reading;
    private final Wording words;
    private final Context context;
    private final ScoringTables tables;
    private final Understanding understanding;
    private final Purpose purpose;
    private final Map<String, Finding> breaches = new TreeMap<>();
    private final Set<String> authorised = new TreeSet<>();
    private boolean falsehood;
    private boolean unverified;
    private boolean unchecked;

    private Conduct(
            Evidence evidence, Context context, ScoringTables tables, Understanding understanding, Purpose purpose) {
        this.evidence = evidence;
        this.reading = evidence.reading();
        this.words = evidence.wording();
        this.context = context;
        this.tables = tables;
        this.understanding = understanding;
        this.purpose = purpose;
    }

    static Conduct of(
            Evidence evidence, Context context, ScoringTables tables, Understanding understanding, Purpose purpose) {
        var conduct = new Conduct(evidence, context, tables, understanding, purpose);
        context.situation().ifPresent(situation -> {
            conduct.facts(situation);
            conduct.rumours(situation);
            conduct.numbers(situation);
            conduct.places(situation);
            conduct.actionInForce(situation);
        });
        conduct.phrases();
        conduct.access();
        return conduct;
    }

    List<Finding> findings() {
        var sorted = new ArrayList<>(breaches.values());
        sorted.sort(Comparator.comparingInt(Finding::start));
        return sorted;
    }

    /// Some rules could not be checked against facts.
    boolean unchecked() {
        return unchecked;
    }

    Meaning.Accuracy accuracy() {
        if (context.situation().isEmpty()) {
            return Meaning.Accuracy.UNCHECKED;
        }
        return falsehood ? Meaning.Accuracy.FALSE : unverified ? Meaning.Accuracy.UNVERIFIED : Meaning.Accuracy.SOUND;
    }

    /// The words that say something before it may be said.
    Optional<String> unconfirmed() {
        return findings().stream()
                .filter(finding -> EARLY.contains(finding.rule()))
                .map(Finding::text)
                .findFirst();
    }

    /// What the text says of the facts of the scenario: too early, withheld, or about people who must not
    /// be named.
    private void facts(Situation situation) {
        understanding.factPlaces.forEach((id, place) -> {
            var fact = situation.scenario().fact(id).orElseThrow();
            if (fact.release().allows(situation.at())) {
                authorised.add(ruleOf(fact));
                attributed(situation, fact, place);
                return;
            }
            unverified |= fact.sensitive().isEmpty();
            var when = fact.release() instanceof Release.From(var from)
                    ? words.say("fact-early", from, situation.at())
                    : words.say("fact-never");
            breach(ruleOf(fact), id.value(), severityOf(fact), place.from(), place.to(), when);
        });
    }

    /// What another body knows is said with its name, or with “according to” and the like beside it.
    private void attributed(Situation situation, Fact fact, Understanding.Place place) {
        var language = reading.language();
        var owner = fact.owner().map(body -> Claims.keyWords(evidence.rules().read(body.in(language))));
        if (owner.isEmpty() || understanding.says(owner.get())) {
            return;
        }
        var speaker = situation
                .scenario()
                .account(situation.account())
                .map(account -> Claims.keyWords(evidence.rules().read(account.name())))
                .orElse(Set.of());
        int sentence = reading.sentence(place.from());
        boolean named = evidence.inSentence("candour.attribution", sentence)
                || evidence.inSentence("candour.attribution", sentence - 1);
        if (!named && !speaker.containsAll(owner.get())) {
            var body = fact.owner().orElseThrow().in(words.language());
            breach(
                    "openness.attribution",
                    fact.id().value(),
                    "advisory",
                    place.from(),
                    place.to(),
                    words.say("fact-owner", body));
        }
    }

    private static String ruleOf(Fact fact) {
        var sort = fact.sensitive().orElse("");
        if (sort.contains("victim") || sort.contains("missing") || sort.contains("casualt")) {
            return "privacy.victim";
        }
        if (sort.contains("suspect")) {
            return "privacy.suspect";
        }
        if (sort.contains("operation") || sort.contains("tactic")) {
            return "safety.operation";
        }
        if (!sort.isEmpty()) {
            return "privacy.public";
        }
        return fact.release() instanceof Release.Never ? "safety.operation" : "accuracy.unverified";
    }

    private static String severityOf(Fact fact) {
        return fact.sensitive().isPresent() || fact.release() instanceof Release.Never ? "critical" : "serious";
    }

    private void rumours(Situation situation) {
        for (var id : understanding.asserts) {
            var rumour = situation.scenario().rumour(id).orElseThrow();
            var place = understanding.sentencePlace(understanding.rumourSentences.getOrDefault(id, 0));
            switch (state(rumour, situation)) {
                case FALSE -> {
                    falsehood = true;
                    breach(
                            "accuracy.false",
                            id.value(),
                            "critical",
                            place.from(),
                            place.to(),
                            words.say("rumour-false"));
                }
                case OPEN -> {
                    unverified = true;
                    breach(
                            "accuracy.rumour",
                            id.value(),
                            "serious",
                            place.from(),
                            place.to(),
                            words.say("rumour-open"));
                }
                case TRUE -> {}
            }
        }
        for (var id : understanding.denies) {
            denied(situation, id);
        }
        hashtags(situation);
    }

    /// Denying what turns out to be true is false as well.
    private void denied(Situation situation, RumourId id) {
        var rumour = situation.scenario().rumour(id).orElseThrow();
        if (rumour.truth() instanceof Truth.Known(var verdict)
                && verdict == Rumour.Verdict.TRUE
                && understanding.rumourSentences.containsKey(id)) {
            falsehood = true;
            var place = understanding.sentencePlace(understanding.rumourSentences.getOrDefault(id, 0));
            breach("accuracy.false", id.value(), "critical", place.from(), place.to(), words.say("denied-true"));
        }
    }

    private enum State {
        TRUE,
        FALSE,
        OPEN
    }

    private static State state(Rumour rumour, Situation situation) {
        return switch (rumour.truth()) {
            case Truth.UnknownUntil(var at) -> situation.at().isBefore(at) ? State.OPEN : State.FALSE;
            case Truth.Known(var verdict) ->
                switch (verdict) {
                    case FALSE -> State.FALSE;
                    case PARTLY -> State.OPEN;
                    case TRUE -> {
                        var fact = rumour.about().flatMap(situation.scenario()::fact);
                        boolean released = fact.map(found -> found.release().allows(situation.at()))
                                .orElse(true);
                        yield released ? State.TRUE : State.OPEN;
                    }
                };
        };
    }

    /// A hashtag made of a rumour's words spreads it, whatever is said beside it.
    private void hashtags(Situation situation) {
        for (int i = 0; i < reading.count(); i++) {
            if (reading.kind(i) != Kind.HASHTAG) {
                continue;
            }
            var tag = reading.word(i).form();
            for (var rumour : situation.scenario().rumours()) {
                if (rumour.truth().isFalse()
                        && tag.length() > 4
                        && tag.equals(rumour.id().value().replace("-", ""))) {
                    breach("engage.hashtag", rumour.id().value(), "advisory", i, i, "");
                }
            }
        }
    }

    /// Numbers of people that differ from what is released, or from what was said before without a word
    /// that it is new.
    private void numbers(Situation situation) {
        understanding.counts.forEach((sort, number) -> {
            var place = understanding.countPlaces.getOrDefault(sort, new Understanding.Place(0, 0));
            for (int i = situation.earlier().size() - 1; i >= 0; i--) {
                var earlier = situation.earlier().get(i);
                var before = earlier.meaning().counts().get(sort);
                if (before == null) {
                    continue;
                }
                if (!before.equals(number) && !evidence.has("slot.correction") && !evidence.has("slot.as-of")) {
                    boolean self = earlier.account().equals(situation.account());
                    var said = words.say(
                            self ? "count-self" : "count-other", before, words.say("sort-" + sort), earlier.at());
                    breach(
                            self ? "consistency.self" : "consistency.partner",
                            sort,
                            "serious",
                            place.from(),
                            place.to(),
                            said);
                }
                return;
            }
        });
    }

    /// A place that was open and is closed, or the other way round, without a word that it is new.
    private void places(Situation situation) {
        if (evidence.has("slot.correction") || evidence.has("slot.changed") || evidence.has("slot.as-of")) {
            return;
        }
        understanding.places.states().forEach((place, state) -> {
            for (int i = situation.earlier().size() - 1; i >= 0; i--) {
                var earlier = situation.earlier().get(i);
                var before = earlier.meaning().placeStates().get(place);
                if (before != null && !before.equals(state)) {
                    boolean self = earlier.account().equals(situation.account());
                    var where = understanding.places.place(place);
                    breach(
                            self ? "consistency.self" : "consistency.partner",
                            place,
                            "serious",
                            where.from(),
                            where.to(),
                            words.say(
                                    self ? "state-self" : "state-other",
                                    place,
                                    words.say("state-" + before),
                                    earlier.at()));
                }
                if (before != null) {
                    return;
                }
            }
        });
    }

    /// Says that it is over while no fact that says so may be said yet: people leave shelter too early.
    private void actionInForce(Situation situation) {
        var over = evidence.first("slot.stand-down");
        boolean guided = situation.earlier().stream()
                .anyMatch(earlier -> earlier.meaning().guidance());
        boolean waiting = !understanding.standDowns.isEmpty()
                && understanding.standDowns.stream()
                        .noneMatch(fact -> fact.release().allows(situation.at()));
        if (over.isEmpty()
                || !guided
                || !waiting
                || evidence.reading().mentioned(over.get().from())) {
            return;
        }
        var fact = understanding.standDowns.getFirst();
        falsehood = true;
        var more = fact.release() instanceof Release.From(var from)
                ? words.say("fact-early", from, situation.at())
                : words.say("fact-never");
        breach(
                "accuracy.false",
                "action",
                "critical",
                over.get().from(),
                over.get().to(),
                more);
    }

    private void phrases() {
        for (var hits : evidence.all()) {
            var rule = hits.getFirst().rule();
            if (counts(rule)) {
                evidence.first(rule.id()).ifPresent(hit -> phrase(rule, new Understanding.Place(hit.from(), hit.to())));
            }
        }
        var gauges = new Gauges(evidence);
        for (var rule : evidence.rules().measured("conduct")) {
            if (counts(rule)) {
                gauges.gauge(rule).ifPresent(gauge -> phrase(rule, new Understanding.Place(gauge.from(), gauge.to())));
            }
        }
    }

    private boolean counts(Rule rule) {
        return rule.part().equals("conduct")
                && rule.severity().isPresent()
                && !authorised.contains(base(rule.id()))
                && evidence.applies(rule, purpose, context.reply())
                && (!rule.when().initial() || initial());
    }

    /// Whether it is the first phase of the scenario; false where only the text is known.
    private boolean initial() {
        return context.situation()
                .filter(situation -> PhaseKind.of(situation.scenario(), situation.at()) == PhaseKind.INITIAL)
                .isPresent();
    }

    /// `severity: serious?` needs facts: without them it is one lower and marked “check”.
    private void phrase(Rule rule, Understanding.Place where) {
        var written = rule.severity().orElse("advisory");
        boolean needsFacts = written.endsWith("?");
        var severity = needsFacts ? written.substring(0, written.length() - 1) : written;
        boolean without = needsFacts && context.situation().isEmpty();
        if (without) {
            severity = SEVERITIES.get(Math.max(0, SEVERITIES.indexOf(severity) - 1));
            unchecked = true;
        }
        if (needsFacts && !without && rule.dimension().equals("accuracy")) {
            unverified = true;
        }
        breach(base(rule.id()), "", severity, where.from(), where.to(), without ? words.say("check") : "");
    }

    /// `accuracy.unverified.deaths` is a way of breaking `accuracy.unverified`.
    private static String base(String id) {
        int second = id.indexOf('.', id.indexOf('.') + 1);
        return second < 0 ? id : id.substring(0, second);
    }

    private void access() {
        if (context.media().isPresent()
                && context.alt().filter(alt -> !alt.isBlank()).isEmpty()) {
            breach("access.alt", "", "advisory", -1, -1, "");
        }
        boolean quick = context.channel() == Channel.MICROBLOG || context.channel() == Channel.ALERT;
        if (quick
                && reading.text().codePointCount(0, reading.text().length())
                        > context.channel().characterLimit()) {
            breach(
                    "access.length",
                    "",
                    "advisory",
                    -1,
                    -1,
                    words.say("channel-length", context.channel().characterLimit()));
        }
    }

    private void breach(String id, String about, String severity, int from, int to, String more) {
        var key = id + '/' + about;
        // A rule that was broken by a known fact is not counted again for the phrase that broke it.
        if (about.isEmpty() && breaches.keySet().stream().anyMatch(other -> other.startsWith(id + '/'))) {
            return;
        }
        var rule = Optional.ofNullable(evidence.rules().byId().get(id));
        int points = tables.severity(severity).points();
        var reason = rule.map(words::reason).orElse("");
        int dot = id.indexOf('.');
        var dimension = dot < 0 ? id : id.substring(0, dot);
        var finding = Tone.finding(
                reading,
                Part.CONDUCT,
                dimension,
                id,
                from,
                to,
                -points,
                more.isEmpty() ? reason : (reason + " " + more).strip(),
                rule.map(words::advice).orElse(""),
                rule.map(Rule::source).orElse("house"));
        breaches.putIfAbsent(key, finding);
    }
}
