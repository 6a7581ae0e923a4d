package clamour.scoring;

import clamour.content.lexicon.Hit;
import clamour.content.lexicon.Reading;
import clamour.content.lexicon.Rule;
import clamour.content.lexicon.ScoringTables.PurposeTable;
import clamour.content.lexicon.ScoringTables.Slot;
import clamour.content.lexicon.Wording;
import clamour.scenario.Purpose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The eight dimensions of tone (DOCTRINE 2): each starts at 50, a class of rules counts once, and the
/// effects shown add up to the points.
final class Tone {

    static final List<String> DIMENSIONS =
            List.of("empathy", "clarity", "calm", "respect", "helpfulness", "candour", "authority", "completeness");

    static final int START = 50;

    /// Markers over 40 % of the content words are too many (DOCTRINE 1). Spans here hold what stands in
    /// their gaps and their anchors
    /// too, so the same texts come to about 70 %; from there on the positives shrink to a half.
    private static final double STUFFED = 0.8;
    private static final double NOTHING_ELSE = 0.92;
    private static final double HALVED = 0.5;
    private static final int STUFFED_FROM = 3;
    private static final double BARE = 0.1;

    private static final double GOOD_ORDER = 0.4;
    private static final int SENTENCE = 6;

    /// Stock phrases in a row without any punctuation, from this share of the words on.
    private static final double RUN_ON = 0.4;
    private static final double WORDS_A_FAULT = 40;

    private final Evidence evidence;
    private final Reading reading;
    private final Wording words;
    private final Purpose purpose;
    private final boolean reply;
    private final double positives;
    private final double crisis;
    private final SortedSet<String> crisisRules;
    private final boolean broken;
    private final List<Finding> findings = new ArrayList<>();
    private final SortedMap<String, Integer> points = new TreeMap<>();

    private Tone(Evidence evidence, Purpose purpose, boolean reply, double crisis, SortedSet<String> crisisRules) {
        this.crisis = crisis;
        this.crisisRules = crisisRules;
        this.evidence = evidence;
        this.reading = evidence.reading();
        this.words = evidence.wording();
        this.purpose = purpose;
        this.reply = reply;
        this.broken = evidence.legibility().broken();
        this.positives = broken ? 0 : weightOfPositives();
    }

    /// @param crisis percent that what `crisisRules` names counts, by the type of crisis; 100 where it is not known
    static Tone of(
            Evidence evidence,
            Purpose purpose,
            boolean reply,
            PurposeTable table,
            int crisis,
            SortedSet<String> crisisRules) {
        var tone = new Tone(evidence, purpose, reply, crisis / 100.0, crisisRules);
        tone.dimensions();
        if (!table.slots().isEmpty()) {
            tone.completeness(table);
        }
        return tone;
    }

    SortedMap<String, Integer> points() {
        return points;
    }

    List<Finding> findings() {
        return findings;
    }

    boolean stuffed() {
        return positives < 1 && !broken;
    }

    /// A rule's part in its dimension before rounding and clipping.
    private record Share(Rule rule, double effect, int from, int to, String reason) {}

    private void dimensions() {
        var shares = new TreeMap<String, Map<String, Share>>();
        for (var dimension : DIMENSIONS) {
            if (!dimension.equals("completeness")) {
                shares.put(dimension, new TreeMap<>());
            }
        }
        for (var hits : evidence.all()) {
            var rule = hits.getFirst().rule();
            if (rule.part().equals("tone") && rule.isPlaced() && evidence.applies(rule, purpose, reply)) {
                add(shares, rule, hits);
            }
        }
        var gauges = new Gauges(evidence);
        for (var rule : evidence.rules().measured("tone")) {
            if (!rule.dimension().equals("completeness") && evidence.applies(rule, purpose, reply)) {
                gauges.gauge(rule).ifPresent(gauge -> {
                    double effect = rule.effect() * gauge.strength();
                    if (rule.effect() > 0) {
                        effect *= broken ? 0 : rule.kind().equals("missing") ? positives : 1;
                    } else if (gauge.from() >= 0) {
                        effect *= faults(gauge.times());
                    }
                    keep(shares, new Share(rule, effect, gauge.from(), gauge.to(), words.reason(rule)));
                });
            }
        }
        shares.forEach((dimension, classes) -> close(dimension, new ArrayList<>(classes.values())));
    }

    private void add(Map<String, Map<String, Share>> shares, Rule rule, List<Hit> hits) {
        var upright = hits.stream().filter(hit -> !hit.negated()).toList();
        var flipped = hits.stream().filter(Hit::negated).toList();
        if (!flipped.isEmpty() && rule.effect() > 0) {
            var first = flipped.getFirst();
            double effect = -rule.effect() * faults(flipped.size());
            keep(shares, new Share(rule, effect, first.from(), first.to(), words.say("negated")));
        }
        if (!upright.isEmpty()) {
            var first = upright.getFirst();
            double effect = rule.effect() > 0
                    ? rule.effect() * positives * (crisisRules.contains(base(rule.id())) ? crisis : 1)
                    : rule.effect() * faults(upright.size());
            keep(shares, new Share(rule, effect, first.from(), first.to(), words.reason(rule)));
        }
    }

    /// A class counts once: the strongest of its rules. Its name is the first two parts of the id.
    private static void keep(Map<String, Map<String, Share>> shares, Share share) {
        var name = (share.effect() < 0 ? "-" : "+") + base(share.rule().id());
        var classes = shares.get(share.rule().dimension());
        if (classes != null) {
            classes.merge(name, share, (one, other) -> Math.abs(other.effect()) > Math.abs(one.effect()) ? other : one);
        }
    }

    private static String base(String id) {
        int second = id.indexOf('.', id.indexOf('.') + 1);
        return second < 0 ? id : id.substring(0, second);
    }

    /// The share of a fault that counts: length neither hides nor multiplies it.
    private double faults(int times) {
        return Math.min(1, times / Math.max(1, reading.wordCount() / WORDS_A_FAULT));
    }

    /// 1, or less where stock phrases make up most of the text.
    private double weightOfPositives() {
        int content = 0;
        for (int i = 0; i < reading.count(); i++) {
            content += content(i) ? 1 : 0;
        }
        var stock = cover(false);
        if (content == 0) {
            return 1;
        }
        double share = (double) stock.content() / content;
        var all = cover(true);
        if (!punctuated()) {
            boolean runOn = all.phrases() >= STUFFED_FROM && all.words() > RUN_ON * reading.wordCount();
            if (runOn || (stock.phrases() > 1 && share > NOTHING_ELSE)) {
                return BARE;
            }
        }
        if (stock.phrases() < STUFFED_FROM) {
            return 1;
        }
        if (share > NOTHING_ELSE) {
            return BARE;
        }
        if (prose()) {
            return 1;
        }
        return 1 - HALVED * Math.max(0, share - STUFFED) / (NOTHING_ELSE - STUFFED);
    }

    /// How much of the text the phrases that win points cover.
    private record Cover(int phrases, int words, int content) {}

    /// @param instructions whether what people should do counts too; it is no mere phrase, unless nothing parts it
    private Cover cover(boolean instructions) {
        var spans = new ArrayList<Hit>();
        for (var hits : evidence.all()) {
            var rule = hits.getFirst().rule();
            if (rule.part().equals("tone")
                    && rule.effect() > 0
                    && rule.isPlaced()
                    && (instructions || !rule.dimension().equals("helpfulness"))) {
                spans.addAll(hits);
            }
        }
        spans.sort(Comparator.comparingInt(Hit::from));
        int phrases = 0;
        int content = 0;
        int words = 0;
        int reached = -1;
        for (var span : spans) {
            phrases += span.from() > reached ? 1 : 0;
            for (int i = Math.max(reached + 1, span.from()); i <= span.to(); i++) {
                content += content(i) ? 1 : 0;
                words++;
            }
            reached = Math.max(reached, span.to());
        }
        return new Cover(phrases, words, content);
    }

    /// Sentences of some length with words in good order are written, not strung together.
    private boolean prose() {
        return evidence.order() >= GOOD_ORDER && reading.wordCount() >= SENTENCE * reading.sentenceCount();
    }

    private boolean punctuated() {
        for (int i = 0; i < reading.count(); i++) {
            if (!reading.isWord(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean content(int token) {
        return reading.isWord(token) && !reading.word(token).stop();
    }

    /// Rounds, clips, and makes the effects add up to the points shown.
    private void close(String dimension, List<Share> shares) {
        if ((broken || positives == BARE) && dimension.equals("clarity")) {
            shares.removeIf(share -> share.effect() > 0);
        }
        shares.sort((one, other) -> one.from() != other.from()
                ? Integer.compare(
                        one.from() < 0 ? Integer.MAX_VALUE : one.from(),
                        other.from() < 0 ? Integer.MAX_VALUE : other.from())
                : one.rule().id().compareTo(other.rule().id()));
        int[] effects = new int[shares.size()];
        int sum = START;
        for (int i = 0; i < effects.length; i++) {
            effects[i] = rounded(shares.get(i).effect());
            sum += effects[i];
        }
        int result = Points.clip(sum);
        trim(effects, sum - result);
        for (int i = 0; i < effects.length; i++) {
            var share = shares.get(i);
            if (effects[i] != 0 || share.effect() < 0) {
                findings.add(finding(share, effects[i]));
            }
        }
        points.put(dimension, result);
    }

    /// Takes what goes beyond 0 or 100 from the last effects of that sign.
    private static void trim(int[] effects, int excess) {
        for (int i = effects.length - 1; i >= 0 && excess != 0; i--) {
            if (Integer.signum(effects[i]) == Integer.signum(excess)) {
                int taken = excess > 0 ? Math.min(excess, effects[i]) : Math.max(excess, effects[i]);
                effects[i] -= taken;
                excess -= taken;
            }
        }
    }

    private static int rounded(double effect) {
        return (int) (effect < 0 ? -Math.floor(-effect + 0.5) : Math.floor(effect + 0.5));
    }

    private Finding finding(Share share, int effect) {
        var rule = share.rule();
        var advice = share.effect() > 0 ? "" : rule.effect() > 0 ? words.say("negated-advice") : words.advice(rule);
        return finding(
                reading,
                Part.TONE,
                rule.dimension(),
                rule.id(),
                share.from(),
                share.to(),
                effect,
                share.reason(),
                advice,
                rule.source());
    }

    static Finding finding(
            Reading reading,
            Part part,
            String dimension,
            String rule,
            int from,
            int to,
            int effect,
            String reason,
            String advice,
            String source) {
        if (from < 0) {
            return new Finding(
                    part, dimension, rule, Finding.NOWHERE, Finding.NOWHERE, "", effect, reason, advice, source);
        }
        int start = reading.start(from);
        int end = reading.end(to);
        return new Finding(
                part,
                dimension,
                rule,
                start,
                end,
                reading.text().substring(start, end),
                effect,
                reason,
                advice,
                source);
    }

    /// 100 times the weight of the slots that are filled. Half of a slot's weight is won where it is filled
    /// and half lost where it is
    /// missing, so that completeness starts at 50 and adds up like every other dimension.
    private void completeness(PurposeTable table) {
        var slots = table.slots();
        int[] halves = Points.apportion(
                slots.stream().mapToDouble(slot -> slot.weight() / 2.0).toArray(), START);
        int sum = START;
        var shares = new ArrayList<Finding>();
        for (int i = 0; i < slots.size(); i++) {
            var slot = slots.get(i);
            var filled = broken || positives == BARE ? null : filling(slot);
            int effect = filled == null ? -halves[i] : slot.weight() - halves[i];
            sum += effect;
            shares.add(slotFinding(slot, filled, effect, table.source()));
        }
        var faults = new ArrayList<Share>();
        var gauges = new Gauges(evidence);
        for (var hits : evidence.all()) {
            var rule = hits.getFirst().rule();
            if (rule.dimension().equals("completeness") && evidence.applies(rule, purpose, reply)) {
                var hit = hits.getFirst();
                faults.add(new Share(rule, rule.effect(), hit.from(), hit.to(), words.reason(rule)));
            }
        }
        for (var rule : evidence.rules().measured("tone")) {
            if (rule.dimension().equals("completeness") && evidence.applies(rule, purpose, reply)) {
                gauges.gauge(rule)
                        .ifPresent(gauge -> faults.add(new Share(
                                rule, rule.effect() * gauge.strength(), gauge.from(), gauge.to(), words.reason(rule))));
            }
        }
        int[] effects =
                faults.stream().mapToInt(share -> rounded(share.effect())).toArray();
        for (int effect : effects) {
            sum += effect;
        }
        int result = Points.clip(sum);
        trim(effects, sum - result);
        findings.addAll(shares);
        for (int i = 0; i < effects.length; i++) {
            findings.add(finding(faults.get(i), effects[i]));
        }
        points.put("completeness", result);
    }

    private @Nullable Hit filling(Slot slot) {
        Hit best = null;
        for (var rule : slot.by()) {
            var hit = evidence.first(rule);
            if (hit.isPresent() && (best == null || hit.get().from() < best.from())) {
                best = hit.get();
            }
        }
        return best;
    }

    private Finding slotFinding(Slot slot, @Nullable Hit filled, int effect, String source) {
        var rule = "completeness." + slot.name();
        var what = words.say("slot-" + slot.name());
        var whom = words.say("purpose-" + purpose.key());
        if (filled == null) {
            var advice = "slot-advice-" + purpose.key() + "-" + slot.name();
            return finding(
                    reading,
                    Part.TONE,
                    "completeness",
                    rule,
                    -1,
                    -1,
                    effect,
                    words.say("slot-missing", what, whom),
                    words.has(advice) ? words.say(advice) : slot.advice(),
                    source);
        }
        return finding(
                reading,
                Part.TONE,
                "completeness",
                rule,
                filled.from(),
                filled.to(),
                effect,
                words.say("slot-filled", what, whom),
                "",
                source);
    }
}
