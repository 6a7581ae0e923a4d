package clamour.scoring;

import clamour.content.lexicon.ScoringTables;
import clamour.content.lexicon.ScoringTables.Decay;
import clamour.content.lexicon.Wording;
import clamour.scenario.AccountId;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Expectation;
import clamour.scenario.Expectation.Due;
import clamour.scenario.Fact.Release;
import clamour.scenario.InjectId;
import clamour.scenario.Purpose;
import clamour.scenario.Rumour;
import clamour.scenario.Rumour.Truth;
import clamour.scenario.RumourId;
import clamour.scenario.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// What a team owes the public, since when, and how well it kept it (DOCTRINE 4). Mutable; part of the
/// fold, one for each team.
///
/// Told of what happens in the order it happens: [#publicPost], [#rumourSurfaced], [#question],
/// [#injectFired], [#published],
/// [#answered]. Exercise time only, so pauses do not count. Nothing due yet is worth nothing, good or bad.
public final class Obligations {

    private final Scenario scenario;
    private final ScoringTables tables;
    private final Timeliness.Words words;
    private final Optional<String> team;
    private final int times;
    private final SequencedMap<String, Duty> duties;
    private final List<Integer> spoken;
    private int firstPublicPost = NEVER;
    private boolean guided;

    private static final int NEVER = Integer.MIN_VALUE;

    private Obligations(Scenario scenario, ScoringTables tables, Optional<String> team, Wording words) {
        this.words = new Timeliness.Words(words, scenario);
        this.scenario = scenario;
        this.tables = tables;
        this.team = team;
        this.times = tables.profile(scenario.score().profile()).times();
        this.duties = new LinkedHashMap<>();
        this.spoken = new ArrayList<>();
    }

    /// @param team whose; every official account that a team has where empty
    /// @param words language of the reasons
    public static Obligations of(Scenario scenario, Optional<String> team, ScoringTables tables, Wording words) {
        var result = new Obligations(scenario, tables, team, words);
        for (var expectation : scenario.expectations()) {
            if (expectation.due() instanceof Due.By(var by) && !isFirst(expectation) && result.concerns(expectation)) {
                var decay = result.decayOf(expectation);
                result.owe(
                        "expect:" + expectation.id(), kindOf(expectation), expectation.id(), 0, by.seconds(), decay, 1);
            }
        }
        return result;
    }

    public Obligations copy() {
        var copy = new Obligations(scenario, tables, team, words.wording());
        duties.forEach((key, duty) -> copy.duties.put(key, duty.copy()));
        copy.spoken.addAll(spoken);
        copy.firstPublicPost = firstPublicPost;
        copy.guided = guided;
        return copy;
    }

    /// Somebody of the public spoke of it; the first time starts the clock of the first official message.
    public void publicPost(ExerciseTime at) {
        if (firstPublicPost != NEVER) {
            return;
        }
        firstPublicPost = Math.max(0, at.seconds());
        var timing = tables.timing();
        var decay = timing.decay("first-message");
        int grace =
                (lifeAtRisk() ? Math.min(decay.grace(), timing.graceWhereLifeIsAtRisk()) : decay.grace()) * 60 * times;
        for (var expectation : scenario.expectations()) {
            if (isFirst(expectation) && concerns(expectation) && expectation.due() instanceof Due.By(var by)) {
                grace = Math.max(0, by.seconds() - firstPublicPost);
            }
        }
        owe("first", Duty.Kind.FIRST_MESSAGE, "first official message", firstPublicPost, grace, decay, 1);
        if (!spoken.isEmpty()) {
            duty("first").ifPresent(duty -> duty.discharge("earlier", spoken.getFirst(), 100));
        }
    }

    /// A rumour could be seen for the first time. The clock of its correction starts then, or when the fact
    /// that settles it is released.
    public void rumourSurfaced(RumourId id, ExerciseTime at) {
        var rumour = scenario.rumour(id);
        if (rumour.isEmpty() || !needsCorrection(rumour.get()) || duties.containsKey("rumour:" + id)) {
            return;
        }
        var settled = settled(rumour.get());
        if (settled.isEmpty()) {
            return;
        }
        var decay = tables.timing().decay("correction");
        int grace = decay.grace() * 60 * times;
        for (var expectation : scenario.expectations()) {
            if (expectation.due() instanceof Due.AfterRumour(var about, Duration within)
                    && about.equals(id)
                    && concerns(expectation)) {
                grace = Math.toIntExact(within.toSeconds());
            }
        }
        int harm = 1 + (int) Math.rint(9 * rumour.get().appeal());
        int start = Math.max(at.seconds(), settled.get().seconds());
        owe("rumour:" + id, Duty.Kind.CORRECTION, id.value(), start, grace, decay, harm);
    }

    /// Somebody asked or called for help.
    ///
    /// @param post key of the post, as later given to [#published] and [#answered]
    /// @param within as the inject or the facilitator says; the table's where empty
    public void question(String post, ExerciseTime at, boolean help, Optional<Duration> within) {
        var kind = help ? Duty.Kind.HELP : Duty.Kind.QUESTION;
        var decay = tables.timing().decay(kind.key());
        int grace = within.map(time -> Math.toIntExact(time.toSeconds())).orElse(decay.grace() * 60 * times);
        owe("question:" + post, kind, post, at.seconds(), grace, decay, 1);
    }

    /// An inject happened; what the scenario expects after it is due from now.
    public void injectFired(InjectId inject, ExerciseTime at) {
        for (var expectation : scenario.expectations()) {
            if (expectation.due() instanceof Due.AfterInject(var after, Duration within)
                    && after.equals(inject)
                    && concerns(expectation)) {
                int grace = Math.toIntExact(within.toSeconds());
                var key = "expect:" + expectation.id();
                owe(key, kindOf(expectation), expectation.id(), at.seconds(), grace, decayOf(expectation), 1);
            }
        }
    }

    /// A message of the team; discharges what it answers.
    ///
    /// @param message key of the message
    /// @param replyTo key of the post it answers
    /// @return what it earned, with reasons
    public TimingScore published(
            String message, ExerciseTime at, AccountId account, Optional<String> replyTo, Meaning meaning) {
        int now = at.seconds();
        int percent = switch (meaning.accuracy()) {
            case FALSE -> 0;
            case UNVERIFIED -> tables.timing().unverifiedEarnsPercent();
            case SOUND, UNCHECKED -> 100;
        };
        var earned = new Earned(words, now, meaning.unconfirmed());
        boolean sound = percent == 100;
        if (percent > 0) {
            duty("first").filter(Duty::open).ifPresent(duty -> earned.add(duty, duty.discharge(message, now, percent)));
            corrections(message, now, meaning, percent, earned);
            replyTo.flatMap(post -> duty("question:" + post))
                    .filter(Duty::open)
                    .ifPresent(duty -> earned.add(duty, duty.discharge(message, now, percent)));
            expectations(message, now, account, meaning, percent, earned);
            if (replyTo.isEmpty()) {
                promises(message, now, earned);
            }
            guided |= meaning.guidance() && sound;
            spoken.add(now);
        }
        meaning.nextUpdate().filter(promised -> promised.isAfter(at)).ifPresent(promised -> {
            var decay = tables.timing().decay("promise");
            owe(
                    "promise:" + message,
                    Duty.Kind.PROMISE,
                    promised.toString(),
                    promised.seconds(),
                    decay.grace() * 60,
                    decay,
                    1);
        });
        return earned.score();
    }

    /// A post was answered by other means than a reply: a pinned answer, a call, an e-mail.
    public TimingScore answered(String post, String message, ExerciseTime at) {
        var earned = new Earned(words, at.seconds(), Optional.empty());
        duty("question:" + post)
                .filter(Duty::open)
                .ifPresent(duty -> earned.add(duty, duty.discharge(message, at.seconds(), 100)));
        return earned.score();
    }

    /// How the team stands. What is open past its grace counts with what it would still earn, and with
    /// nothing once the exercise has ended.
    public TimingScore score(ExerciseTime at, boolean ended) {
        return Timeliness.of(this, at.seconds(), ended);
    }

    /// How what the scenario expects stands, in the order of the scenario. For a team, only what concerns it.
    public List<Kept> kept() {
        return scenario.expectations().stream()
                .filter(this::concerns)
                .map(expectation -> Kept.of(expectation, duty(keyOf(expectation))))
                .toList();
    }

    private static String keyOf(Expectation expectation) {
        return switch (expectation.due()) {
            case Due.By _ -> isFirst(expectation) ? "first" : "expect:" + expectation.id();
            case Due.AfterRumour(var rumour, var _) -> "rumour:" + rumour;
            case Due.AfterInject _ -> "expect:" + expectation.id();
        };
    }

    /// The canonical state, for a hash over the fold.
    public void writeTo(LongConsumer sink) {
        sink.accept(firstPublicPost);
        sink.accept(guided ? 1 : 0);
        sink.accept(spoken.size());
        spoken.forEach(sink::accept);
        duties.forEach((key, duty) -> {
            sink.accept(Duty.text(key));
            duty.writeTo(sink);
        });
    }

    private void corrections(String message, int now, Meaning meaning, int percent, Earned earned) {
        for (var rumour : meaning.rumours()) {
            var duty = duty("rumour:" + rumour).filter(Duty::open);
            if (duty.isEmpty()) {
                continue;
            }
            if (meaning.denies().contains(rumour)) {
                earned.add(duty.get(), duty.get().discharge(message, now, percent));
            } else if (meaning.checking() && !meaning.asserts().contains(rumour)) {
                boolean before = now < duty.get().start;
                boolean again = duty.get().begun();
                int points = duty.get().discharge(message, now, tables.timing().checkingEarnsPercent());
                if (!again) {
                    // Saying it again later costs nothing.
                    earned.checked(duty.get(), points, before);
                }
            }
        }
    }

    private void expectations(String message, int now, AccountId account, Meaning meaning, int percent, Earned earned) {
        for (var expectation : scenario.expectations()) {
            var duty = duty("expect:" + expectation.id()).filter(Duty::open);
            boolean fits = (expectation.from().isEmpty() || expectation.from().contains(account))
                    && expectation
                            .purpose()
                            .map(purpose -> serves(meaning, purpose))
                            .orElse(true);
            if (duty.isPresent() && fits && now >= duty.get().start) {
                earned.add(duty.get(), duty.get().discharge(message, now, percent));
            }
        }
    }

    private void promises(String message, int now, Earned earned) {
        int early = tables.timing().earlyMinutes() * 60;
        for (var duty : duties.values()) {
            if (duty.kind == Duty.Kind.PROMISE && duty.open() && now >= duty.start - early) {
                earned.add(duty, duty.discharge(message, now, 100));
            }
        }
    }

    private static boolean serves(Meaning meaning, Purpose purpose) {
        return meaning.purpose() == purpose
                || (purpose == Purpose.WARNING && meaning.guidance())
                || (purpose == Purpose.CORRECTION && !meaning.denies().isEmpty());
    }

    private static boolean isFirst(Expectation expectation) {
        return expectation.due() instanceof Due.By
                && expectation.purpose().filter(Purpose.HOLDING::equals).isPresent();
    }

    private static Duty.Kind kindOf(Expectation expectation) {
        return expectation.purpose().filter(Purpose.WARNING::equals).isPresent()
                ? Duty.Kind.PROTECTIVE_ACTION
                : Duty.Kind.EXPECTATION;
    }

    private Decay decayOf(Expectation expectation) {
        return tables.timing().decay(kindOf(expectation).key());
    }

    private boolean concerns(Expectation expectation) {
        return team.isEmpty()
                || expectation.from().isEmpty()
                || expectation.from().stream()
                        .anyMatch(id -> scenario.account(id)
                                .flatMap(account -> account.team())
                                .equals(team));
    }

    private static boolean needsCorrection(Rumour rumour) {
        return !(rumour.truth() instanceof Truth.Known(var verdict)) || verdict != Rumour.Verdict.TRUE;
    }

    /// When it may be settled in public; empty where it never may.
    private Optional<ExerciseTime> settled(Rumour rumour) {
        var open = rumour.truth() instanceof Truth.UnknownUntil(var until) ? until : ExerciseTime.START;
        var fact = rumour.about().flatMap(scenario::fact);
        if (fact.isEmpty()) {
            return Optional.of(open);
        }
        return fact.get().release() instanceof Release.From(var from) ? Optional.of(open.max(from)) : Optional.empty();
    }

    /// `grace` replaces the table's; half time and last minute scale with it.
    private void owe(String key, Duty.Kind kind, String subject, int start, int grace, Decay decay, int share) {
        double scale = (double) grace / (decay.grace() * 60);
        int half = Math.max(60, (int) Math.rint(decay.half() * 60 * scale));
        int zero = Math.max(grace + 60, (int) Math.rint(decay.zero() * 60 * scale));
        duties.putIfAbsent(key, new Duty(kind, subject, start, grace, half, zero, decay.weight(), share));
    }

    private Optional<Duty> duty(String key) {
        return Optional.ofNullable(duties.get(key));
    }

    boolean lifeAtRisk() {
        var risky = tables.timing().lifeAtRiskThemes();
        return scenario.themes().stream().anyMatch(theme -> risky.contains(theme));
    }

    List<Duty> duties() {
        return List.copyOf(duties.values());
    }

    List<Integer> spoken() {
        return spoken;
    }

    boolean guided() {
        return guided;
    }

    ScoringTables tables() {
        return tables;
    }

    Scenario scenario() {
        return scenario;
    }

    Timeliness.Words words() {
        return words;
    }

    /// When somebody of the public first spoke; empty before.
    Optional<ExerciseTime> firstPublicPost() {
        return firstPublicPost == NEVER ? Optional.empty() : Optional.of(new ExerciseTime(firstPublicPost));
    }

    @Nullable
    Duty first() {
        return duties.get("first");
    }

    /// What one message earned.
    private static final class Earned {

        private final Timeliness.Words words;
        private final int now;
        private final Optional<String> unconfirmed;
        private final List<Timeliness.Line> lines = new ArrayList<>();

        Earned(Timeliness.Words words, int now, Optional<String> unconfirmed) {
            this.words = words;
            this.now = now;
            this.unconfirmed = unconfirmed;
        }

        void add(Duty duty, int points) {
            duty.unconfirmed(unconfirmed);
            lines.add(words.line(duty, duty.weight, points, duty.minutesLate(now)));
        }

        void checked(Duty duty, int points, boolean before) {
            lines.add(words.checked(duty, points, before));
        }

        TimingScore score() {
            return lines.isEmpty() ? TimingScore.NONE : Timeliness.sum(lines, TimingScore.NONE.caps());
        }
    }
}
