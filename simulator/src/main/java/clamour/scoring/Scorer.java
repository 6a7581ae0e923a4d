package clamour.scoring;

import clamour.content.lexicon.Hit;
import clamour.content.lexicon.Reading.Kind;
import clamour.content.lexicon.RuleLibrary;
import clamour.content.lexicon.Rules;
import clamour.content.lexicon.ScoringTables;
import clamour.content.lexicon.Wording;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Purpose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Judges messages by the rules of the content library. Stateless but for a cache; the same input gives the
/// same result on any thread.
///
/// Refused: texts of more than [#LONGEST] UTF-16 units, by [IllegalArgumentException]. Everything else gets
/// an answer in time linear in
/// its length.
public final class Scorer {

    public static final int LONGEST = 100_000;

    /// The dimensions of tone, in the order they are shown.
    public static final List<String> DIMENSIONS = Tone.DIMENSIONS;

    /// No native speaker has checked the rules of the other languages than English yet.
    private static final double LESS_SURE = 0.8;

    private final RuleLibrary library;
    private final ScoringTables tables;
    private volatile @Nullable Claims claims;

    private Scorer(RuleLibrary library) {
        this.library = library;
        this.tables = library.tables();
    }

    public static Scorer of(RuleLibrary library) {
        return new Scorer(library);
    }

    /// With the rules that ship with Clamour.
    public static Scorer standard() {
        return of(RuleLibrary.standard());
    }

    public ScoringTables tables() {
        return tables;
    }

    /// What is said to readers of a language.
    public Wording wording(String language) {
        return library.wording(language);
    }

    /// Whether a change is one of substance: another number or time, or more than a few other words. Mending a typo is
    /// not.
    public boolean changesSubstance(String before, String after, String language) {
        return Substance.differs(library.rules(language), before, after);
    }

    public MessageScore score(String text, Context context) {
        return judge(text, context).score();
    }

    public Meaning meaning(String text, Context context) {
        return judge(text, context).meaning();
    }

    /// Score and meaning from one reading.
    public Judgement judge(String text, Context context) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "text may have at most %d characters, had %d".formatted(LONGEST, text.length()));
        }
        var guessed = Languages.guess(text);
        var language = context.language().or(() -> guessed).orElse("en");
        var rules = library.rules(language);
        var wording = library.wording(context.reader());
        var evidence = new Evidence(rules, rules.examine(text), wording);
        var understanding = new Understanding(evidence, context.situation().isPresent());
        context.situation().ifPresent(situation -> understanding.of(claims(situation, rules), context.about()));
        context.situation().ifPresent(situation -> news(evidence, understanding, situation));
        CorrectionForm.mark(evidence, understanding);
        SourceNamed.mark(evidence, context);
        var guess = Purposes.of(evidence, context.reply());
        var purpose = context.purpose().orElse(guess.purpose());
        var table = tables.purpose(purpose.key());
        int crisis = context.situation()
                .map(situation -> tables.crisis().percent(situation.scenario().themes()))
                .orElse(100);
        var tone = Tone.of(
                evidence,
                purpose,
                context.reply(),
                table,
                crisis,
                tables.crisis().rules());
        var conduct = Conduct.of(evidence, context, tables, understanding, purpose);
        boolean judged = evidence.legibility() != Legibility.FOREIGN;
        var findings = new ArrayList<>(judged ? tone.findings() : List.of());
        findings.addAll(conduct.findings());
        findings.sort(Comparator.comparingInt(finding -> finding.start() < 0 ? Integer.MAX_VALUE : finding.start()));
        var scores = context.situation()
                .map(situation -> ExerciseScores.of(library, situation.scenario(), wording))
                .orElseGet(() -> ExerciseScores.standard(library, wording));
        var empty = OptionalInt.empty();
        boolean said = evidence.reading().wordCount() > 0 && judged;
        var dimensions = judged ? tone.points() : new TreeMap<String, Integer>();
        var phase = context.situation().map(situation -> PhaseKind.of(situation.scenario(), situation.at()));
        var tonePoints = said ? scores.tone(purpose, phase, dimensions) : empty;
        boolean breached = !conduct.findings().isEmpty();
        var conductPoints = said || breached ? OptionalInt.of(scores.conduct(conduct.findings())) : empty;
        var parts = scores.message(tonePoints, empty, conductPoints, empty, scores.caps(findings));
        var remarks = remarks(evidence, context, language, guessed, tone, conduct);
        double confidence = confidence(evidence, context, language, guess);
        var score = new MessageScore(
                parts, purpose, context.purpose().isEmpty(), phase, dimensions, findings, confidence, remarks);
        return new Judgement(score, meaning(evidence, understanding, context, purpose, conduct));
    }

    /// A fact that no message has given yet is what has changed, however it is put.
    private static void news(Evidence evidence, Understanding understanding, Situation situation) {
        var rule = evidence.rules().byId().get("slot.changed");
        if (rule == null) {
            return;
        }
        understanding.factPlaces.forEach((fact, place) -> {
            boolean old = situation.earlier().stream()
                    .filter(earlier ->
                            earlier.at().isBefore(situation.at())) // the same message goes out on two channels
                    .anyMatch(earlier -> earlier.meaning().states().contains(fact));
            if (!old) {
                evidence.add(new Hit(rule, place.from(), place.to(), false));
            }
        });
    }

    private Claims claims(Situation situation, Rules rules) {
        var known = claims;
        if (known == null || !known.isFor(situation.scenario(), rules.language())) {
            known = Claims.of(situation.scenario(), rules);
            claims = known; // a race makes equal ones twice
        }
        return known;
    }

    private Meaning meaning(
            Evidence evidence, Understanding understanding, Context context, Purpose purpose, Conduct conduct) {
        var slots = new TreeSet<String>();
        for (var hits : evidence.all()) {
            var rule = hits.getFirst().rule();
            boolean upright = hits.stream().anyMatch(hit -> !hit.negated());
            if (upright && (rule.part().equals("slot") || rule.dimension().equals("helpfulness"))) {
                slots.add(rule.id());
            }
        }
        return new Meaning(
                purpose,
                context.purpose().isEmpty(),
                understanding.denies,
                understanding.asserts,
                understanding.mentions,
                understanding.states,
                evidence.has("slot.checking") || evidence.has("candour.not-known"),
                evidence.has("helpfulness.protective-action"),
                evidence.has("slot.next-update"),
                context.situation().flatMap(situation -> nextUpdate(evidence, situation)),
                evidence.has("slot.correction") || evidence.has("slot.changed"),
                slots,
                understanding.counts,
                understanding.places.states(),
                conduct.accuracy(),
                conduct.unconfirmed());
    }

    /// The clock time or span in the sentence that promises an update.
    private static Optional<ExerciseTime> nextUpdate(Evidence evidence, Situation situation) {
        var promise = evidence.first("slot.next-update");
        if (promise.isEmpty()) {
            return Optional.empty();
        }
        var reading = evidence.reading();
        int sentence = reading.sentence(promise.get().from());
        var now = situation.scenario().storyTime(situation.at());
        for (int i = promise.get().from(); i < reading.firstOf(sentence + 1); i++) {
            if (reading.kind(i) == Kind.TIME) {
                int ahead =
                        Math.floorMod(reading.value(i) * 60 - now.toLocalTime().toSecondOfDay(), 24 * 3600);
                return ahead <= 18 * 3600 ? Optional.of(situation.at().plusSeconds(ahead)) : Optional.empty();
            }
            boolean number = reading.value(i) > 0 && reading.kind(i) != Kind.PHONE;
            if (number && i + 1 < reading.count() && reading.value(i) < 24 * 60) {
                int unit = Spans.seconds(reading.word(i + 1).form());
                if (unit > 0) {
                    return Optional.of(situation.at().plusSeconds(reading.value(i) * unit));
                }
            }
            int alone = i > 0
                    ? Spans.alone(reading.word(i - 1).form(), reading.word(i).form())
                    : 0;
            if (alone > 0) {
                return Optional.of(situation.at().plusSeconds(alone));
            }
        }
        return Optional.empty();
    }

    private List<String> remarks(
            Evidence evidence, Context context, String language, Optional<String> guessed, Tone tone, Conduct conduct) {
        var reading = evidence.reading();
        var words = evidence.wording();
        var remarks = new ArrayList<String>();
        if (reading.wordCount() == 0) {
            remarks.add(words.say("remark-no-words"));
        }
        if (!library.speaks(language)) {
            remarks.add(words.say("remark-no-rules", language));
        } else if (!language.equals("en")) {
            remarks.add(words.say("remark-not-native"));
        }
        if (guessed.isPresent()
                && context.language().isPresent()
                && !guessed.get().equals(context.language().get())
                && reading.wordCount() > 5) {
            remarks.add(words.say("remark-other-language", guessed.get(), language));
        }
        if (context.situation().isEmpty()) {
            remarks.add(words.say("remark-no-facts"));
        }
        switch (evidence.legibility()) {
            case SALAD -> remarks.add(words.say("remark-salad"));
            case UNREADABLE -> remarks.add(words.say("remark-unreadable"));
            case FOREIGN -> remarks.add(words.say("remark-foreign"));
            case READABLE -> {}
        }
        if (tone.stuffed()) {
            remarks.add(words.say("remark-stuffed"));
        }
        if (reading.hiddenCharacters() > 0) {
            remarks.add(words.say("remark-hidden", reading.hiddenCharacters()));
        }
        if (reading.lookalikes() > 0) {
            remarks.add(words.say("remark-lookalikes", reading.lookalikes()));
        }
        if (conduct.unchecked()) {
            remarks.add(words.say("remark-unchecked"));
        }
        return remarks;
    }

    private double confidence(Evidence evidence, Context context, String language, Purposes.Guess guess) {
        double sure = context.purpose().isPresent() ? 0.95 : guess.sure();
        sure *= language.equals("en") ? 1 : library.speaks(language) ? LESS_SURE : 0.3;
        sure *= evidence.reading().wordCount() < 6 ? 0.6 : 1;
        sure *= switch (evidence.legibility()) {
            case READABLE -> 1;
            case SALAD, UNREADABLE -> 0.5;
            case FOREIGN -> 0.1;
        };
        sure *= context.situation().isPresent() ? 1 : 0.9;
        return Math.rint(sure * 100) / 100;
    }
}
