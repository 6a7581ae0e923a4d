package clamour.reaction;

import clamour.exercise.EntryId;
import clamour.exercise.Message;
import clamour.exercise.PostId;
import clamour.population.Population;
import clamour.scenario.Account;
import clamour.scenario.AccountId;
import clamour.scenario.Channel;
import clamour.scenario.CommunityId;
import clamour.scenario.ExerciseTime;
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
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The exercise that speed is measured on: eight hours, three rumours that everybody passes on, a correction of
/// each, an update each hour.
///
/// It is the public people train against, with the same rules and nothing left out: posts surface, tallies are
/// counted. Only how readily something is passed on and how far it carries are set, so that it has the mix that
/// the goals ask for: at least five sights and 0.7 posts an account.
public final class Workload {

    public static final int SECONDS = 8 * 3600;
    private static final int MIDDLE = SECONDS / 2;
    public static final AccountId POLICE = new AccountId("police");

    private static final int RUMOURS = 3;
    private static final int BETWEEN_RUMOURS = 20 * 60;
    /// Rumour to correction.
    private static final int CORRECTION_AFTER = 40 * 60;
    /// How loud the public of the workload is, see [Loudness].
    private static final Loudness LOUD = new Loudness(2.75, 0.9, 0);

    /// The same where people have few followers, as in a public of ten million: each post must reach more of them.
    private static final Loudness LOUD_AMONG_FEW = new Loudness(8, 2.2, 0);

    private static final int FEW_FOLLOWERS = 50;

    private static final Scenario SCENARIO = scenario();

    private Workload() {}

    /// What happens in it at a moment.
    private record Act(int at, String name, Optional<RumourId> corrects) {}

    /// The population of the workload.
    ///
    /// @param threads that make it
    public static Population population(int accounts, long seed, int threads) {
        return Population.of(SCENARIO, accounts, seed, threads);
    }

    /// A run at `+00:00`.
    public static SimulatedPublic begin(Population population, long seed, int threads) {
        boolean few = population.graph().edges() < (long) FEW_FOLLOWERS * population.size();
        return SimulatedPublic.over(new State(SCENARIO, population, seed, few ? LOUD_AMONG_FEW : LOUD, threads));
    }

    /// The whole exercise as it is played when nobody changes anything.
    public static SimulatedPublic run(Population population, long seed) {
        return run(population, seed, 1);
    }

    /// The same, with the same outcome.
    public static SimulatedPublic run(Population population, long seed, int threads) {
        var crowd = firstHalf(population, seed, threads);
        secondHalf(crowd);
        return crowd;
    }

    /// The exercise up to its middle.
    public static SimulatedPublic firstHalf(Population population, long seed) {
        return firstHalf(population, seed, 1);
    }

    private static SimulatedPublic firstHalf(Population population, long seed, int threads) {
        var crowd = begin(population, seed, threads);
        play(crowd, -1, MIDDLE);
        return crowd;
    }

    /// The rest of it, as it is played.
    public static void secondHalf(SimulatedPublic crowd) {
        play(crowd, MIDDLE, SECONDS);
    }

    /// The rest of it, if the first rumour were corrected once more in the middle.
    public static void secondHalfWithCorrection(SimulatedPublic crowd) {
        publish(crowd, new Act(MIDDLE, "correction-again", Optional.of(idOf(0))));
        play(crowd, MIDDLE, SECONDS);
    }

    /// Plays on to a moment; what people see is taken out every minute, as a console does.
    private static void play(SimulatedPublic crowd, int from, int to) {
        for (var act : acts()) {
            if (act.at > from && act.at <= to) {
                watch(crowd, act.at);
                publish(crowd, act);
            }
        }
        watch(crowd, to);
    }

    private static void watch(SimulatedPublic crowd, int to) {
        for (int at = crowd.now().seconds(); at < to; ) {
            at = Math.min(to, at + 60);
            crowd.advanceTo(new ExerciseTime(at));
            crowd.takeSurfaced();
            crowd.takeTallies();
        }
    }

    private static List<Act> acts() {
        var acts = new ArrayList<Act>();
        acts.add(new Act(10 * 60, "holding", Optional.empty()));
        for (int r = 0; r < RUMOURS; r++) {
            acts.add(new Act(startOf(r) + CORRECTION_AFTER, "correction-" + r, Optional.of(idOf(r))));
        }
        for (int hour = 1; hour < SECONDS / 3600; hour++) {
            acts.add(new Act(hour * 3600 + 300, "update-" + hour, Optional.empty()));
        }
        acts.sort(java.util.Comparator.comparingInt(Act::at));
        return acts;
    }

    private static int startOf(int rumour) {
        return 60 + rumour * BETWEEN_RUMOURS;
    }

    private static RumourId idOf(int rumour) {
        return new RumourId("rumour-" + rumour);
    }

    private static void publish(SimulatedPublic crowd, Act act) {
        var effect = new OfficialEffect(
                75,
                100,
                act.corrects.isPresent() ? Purpose.CORRECTION : Purpose.UPDATE,
                act.corrects.stream().toList(),
                List.of(),
                true,
                true,
                Optional.empty());
        crowd.official(new PostId(Keys.text(act.name)), new EntryId(act.name), Message.of(POLICE, act.name), effect);
    }

    private static Scenario scenario() {
        var rumours = new ArrayList<Rumour>();
        for (int r = 0; r < RUMOURS; r++) {
            rumours.add(new Rumour(
                    idOf(r),
                    text("They say so."),
                    new Rumour.Truth.Known(Rumour.Verdict.FALSE),
                    new ExerciseTime(startOf(r)),
                    List.of(new Source.AnyOf(new CommunityId("residents"))),
                    1,
                    Optional.empty(),
                    List.of(text("so they say"))));
        }
        return new Scenario(
                "workload",
                text("Workload"),
                text("What speed is measured on."),
                List.of(),
                3,
                "en",
                ZonedDateTime.of(2026, 6, 12, 12, 0, 0, 0, ZoneId.of("Europe/Berlin")),
                Duration.ofSeconds(SECONDS),
                1,
                new TreeMap<>(),
                new Place("Town", 1_000_000, Optional.empty(), new TreeMap<>()),
                new Public(
                        Duration.ofHours(24),
                        1_000_000,
                        List.of(
                                new Public.Community(new CommunityId("residents"), 0.7, 0.6, "de"),
                                new Public.Community(new CommunityId("visitors"), 0.2, 0.5, "en"),
                                new Public.Community(new CommunityId("distrustful"), 0.1, 0.2, "de"))),
                List.of(Channel.MICROBLOG, Channel.COMMUNITY),
                List.of(police()),
                List.of(),
                rumours,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new TreeMap<>(),
                ScoreProfile.STANDARD);
    }

    private static Account police() {
        return new Account(
                POLICE,
                "Police",
                "police",
                Channel.MICROBLOG,
                Optional.empty(),
                Optional.of("comms"),
                true,
                50_000,
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static LocalText text(String english) {
        return LocalText.of("en", english);
    }
}
