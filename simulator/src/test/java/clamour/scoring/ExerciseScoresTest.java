package clamour.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.content.lexicon.RuleLibrary;
import clamour.content.lexicon.ScoringTables;
import clamour.scenario.ExerciseTime;
import clamour.scoring.ExerciseScores.Scored;
import clamour.scoring.Outcome.Course;
import clamour.scoring.Outcome.Triple;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The four parts together: weights, what drops out, caps, outcome.
class ExerciseScoresTest {

    private static final ScoringTables TABLES = RuleLibrary.standard().tables();
    private static final ExerciseScores SCORES =
            ExerciseScores.standard(RuleLibrary.standard(), Scorer.standard().wording("en"));
    private static final OptionalInt NONE = OptionalInt.empty();

    @Test
    void the_total_is_the_mean_by_the_weights_of_the_profile() {
        var parts = SCORES.combine(some(40), some(60), some(100), some(50), new TreeSet<>());

        // (25 * 40 + 25 * 60 + 30 * 100 + 20 * 50) / 100
        assertThat(parts.total()).hasValue(65);
        assertThat(parts.cap()).isEmpty();
    }

    @Test
    void parts_that_were_not_judged_drop_out() {
        // (25 * 40 + 30 * 100) / 55 = 72.7
        assertThat(SCORES.combine(some(40), NONE, some(100), NONE, new TreeSet<>())
                        .total())
                .hasValue(73);
        assertThat(SCORES.combine(NONE, NONE, NONE, NONE, new TreeSet<>()).total())
                .isEmpty();
    }

    @Test
    void the_lowest_cap_holds_and_says_what_it_would_have_been() {
        var parts = SCORES.combine(
                some(90), some(90), some(90), some(90), new TreeSet<>(List.of(Cap.ONE_CRITICAL, Cap.THREE_SERIOUS)));

        assertThat(parts.total()).hasValue(40);
        assertThat(parts.cap().orElseThrow())
                .contains("critical")
                .contains("40")
                .contains("90");
    }

    @Test
    void a_cap_above_the_total_is_not_spoken_of() {
        assertThat(SCORES.combine(some(30), NONE, NONE, NONE, new TreeSet<>(List.of(Cap.ONE_CRITICAL)))
                        .cap())
                .isEmpty();
    }

    @Test
    void silence_is_worth_nothing() {
        var timing = new TimingScore(some(0), List.of(), new TreeSet<>(List.of(Cap.SILENCE)));

        assertThat(SCORES.exercise(List.of(), timing, some(0)).total()).hasValue(0);
        assertThat(SCORES.exercise(List.of(), TimingScore.NONE, NONE).total()).isEmpty();
    }

    @Test
    void tone_of_an_exercise_is_weighted_by_the_root_of_reach_and_conduct_adds_all_deductions() {
        var good = new Scored(
                Scorer.standard().score("Thank you for asking, Sam. Please use the north gate.", Context.NONE), 10_000);
        var bad = new Scored(
                Scorer.standard().score("The terrorist was caught, he confessed to everything.", Context.NONE), 100);
        int one = good.score().scores().tone().getAsInt();
        int other = bad.score().scores().tone().getAsInt();

        var parts = SCORES.exercise(List.of(good, bad), TimingScore.NONE, NONE);

        assertThat(parts.tone()).hasValue((int) Math.floor((100.0 * one + 10.0 * other) / 110 + 0.5));
        assertThat(parts.conduct()).isEqualTo(bad.score().scores().conduct());
        assertThat(parts.conduct().getAsInt()).isLessThan(100);
    }

    @Test
    void an_evaluators_word_changes_the_dimension_and_all_above_it() {
        var score = Scorer.standard().score("Read the thread.", Context.NONE);

        var overridden = SCORES.overridden(score, "respect", 100);

        assertThat(overridden.dimensions()).containsEntry("respect", 100);
        assertThat(overridden.scores().tone().getAsInt())
                .isGreaterThan(score.scores().tone().getAsInt());
        assertThat(overridden.findings()).isEqualTo(score.findings());
    }

    @Test
    void outcome_runs_from_silence_to_the_exemplary_answers() {
        var silence = new Course(1000, 0.40, 0, 200);
        var exemplary = new Course(200, 0.60, 800, 40);

        assertThat(Outcome.of(TABLES, silence, exemplary, silence).points()).hasValue(0);
        assertThat(Outcome.of(TABLES, silence, exemplary, exemplary).points()).hasValue(100);
        assertThat(Outcome.of(TABLES, silence, exemplary, new Course(600, 0.50, 400, 120))
                        .points())
                .hasValue(50);
        assertThat(Outcome.of(TABLES, silence, exemplary, silence).provisional())
                .isTrue();
    }

    @Test
    void an_outcome_tells_something_when_half_of_what_counts_differs() {
        var silence = new Course(1000, 0.5, 0, 200);
        var answered = new Course(1000, 0.5, 10, 150);
        var fewerBelieve = new Course(900, 0.5, 10, 150);

        assertThat(Outcome.of(TABLES, silence, answered, silence).isTelling(TABLES))
                .isFalse();
        assertThat(Outcome.of(TABLES, silence, fewerBelieve, silence).isTelling(TABLES))
                .isTrue();
    }

    @Test
    void worse_than_silence_is_said_and_clipped() {
        var outcome = Outcome.of(
                TABLES, new Course(1000, 0.4, 0, 200), new Course(200, 0.6, 800, 40), new Course(1400, 0.3, 0, 260));

        assertThat(outcome.points()).hasValue(0);
        assertThat(outcome.remark()).hasValue(Outcome.Remark.WORSE_THAN_SILENCE);
        assertThat(Outcome.Remark.values())
                .allSatisfy(remark -> assertThat(List.of("en", "de", "fr", "nl", "es"))
                        .extracting(language -> remark.in(RuleLibrary.standard().wording(language)))
                        .doesNotHaveDuplicates());
    }

    @Test
    void a_measure_that_does_not_tell_silence_from_the_exemplary_answers_drops_out() {
        var seeds = new ArrayList<Triple>();
        for (int i = 0; i < 20; i++) {
            double noise = i % 2 == 0 ? 0.05 : -0.05;
            seeds.add(new Triple(
                    new Course(1000, 0.5, 0, 200),
                    new Course(200, 0.51 + noise, 800, 40),
                    new Course(600, 0.5, 400, 120)));
        }

        var outcome = Outcome.of(TABLES, seeds);

        assertThat(outcome.measures())
                .extracting(Outcome.Measure::name)
                .containsExactly("believer-minutes", "informed", "unanswered");
        assertThat(outcome.points()).hasValue(50);
        assertThat(outcome.provisional()).isFalse();
    }

    private static OptionalInt some(int points) {
        return OptionalInt.of(points);
    }

    @Test
    void an_apology_counts_half_where_the_force_is_a_victim_and_more_where_it_could_have_prevented_it() {
        assertThat(respect("We are sorry.", "terrorism")).isEqualTo(58);
        assertThat(respect("We are sorry.", "chemical-incident")).isEqualTo(65);
        assertThat(respect("We are sorry.", "misconduct")).isEqualTo(73);
        assertThat(respect("We are sorry.", "terrorism", "misconduct")).isEqualTo(73);
        assertThat(respect("Thank you.", "terrorism")).isEqualTo(respect("Thank you.", "misconduct"));
    }

    private static int respect(String text, String... themes) {
        var situation = Situation.of(
                Stage.scenario(List.of(themes)), ExerciseTime.parse("+01:00").orElseThrow(), Stage.POLICE);
        return Scorer.standard()
                .score(text, Stage.context(situation))
                .dimensions()
                .getOrDefault("respect", -1);
    }
}
