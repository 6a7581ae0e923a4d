package clamour.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.population.Population;
import clamour.scenario.Account;
import clamour.scenario.AccountId;
import clamour.scenario.Channel;
import clamour.scenario.CommunityId;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Rumour;
import clamour.scenario.Scenario;
import clamour.scenario.ScoreProfile;
import clamour.scenario.Source;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Rumours that were measured, played on this public as it is by default.
class KnownRumoursTest {

    private static final int INHABITANTS = 310_000;
    private static final int START_MINUTE = 1;
    private static final Source RESIDENT = new Source.AnyOf(new CommunityId("residents"));
    /// Followed by one in eight.
    private static final Source NEWSROOM = new Source.Named(new AccountId("newsdesk"));

    /// A morning with one rumour, and a house that is followed by a share of the public.
    private static Scenario scenario(
            Rumour.Verdict verdict, double appeal, Source from, Duration duration, double followed) {
        var town = Town.scenario();
        var rumour = new Rumour(
                Town.SECOND,
                Town.text("They say so."),
                new Rumour.Truth.Known(verdict),
                ExerciseTime.ofMinutes(START_MINUTE),
                List.of(from),
                appeal,
                Optional.empty(),
                List.of(Town.text("so they say")));
        var accounts = new ArrayList<>(town.accounts());
        accounts.set(
                0,
                new Account(
                        Town.POLICE,
                        "The house",
                        "house",
                        Channel.MICROBLOG,
                        Optional.empty(),
                        Optional.of("comms"),
                        true,
                        (int) (followed * INHABITANTS),
                        false,
                        Optional.empty(),
                        Optional.empty()));
        return new Scenario(
                town.name(),
                town.title(),
                town.summary(),
                town.themes(),
                town.difficulty(),
                town.language(),
                ZonedDateTime.of(2026, 6, 12, 8, 0, 0, 0, ZoneId.of("Europe/Berlin")),
                duration,
                town.seed(),
                new TreeMap<>(),
                town.place(),
                town.audience(),
                town.channels(),
                accounts,
                List.of(),
                List.of(rumour),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new TreeMap<>(),
                ScoreProfile.STANDARD);
    }

    // --- target 13

    /// Target 13, a ratio of 4 to 8, not met: reached 2.6. Twice 40 seeds for 16 hours; 6 s. Mean times of those
    /// that get there (256 and 98 minutes), in the public in which true ones just do: 40,000 accounts, appeal 0.5.
    /// Medians of 21 seeds gave 3.2 at 42,500 accounts, 4.4 at 43,500, 3.5 at 45,000; of nine seeds 3.8 at 50,000;
    /// of three 1.1 at 200,000, where both are there within twenty minutes: what is brought in from elsewhere is
    /// as much of either.
    @Tag("long")
    @Test
    void a_true_rumour_takes_more_than_twice_as_long_to_reach_fifteen_hundred_people() {
        double slow = meanMinutesTo(1_500, Rumour.Verdict.TRUE);
        double fast = meanMinutesTo(1_500, Rumour.Verdict.FALSE);

        assertThat(slow / fast).isBetween(2.0, 4.0);
    }

    private static double meanMinutesTo(int people, Rumour.Verdict verdict) {
        var scenario = scenario(verdict, 0.5, RESIDENT, Duration.ofHours(16), 0.27);
        long sum = 0;
        int arrived = 0;
        for (long seed = 1; seed <= 40; seed++) {
            var crowd = SimulatedPublic.of(scenario, Population.of(scenario, 40_000, seed, 1), seed);
            for (int minute = 1; minute <= 16 * 60; minute++) {
                crowd.advanceTo(ExerciseTime.ofMinutes(minute));
                if (Town.belief(crowd).aware() >= people) {
                    sum += minute - START_MINUTE;
                    arrived++;
                    break;
                }
            }
        }
        assertThat(arrived).as("%s, of 40", verdict).isGreaterThan(10);
        return (double) sum / arrived;
    }

    // --- target 20

    /// Target 20 is met for neither as it is meant: nobody but the trainees settles a rumour in this public. Left
    /// alone it is forgotten, a true one as slowly as a false one. Hours until a twentieth of its most believers is
    /// left, mean of five seeds at 50,000 accounts: 11.0 for a false one (13 to 14 asked), 12.9 for a true one (2
    /// asked). 3 s.
    @Tag("long")
    @Test
    void a_rumour_nobody_works_on_is_forgotten_after_half_a_day_true_or_false() {
        double falseHours = meanHoursUntilForgotten(Rumour.Verdict.FALSE);
        double trueHours = meanHoursUntilForgotten(Rumour.Verdict.TRUE);

        assertThat(falseHours).isBetween(10.0, 12.0);
        assertThat(trueHours).isBetween(12.0, 14.0);
    }

    private static double meanHoursUntilForgotten(Rumour.Verdict verdict) {
        var scenario = scenario(verdict, 1, RESIDENT, Duration.ofHours(20), 0.27);
        int seeds = 5;
        int minutes = 0;
        for (long seed = 1; seed <= seeds; seed++) {
            var crowd = SimulatedPublic.of(scenario, Population.of(scenario, 50_000, seed, 1), seed);
            int most = 0;
            int last = 0;
            for (int minute = 1; minute <= 20 * 60; minute++) {
                crowd.advanceTo(ExerciseTime.ofMinutes(minute));
                int believers = Town.belief(crowd).believers();
                most = Math.max(most, believers);
                last = believers * 20 > most ? minute : last;
            }
            minutes += last - START_MINUTE;
        }
        return minutes / 60.0 / seeds;
    }

    // --- targets 15 and 16

    /// What was said a minute in each step of the exercise.
    private record Course(int stepMinutes, List<Double> rumours, List<Double> denials) {

        /// The end of the step with the highest rate.
        int peakMinute(List<Double> rates) {
            int best = 0;
            for (int i = 1; i < rates.size(); i++) {
                best = rates.get(i) > rates.get(best) ? i : best;
            }
            return (best + 1) * stepMinutes;
        }

        double peak(List<Double> rates) {
            return rates.get(peakMinute(rates) / stepMinutes - 1);
        }

        /// The end of the first step with more denials than rumours.
        int reversalMinute() {
            for (int i = 0; i < rumours.size(); i++) {
                if (denials.get(i) > rumours.get(i)) {
                    return (i + 1) * stepMinutes;
                }
            }
            throw new AssertionError("denials never overtake: " + this);
        }

        /// The end of the first step behind the peak with less than a share of it.
        int minuteBelow(double share) {
            for (int i = peakMinute(rumours) / stepMinutes; i < rumours.size(); i++) {
                if (rumours.get(i) < share * peak(rumours)) {
                    return (i + 1) * stepMinutes;
                }
            }
            throw new AssertionError("the rumour never ends: " + this);
        }
    }

    /// @param denied minutes at which the house denies it, and pins that
    private static Course play(Scenario scenario, int accounts, List<Integer> denied, int stepMinutes) {
        var state = new State(scenario, Population.of(scenario, accounts, 4, 1), 4);
        var crowd = SimulatedPublic.over(state);
        var reposts = new TreeMap<Long, Integer>();
        var course = new Course(stepMinutes, new ArrayList<>(), new ArrayList<>());
        int rumoursBefore = 0;
        int denialsBefore = 0;
        for (int minute = 1; minute <= scenario.duration().toMinutes(); minute++) {
            if (denied.contains(minute - 1)) {
                String name = "denial-" + minute;
                Town.publish(crowd, Town.POLICE, name, Town.correction(Town.SECOND));
                crowd.pin(Town.postId(name), true);
                reposts.put(Town.postId(name).value(), 0);
            }
            crowd.advanceTo(ExerciseTime.ofMinutes(minute));
            crowd.takeSurfaced();
            for (var tally : crowd.takeTallies()) {
                reposts.computeIfPresent(tally.post().value(), (_, _) -> tally.reposts());
            }
            if (minute % stepMinutes == 0) {
                int rumours = 0;
                int denials =
                        reposts.values().stream().mapToInt(Integer::intValue).sum();
                for (int account = 0; account < accounts; account++) {
                    int word = state.crowd.belief(account, 0);
                    denials += Belief.denied(word) ? 1 : 0;
                    rumours += Belief.spoke(word) && !Belief.denied(word) ? 1 : 0;
                }
                course.rumours.add((double) (rumours - rumoursBefore) / stepMinutes);
                course.denials.add((double) (denials - denialsBefore) / stepMinutes);
                rumoursBefore = rumours;
                denialsBefore = denials;
            }
        }
        return course;
    }

    /// A newsroom spreads it; an airline that six in ten follow denies it at +20 and +30 minutes, in a public of
    /// a million; 2 s. Measured: 356 rumours a minute at +20, at most 423; denials overtake in the step to +25 and
    /// peak at 621 in that to +35; ratio 1.47.
    @Tag("long")
    @Test
    void an_airline_that_answers_within_twenty_minutes_is_louder_than_the_rumour_of_a_hijack() { // target 15
        var scenario = scenario(Rumour.Verdict.FALSE, 1, NEWSROOM, Duration.ofMinutes(90), 0.6);

        var course = play(scenario, 1_000_000, List.of(20, 30), 5);

        double atTwenty = course.rumours.get(20 / 5 - 1);
        assertThat(atTwenty).as("rumours a minute at +20 min").isBetween(280.0, 520.0);
        assertThat(course.reversalMinute()).as("denials overtake").isBetween(20, 40);
        assertThat(course.peakMinute(course.denials)).as("denial peak").isLessThan(60);
        assertThat(course.peak(course.denials)).as("denials a minute").isBetween(350.0, 650.0);
        assertThat(course.peak(course.denials) / course.peak(course.rumours))
                .as("ratio of the peaks, 500 to 400")
                .isBetween(0.7 * 1.25, 1.3 * 1.25);
    }

    /// A newsroom spreads it; a zoo that a third follow denies it at +13, +70 and +105 minutes, in a public of
    /// 200,000; 1 s. Measured: denials overtake in the step to +110; less than a tenth of the peak is left in that
    /// to +230.
    @Tag("long")
    @Test
    void a_rumour_of_escaped_animals_turns_after_two_hours_and_is_over_after_four() { // target 16
        var scenario = scenario(Rumour.Verdict.FALSE, 1, NEWSROOM, Duration.ofMinutes(320), 0.32);

        var course = play(scenario, 200_000, List.of(13, 70, 105), 10);

        assertThat(course.denials.get(1)).as("denials a minute after +13").isGreaterThan(5 * course.denials.get(0));
        assertThat(course.reversalMinute()).as("reversal, +110 min").isBetween(83, 137);
        assertThat(course.minuteBelow(0.1)).as("end, +240 min").isBetween(180, 300);
    }
}
