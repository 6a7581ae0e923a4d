package clamour.scoring;

import clamour.content.lexicon.Rule;
import clamour.content.lexicon.RuleLibrary;
import clamour.content.lexicon.ScoringTables;
import clamour.content.lexicon.Wording;
import clamour.scenario.Purpose;
import clamour.scenario.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Puts the four parts together, of a message and of an exercise: weights of the profile, parts that do not
/// apply drop out, caps.
public final class ExerciseScores {

    /// Points from which a repetition limits the total; less is an instruction said twice.
    private static final int REPEATED_IN_FULL = -20;

    /// The rule against deleting or changing something without a word about it.
    public static final String SECRET = "openness.delete";

    private final ScoringTables tables;
    private final SortedMap<String, Integer> weights;
    private final Wording words;
    private final SortedMap<String, Rule> rules;

    private ExerciseScores(RuleLibrary library, SortedMap<String, Integer> weights, Wording words) {
        this.tables = library.tables();
        this.words = words;
        this.rules = library.rules("en").byId();
        this.weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
    }

    /// With the weights of the standard profile.
    public static ExerciseScores standard(RuleLibrary library, Wording words) {
        return new ExerciseScores(library, library.tables().profile("standard").weights(), words);
    }

    /// With the weights of the scenario, where it has its own, else of its profile.
    public static ExerciseScores of(RuleLibrary library, Scenario scenario, Wording words) {
        var own = scenario.score().weights();
        return new ExerciseScores(
                library,
                own.isEmpty()
                        ? library.tables().profile(scenario.score().profile()).weights()
                        : own,
                words);
    }

    /// A published message and how many accounts have seen it.
    ///
    /// @param conductOverridden whether an evaluator gave its conduct, which then counts instead of the findings
    public record Scored(MessageScore score, int reach, boolean conductOverridden) {

        public Scored(MessageScore score, int reach) {
            this(score, reach, false);
        }
    }

    /// The parts of a message or an exercise in one figure.
    public PartScores combine(
            OptionalInt tone, OptionalInt timing, OptionalInt conduct, OptionalInt outcome, SortedSet<Cap> caps) {
        long sum = 0;
        long weight = 0;
        for (var part : Part.values()) {
            var points = switch (part) {
                case TONE -> tone;
                case TIMING -> timing;
                case CONDUCT -> conduct;
                case OUTCOME -> outcome;
            };
            if (points.isPresent()) {
                int own = weights.getOrDefault(part.key(), 0);
                sum += (long) own * points.getAsInt();
                weight += own;
            }
        }
        if (weight == 0) {
            return caps.contains(Cap.SILENCE)
                    ? capped(tone, timing, conduct, outcome, 0, Cap.SILENCE)
                    : new PartScores(tone, timing, conduct, outcome, OptionalInt.empty(), Optional.empty());
        }
        int total = Points.mean(sum, weight);
        var lowest = caps.stream()
                .min((one, other) -> Integer.compare(limit(one), limit(other)))
                .filter(cap -> limit(cap) < total || cap == Cap.SILENCE);
        return lowest.isPresent()
                ? capped(tone, timing, conduct, outcome, total, lowest.get())
                : new PartScores(tone, timing, conduct, outcome, OptionalInt.of(total), Optional.empty());
    }

    private PartScores capped(
            OptionalInt tone, OptionalInt timing, OptionalInt conduct, OptionalInt outcome, int total, Cap cap) {
        int limit = Math.min(limit(cap), total);
        var sentence = words.say("cap", words.say(cap.key()), limit(cap), total);
        return new PartScores(tone, timing, conduct, outcome, OptionalInt.of(limit), Optional.of(sentence));
    }

    private int limit(Cap cap) {
        var caps = tables.caps();
        return switch (cap) {
            case ONE_CRITICAL -> caps.oneCritical();
            case TWO_CRITICAL -> caps.twoCritical();
            case THREE_SERIOUS -> caps.threeSerious();
            case FIRST_MESSAGE_LATE -> caps.firstMessageLate();
            case NO_PROTECTIVE_ACTION -> caps.noProtectiveAction();
            case UNREADABLE -> caps.unreadable();
            case SALAD -> caps.salad();
            case REPEATED -> caps.repeated();
            case SILENCE -> caps.silence();
        };
    }

    /// The parts of one message. Conduct without a fault is expected of everybody, so it lifts the rest by little;
    /// else a message that says nothing would be “good” because it breaks nothing.
    PartScores message(
            OptionalInt tone, OptionalInt timing, OptionalInt conduct, OptionalInt outcome, SortedSet<Cap> caps) {
        var rest = combine(tone, timing, OptionalInt.empty(), outcome, new TreeSet<>())
                .total();
        var whole = combine(tone, timing, conduct, outcome, caps);
        int most = rest.orElse(Points.MOST) + tables.conductLifts();
        return whole.total().orElse(0) <= most
                ? whole
                : new PartScores(tone, timing, conduct, outcome, OptionalInt.of(most), Optional.empty());
    }

    /// What the findings say about the limit of the total: breaches of conduct, and of a message that it
    /// cannot be read.
    public SortedSet<Cap> caps(List<Finding> findings) {
        int critical = tables.severity("critical").points();
        int serious = tables.severity("serious").points();
        long criticals = findings.stream()
                .filter(finding -> finding.part() == Part.CONDUCT && finding.effect() <= -critical)
                .count();
        long seriouses = findings.stream()
                .filter(finding ->
                        finding.part() == Part.CONDUCT && finding.effect() <= -serious && finding.effect() > -critical)
                .count();
        var caps = new TreeSet<Cap>();
        if (criticals == 1) {
            caps.add(Cap.ONE_CRITICAL);
        } else if (criticals > 1) {
            caps.add(Cap.TWO_CRITICAL);
        }
        if (seriouses >= 3) {
            caps.add(Cap.THREE_SERIOUS);
        }
        for (var finding : findings) {
            switch (finding.rule()) {
                case "clarity.unreadable" -> caps.add(Cap.UNREADABLE);
                case "clarity.salad" -> caps.add(Cap.SALAD);
                case "clarity.repetition" -> {
                    if (finding.effect() <= REPEATED_IN_FULL) {
                        caps.add(Cap.REPEATED);
                    }
                }
                default -> {}
            }
        }
        return caps;
    }

    /// A message with the timing that the obligations gave it.
    public MessageScore withTiming(MessageScore score, TimingScore timing) {
        var findings = new ArrayList<>(score.findings());
        findings.addAll(timing.findings());
        var scores = score.scores();
        return with(
                score,
                message(scores.tone(), timing.points(), scores.conduct(), scores.outcome(), caps(findings)),
                score.dimensions(),
                findings);
    }

    /// A message of which something of substance was deleted or changed without a word about it.
    public MessageScore withoutNotice(MessageScore score) {
        return withBreach(score, SECRET, "serious", "");
    }

    /// A message that answers somebody who only wants to disturb, and not for the first time.
    public MessageScore toTrollAgain(MessageScore score) {
        return withBreach(score, "engage.troll", "advisory", words.say("troll-again"));
    }

    private MessageScore withBreach(MessageScore score, String id, String severity, String more) {
        var rule = rules.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("no rule '%s'".formatted(id));
        }
        var findings = new ArrayList<>(score.findings());
        findings.add(new Finding(
                Part.CONDUCT,
                rule.dimension(),
                id,
                Finding.NOWHERE,
                Finding.NOWHERE,
                "",
                -tables.severity(severity).points(),
                (words.reason(rule) + " " + more).strip(),
                words.advice(rule),
                rule.source()));
        var old = score.scores();
        var breaches = findings.stream()
                .filter(finding -> finding.part() == Part.CONDUCT)
                .toList();
        return with(
                score,
                message(old.tone(), old.timing(), OptionalInt.of(conduct(breaches)), old.outcome(), caps(findings)),
                score.dimensions(),
                findings);
    }

    /// A message with its own outcome: the exercise with it less the exercise without; may be negative, and
    /// is clipped in the total.
    public MessageScore withOutcome(MessageScore score, int outcome) {
        var scores = score.scores();
        return with(
                score,
                message(scores.tone(), scores.timing(), scores.conduct(), Points.some(outcome), caps(score.findings())),
                score.dimensions(),
                score.findings());
    }

    /// What evaluators gave over the scorer's, dimensions first and then parts, so that the word on a part stands.
    ///
    /// @param points by dimension of tone or key of a part
    public MessageScore overridden(MessageScore score, SortedMap<String, Integer> points) {
        var result = score;
        for (boolean parts : new boolean[] {false, true}) {
            for (var word : points.entrySet()) {
                if (isPart(word.getKey()) == parts) {
                    result = overridden(result, word.getKey(), word.getValue());
                }
            }
        }
        return result;
    }

    private static boolean isPart(String dimension) {
        return Arrays.stream(Part.values()).anyMatch(part -> part.key().equals(dimension));
    }

    /// A message some of whose findings an evaluator says are wrong: what they won or lost is undone.
    public MessageScore without(MessageScore score, Predicate<Finding> wrong) {
        var gone = score.findings().stream().filter(wrong).toList();
        if (gone.isEmpty()) {
            return score;
        }
        var kept = score.findings().stream().filter(wrong.negate()).toList();
        var dimensions = new TreeMap<>(score.dimensions());
        dimensions.replaceAll((name, points) -> Points.clip(points - effects(gone, Part.TONE, name)));
        var old = score.scores();
        var breaches =
                kept.stream().filter(finding -> finding.part() == Part.CONDUCT).toList();
        return with(
                score,
                message(
                        has(gone, Part.TONE) ? tone(score.purpose(), score.phase(), dimensions) : old.tone(),
                        has(gone, Part.TIMING) && old.timing().isPresent()
                                ? Points.some(old.timing().getAsInt() - effects(gone, Part.TIMING, ""))
                                : old.timing(),
                        has(gone, Part.CONDUCT) ? OptionalInt.of(conduct(breaches)) : old.conduct(),
                        old.outcome(),
                        caps(kept)),
                dimensions,
                kept);
    }

    private static boolean has(List<Finding> findings, Part part) {
        return findings.stream().anyMatch(finding -> finding.part() == part);
    }

    private static int effects(List<Finding> findings, Part part, String dimension) {
        return findings.stream()
                .filter(finding -> finding.part() == part
                        && (dimension.isEmpty() || finding.dimension().equals(dimension)))
                .mapToInt(Finding::effect)
                .sum();
    }

    /// An evaluator's word over the scorer's; the caller keeps both.
    ///
    /// @param dimension one of tone, or the key of a part
    public MessageScore overridden(MessageScore score, String dimension, int points) {
        var dimensions = new TreeMap<>(score.dimensions());
        var old = score.scores();
        var tone = old.tone();
        var timing = old.timing();
        var conduct = old.conduct();
        var outcome = old.outcome();
        switch (dimension) {
            case "tone" -> tone = Points.some(points);
            case "timing" -> timing = Points.some(points);
            case "conduct" -> conduct = Points.some(points);
            case "outcome" -> outcome = Points.some(points);
            default -> {
                dimensions.put(dimension, Points.clip(points));
                tone = tone(score.purpose(), score.phase(), dimensions);
            }
        }
        var caps = dimension.equals("conduct") ? new TreeSet<Cap>() : caps(score.findings());
        return with(score, message(tone, timing, conduct, outcome, caps), dimensions, score.findings());
    }

    private static final int WHOLE = 100;

    /// Dimensions in which a low figure is the lack of something, not harm done to a reader.
    private static final Set<String> LACKING = Set.of("completeness", "clarity");

    /// The weighted mean of the dimensions for that purpose and phase. Harm weighs more than merit: an insult is
    /// not made good by a clear sentence. The further a dimension lies below the middle, the more its weight grows.
    OptionalInt tone(Purpose purpose, Optional<PhaseKind> phase, SortedMap<String, Integer> dimensions) {
        var table = tables.purpose(purpose.key());
        var percents = phase.map(kind -> tables.phase(kind.key())).orElseGet(TreeMap::new);
        long sum = 0;
        long weight = 0;
        for (var dimension : dimensions.entrySet()) {
            long own = (long) table.weights().getOrDefault(dimension.getKey(), 0)
                    * percents.getOrDefault(dimension.getKey(), WHOLE)
                    * Tone.START;
            if (!LACKING.contains(dimension.getKey())) {
                int below = Math.max(0, Tone.START - dimension.getValue());
                own += own / Tone.START * tables.harmWeighs() * below;
            }
            sum += own * dimension.getValue();
            weight += own;
        }
        return weight == 0 ? OptionalInt.empty() : OptionalInt.of(Points.mean(sum, weight));
    }

    private static MessageScore with(
            MessageScore score, PartScores parts, SortedMap<String, Integer> dimensions, List<Finding> findings) {
        return new MessageScore(
                parts,
                score.purpose(),
                score.purposeGuessed(),
                score.phase(),
                dimensions,
                findings,
                score.confidence(),
                score.remarks());
    }

    /// An exercise, or a team in it: tone is the mean weighted by the square root of reach, conduct is all
    /// deductions.
    ///
    /// @param timing from [Obligations#score]
    /// @param outcome empty while it is not known
    public PartScores exercise(List<Scored> messages, TimingScore timing, OptionalInt outcome) {
        double sum = 0;
        double weight = 0;
        var breaches = new ArrayList<Finding>();
        int overridden = 0;
        for (var message : messages) {
            double own = StrictMath.sqrt(Math.max(1, message.reach()));
            if (message.score().scores().tone().isPresent()) {
                sum += own * message.score().scores().tone().getAsInt();
                weight += own;
            }
            if (message.conductOverridden()) {
                overridden += Points.MOST - message.score().scores().conduct().orElse(Points.MOST);
            } else {
                breaches.addAll(message.score().findings().stream()
                        .filter(finding -> finding.part() == Part.CONDUCT)
                        .toList());
            }
        }
        var tone = weight == 0 ? OptionalInt.empty() : OptionalInt.of((int) Math.floor(sum / weight + 0.5));
        var conduct = messages.isEmpty() ? OptionalInt.empty() : Points.some(conduct(breaches) - overridden);
        var caps = caps(breaches);
        caps.addAll(timing.caps());
        return combine(tone, timing.points(), conduct, outcome, caps);
    }

    /// 100 less all deductions; advisory ones together cost no more than their limit.
    int conduct(List<Finding> breaches) {
        var advisory = tables.severity("advisory");
        int small = 0;
        int large = 0;
        for (var breach : breaches) {
            if (-breach.effect() <= advisory.points()) {
                small -= breach.effect();
            } else {
                large -= breach.effect();
            }
        }
        return Points.clip(Points.MOST - large - Math.min(small, advisory.most()));
    }
}
