package clamour.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.content.text.PostKind;
import clamour.population.Population;
import clamour.scenario.AccountId;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Rumour.Verdict;
import clamour.scenario.Scenario;
import clamour.scenario.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rumours that were measured, played on this public as it is by default.
class KnownRumoursTest {

    /// Followed by one in eight.
    private static final Source NEWSROOM = new Source.Named(new AccountId("newsdesk"));

    // --- target 13

    /// In the public that authors get who ask for nothing else (200,000), for claims that are passed on as
    /// readily as most: medians of five seeds, of those who have seen a post of it. 8 s all three. Measured:
    /// 5.1 (103 minutes against 20), 6.9, 5.9; at other sizes and appeal 0.8: 3.9 at 50,000, 5.6 at 100,000,
    /// 6.4 at 400,000, 4.1 at a million, where a false one is there within six minutes. That they have the same
    /// odds of 1.7 is [PublicTargetsTest]; that of the same size neither is deeper or broader is
    /// [CascadeShapeTest].
    @Tag("long")
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.8, 1})
    void a_true_rumour_takes_about_six_times_as_long_to_reach_fifteen_hundred_people(double appeal) { // target 13
        double slow = medianMinutesTo(1_500, Verdict.TRUE, appeal);
        double fast = medianMinutesTo(1_500, Verdict.FALSE, appeal);

        assertThat(slow / fast).as("%s against %s minutes", slow, fast).isBetween(4.0, 8.0);
    }

    private static double medianMinutesTo(int people, Verdict verdict, double appeal) {
        var scenario = OneRumour.known(verdict, appeal, OneRumour.RESIDENT, Duration.ofHours(4))
                .scenario();
        var minutes = new int[5];
        for (int seed = 1; seed <= minutes.length; seed++) {
            var crowd = SimulatedPublic.of(scenario, Population.of(scenario, 200_000, seed, 1), seed);
            int minute = OneRumour.START_MINUTE;
            while (Town.belief(crowd).aware() < people) {
                minute++;
                crowd.advanceTo(ExerciseTime.ofMinutes(minute));
                assertThat(minute).as("%s, seed %d", verdict, seed).isLessThan(240);
            }
            minutes[seed - 1] = minute - OneRumour.START_MINUTE;
        }
        Arrays.sort(minutes);
        return minutes[minutes.length / 2];
    }

    // --- target 20

    /// From its start until newsrooms say how it turned out and, in the same twenty minutes, more of the public
    /// do than go on as before; mean of five seeds at 50,000 accounts; 3 s. Measured: 13.6 h. When newsrooms
    /// know is an input ([Settling]); that the public takes it up is the outcome.
    @Tag("long")
    @Test
    void a_false_rumour_nobody_works_on_is_debunked_after_half_a_day() { // target 20
        double hours = 0;
        for (long seed = 1; seed <= 5; seed++) {
            var talk = talk(Verdict.FALSE, 16, seed);
            int settled = talk.firstNews();

            assertThat(talk.denials.get(settled)).isGreaterThan(5 * talk.denials.get(settled - 1));
            assertThat(talk.denials.get(settled)).isGreaterThan(2 * talk.supports.get(settled));
            assertThat(talk.denials.subList(settled + 3, settled + 6))
                    .as("and then it is over")
                    .allMatch(count -> count < 20);
            hours += talk.newsMinute / 60.0 / 5;
        }

        assertThat(hours).isBetween(13.0, 14.0);
    }

    /// Measured: 2.0 h.
    @Tag("long")
    @Test
    void a_true_rumour_nobody_works_on_is_confirmed_after_two_hours() { // target 20
        double hours = 0;
        for (long seed = 1; seed <= 5; seed++) {
            var talk = talk(Verdict.TRUE, 4, seed);
            int settled = talk.firstNews();

            assertThat(talk.supports.get(settled) + talk.supports.get(settled + 1))
                    .isGreaterThan(3 * (talk.supports.get(settled - 1) + talk.supports.get(settled - 2)));
            hours += talk.newsMinute / 60.0 / 5;
        }

        assertThat(hours).isBetween(1.75, 2.25);
    }

    /// What surfaced about the rumour in steps of twenty minutes, and when a newsroom spoke first.
    private record Talk(List<Integer> supports, List<Integer> denials, int newsMinute) {
        int firstNews() {
            return (newsMinute + OneRumour.START_MINUTE) / 20;
        }
    }

    private static Talk talk(Verdict verdict, int hours, long seed) {
        var scenario = OneRumour.known(verdict, 1, OneRumour.RESIDENT, Duration.ofHours(hours))
                .scenario();
        var crowd = SimulatedPublic.of(scenario, Population.of(scenario, 50_000, seed, 1), seed);
        var supports = new ArrayList<Integer>();
        var denials = new ArrayList<Integer>();
        int news = -1;
        for (int minute = 20; minute <= hours * 60; minute += 20) {
            crowd.advanceTo(ExerciseTime.ofMinutes(minute));
            int[] counts = new int[Messages.STANCES];
            for (var post : crowd.takeSurfaced()) {
                if (post.rumour().isPresent()) {
                    counts[Messages.number(post.stance())]++;
                    if (news < 0 && post.kind() == PostKind.NEWS) {
                        news = post.at().seconds() / 60 - OneRumour.START_MINUTE;
                    }
                }
            }
            supports.add(counts[Messages.SUPPORT]);
            denials.add(counts[Messages.DENY]);
        }
        assertThat(news).as("no newsroom spoke").isPositive();
        return new Talk(supports, denials, news);
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

    /// History ("WestJet", January 2015; Andrews and others 2016): a well-followed account starts it, the
    /// airline denies it within twenty minutes, once. Not in the sources, so assumed: how many might have heard
    /// of it (a million, which gives the 400 a minute) and how many of them follow the airline (six in ten).
    /// Outcome: when denials overtake, how loud they get, how long that takes. 2 s. Measured: 357 rumours a
    /// minute at +20, at most 419; denials overtake in the step to +25 and peak there, at 382; ratio 0.91.
    @Tag("long")
    @Test
    void an_airline_that_answers_within_twenty_minutes_is_louder_than_the_rumour_of_a_hijack() { // target 15
        var scenario = OneRumour.known(Verdict.FALSE, 1, NEWSROOM, Duration.ofMinutes(90))
                .followedBy(0.6)
                .scenario();

        var course = play(scenario, 1_000_000, List.of(20), 5);

        double atTwenty = course.rumours.get(20 / 5 - 1);
        assertThat(atTwenty).as("rumours a minute at +20 min").isBetween(280.0, 520.0);
        assertThat(course.reversalMinute()).as("denials overtake").isBetween(20, 40);
        assertThat(course.peakMinute(course.denials)).as("denial peak").isLessThan(60);
        assertThat(course.peak(course.denials)).as("denials a minute").isBetween(350.0, 650.0);
        assertThat(course.peak(course.denials) / course.peak(course.rumours))
                .as("ratio of the peaks, 500 to 400")
                .isBetween(0.7 * 1.25, 1.3 * 1.25);
    }

    /// History (London Zoo, August 2011; Procter and others 2013): the first denial at +13 minutes. Not in the
    /// sources, so assumed: a public of 200,000 of which a fifth follows whoever denies it, who does so again
    /// every half hour. Outcome: when it turns and when it is over. 1 s. Measured: denials overtake in the step
    /// to +110; less than a tenth of the peak is left in that to +250. Every three quarters of an hour: the
    /// same. Followed by 0.1 or 0.32: +140 and +260, or +80 and +210.
    @Tag("long")
    @Test
    void a_rumour_of_escaped_animals_turns_after_two_hours_and_is_over_after_four() { // target 16
        var scenario = OneRumour.known(Verdict.FALSE, 1, NEWSROOM, Duration.ofMinutes(320))
                .followedBy(0.2)
                .scenario();
        var denied = IntStream.iterate(13, minute -> minute < 300, minute -> minute + 30)
                .boxed()
                .toList();

        var course = play(scenario, 200_000, denied, 10);

        assertThat(course.denials.get(1)).as("denials a minute after +13").isGreaterThan(5 * course.denials.get(0));
        assertThat(course.reversalMinute()).as("reversal, +110 min").isBetween(83, 137);
        assertThat(course.minuteBelow(0.1)).as("end, +240 min").isBetween(180, 300);
    }
}
