package clamour.reaction;

import clamour.exercise.EntryId;
import clamour.exercise.Measures;
import clamour.exercise.Message;
import clamour.exercise.PostId;
import clamour.exercise.Settings;
import clamour.scenario.Account;
import clamour.scenario.AccountId;
import clamour.scenario.Channel;
import clamour.scenario.CommunityId;
import clamour.scenario.ExerciseTime;
import clamour.scenario.FactId;
import clamour.scenario.Inject;
import clamour.scenario.InjectId;
import clamour.scenario.LocalText;
import clamour.scenario.Place;
import clamour.scenario.Public;
import clamour.scenario.Purpose;
import clamour.scenario.Rumour;
import clamour.scenario.RumourId;
import clamour.scenario.Scenario;
import clamour.scenario.ScoreProfile;
import clamour.scenario.Source;
import clamour.spread.Keys;
import clamour.spread.StateHash;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// A town with a police force, a frightened evening and two rumours; what is scripted enters by the clock.
public final class Town {

    static final RumourId SECOND = new RumourId("second-attacker");
    static final RumourId CLOSED = new RumourId("bridge-closed");
    public static final AccountId POLICE = new AccountId("police");
    public static final AccountId NOBODY = new AccountId("unheard");

    private Town() {}

    public static Scenario scenario() {
        return scenario(Duration.ofMinutes(150));
    }

    public static Scenario scenario(Duration duration) {
        return new Scenario(
                "town",
                text("Shots in town"),
                text("A frightened evening."),
                List.of("terrorism"),
                3,
                "en",
                ZonedDateTime.of(2026, 6, 12, 17, 50, 0, 0, ZoneId.of("Europe/Berlin")),
                duration,
                2016,
                new TreeMap<>(),
                new Place("Altenfurt", 310_000, Optional.empty(), new TreeMap<>()),
                new Public(
                        Duration.ofHours(24),
                        200_000,
                        List.of(
                                new Public.Community(new CommunityId("residents"), 0.7, 0.6, "de"),
                                new Public.Community(new CommunityId("visitors"), 0.2, 0.5, "en"),
                                new Public.Community(new CommunityId("distrustful"), 0.1, 0.2, "de"))),
                List.of(Channel.MICROBLOG, Channel.COMMUNITY, Channel.MESSENGER, Channel.PRESS),
                List.of(
                        account("police", Channel.MICROBLOG, "comms", true, 84_000),
                        account("unheard", Channel.MICROBLOG, "comms", true, 0),
                        account("city", Channel.MICROBLOG, null, true, 22_000),
                        account("anna", Channel.MICROBLOG, null, false, 310),
                        account("newsdesk", Channel.PRESS, null, false, 40_000)),
                List.of(),
                List.of(
                        rumour(SECOND, false, ExerciseTime.ofMinutes(9), 0.8),
                        rumour(CLOSED, true, ExerciseTime.ofMinutes(30), 0.5)),
                List.of(),
                List.of(),
                List.of(
                        post("first-post", ExerciseTime.START, "anna", Optional.empty()),
                        post("second-post", ExerciseTime.ofMinutes(4), "anna", Optional.empty()),
                        flood("flood-station", ExerciseTime.ofMinutes(10), "panic-station", 240, 5, 40, "afraid"),
                        post("press-post", ExerciseTime.ofMinutes(14), "newsdesk", Optional.empty()),
                        flood("flood-anger", ExerciseTime.ofMinutes(45), "police-silence", 120, 10, 60, "angry")),
                List.of(),
                new TreeMap<>(),
                ScoreProfile.STANDARD);
    }

    static LocalText text(String english) {
        return LocalText.of("en", english);
    }

    private static Account account(
            String id,
            Channel channel,
            @org.jspecify.annotations.Nullable String team,
            boolean official,
            int followers) {
        return new Account(
                new AccountId(id),
                id,
                id,
                channel,
                Optional.empty(),
                Optional.ofNullable(team),
                official,
                followers,
                team == null,
                Optional.empty(),
                Optional.empty());
    }

    private static Rumour rumour(RumourId id, boolean truth, ExerciseTime starts, double appeal) {
        return new Rumour(
                id,
                text("They say so."),
                new Rumour.Truth.Known(truth ? Rumour.Verdict.TRUE : Rumour.Verdict.FALSE),
                starts,
                List.of(new Source.Named(new AccountId("anna")), new Source.AnyOf(new CommunityId("residents"))),
                appeal,
                Optional.<FactId>empty(),
                List.of(text("so they say")));
    }

    private static Inject post(String id, ExerciseTime at, String from, Optional<RumourId> rumour) {
        return inject(
                id,
                at,
                new Inject.Post(
                        new Source.Named(new AccountId(from)),
                        Channel.MICROBLOG,
                        text("Shots?"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        rumour,
                        List.of()));
    }

    private static Inject flood(
            String id, ExerciseTime at, String topic, double peak, int rise, int fall, String mood) {
        return inject(
                id, at, new Inject.Flood(topic, peak, Duration.ofMinutes(rise), Duration.ofMinutes(fall), mood, 0.25));
    }

    private static Inject inject(String id, ExerciseTime at, Inject.Body body) {
        return new Inject(
                new InjectId(id),
                new Inject.Timing.At(at),
                body,
                Optional.empty(),
                Optional.empty(),
                new Inject.Notes(
                        id,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Inject.Status.AGREED,
                        Optional.empty(),
                        false));
    }

    static Settings settings(int accounts, long seed) {
        return new Settings(seed, accounts, "en", false, false, false, new TreeMap<>());
    }

    static PostId postId(String name) {
        return new PostId(Keys.text(name));
    }

    static OfficialEffect holding() {
        return new OfficialEffect(78, 100, Purpose.HOLDING, List.of(), List.of(), true, true, Optional.empty());
    }

    static OfficialEffect update() {
        return new OfficialEffect(75, 100, Purpose.UPDATE, List.of(), List.of(), true, true, Optional.empty());
    }

    static OfficialEffect correction(RumourId rumour) {
        return new OfficialEffect(
                80, 100, Purpose.CORRECTION, List.of(rumour), List.of(), true, true, Optional.empty());
    }

    static void publish(SimulatedPublic crowd, AccountId account, String name, OfficialEffect effect) {
        crowd.official(postId(name), new EntryId(name), Message.of(account, name), effect);
    }

    /// How the public stands to the false rumour.
    static Measures.Belief belief(SimulatedPublic crowd) {
        return Objects.requireNonNull(crowd.measures().rumours().get(SECOND));
    }

    static long hash(SimulatedPublic crowd) {
        var hash = new StateHash();
        crowd.hashInto(hash);
        return hash.value();
    }

    /// Plays a scenario: at each moment what is scripted, then what the plan says.
    static final class Play {
        private final SimulatedPublic crowd;
        private final TreeMap<Integer, List<Runnable>> acts = new TreeMap<>();
        private int done = -1;

        Play(Scenario scenario, SimulatedPublic crowd, Map<Integer, Runnable> plan) {
            this.crowd = crowd;
            for (var inject : scenario.injects()) {
                if (inject.timing() instanceof Inject.Timing.At(var time)) {
                    int at = Math.max(0, time.seconds());
                    acts.computeIfAbsent(at, _ -> new ArrayList<>()).add(() -> enter(crowd, inject));
                }
            }
            plan.forEach((at, act) ->
                    acts.computeIfAbsent(at, _ -> new ArrayList<>()).add(act));
        }

        Play to(int seconds) {
            acts.subMap(done, false, seconds, true).forEach((at, here) -> {
                crowd.advanceTo(new ExerciseTime(at));
                here.forEach(Runnable::run);
            });
            done = seconds;
            crowd.advanceTo(new ExerciseTime(seconds));
            return this;
        }
    }

    static void enter(SimulatedPublic crowd, Inject inject) {
        switch (inject.body()) {
            case Inject.Post post -> crowd.scripted(postId(inject.id().value()), inject, post, post.text(), 0);
            case Inject.Flood flood -> crowd.flood(inject.id(), flood);
            case Inject.Question _ -> {}
        }
    }

    /// What a good team does: a holding statement, then updates, and a correction soon after the rumour.
    static Map<Integer, Runnable> exemplary(SimulatedPublic crowd) {
        var plan = new TreeMap<Integer, Runnable>();
        plan.put(8 * 60, () -> publish(crowd, POLICE, "holding", holding()));
        plan.put(18 * 60, () -> publish(crowd, POLICE, "correction", correction(SECOND)));
        for (int minute = 35; minute < 150; minute += 20) {
            int at = minute;
            plan.put(minute * 60, () -> publish(crowd, POLICE, "update-" + at, update()));
        }
        plan.put(50 * 60, () -> publish(crowd, POLICE, "correction-again", correction(SECOND)));
        return plan;
    }
}
