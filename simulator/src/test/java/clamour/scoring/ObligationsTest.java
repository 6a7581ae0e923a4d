package clamour.scoring;

import static clamour.scoring.Stage.at;
import static org.assertj.core.api.Assertions.assertThat;

import clamour.content.lexicon.RuleLibrary;
import clamour.content.lexicon.ScoringTables;
import clamour.scenario.Expectation;
import clamour.scenario.Purpose;
import clamour.scenario.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The clock of what is owed, at exact minutes (DOCTRINE 4).
class ObligationsTest {

    private static final ScoringTables TABLES = RuleLibrary.standard().tables();
    private static final Scorer SCORER = Scorer.standard();
    private static final String HOLDING = "We are aware of reports of shots. Officers are on their way.";

    @ParameterizedTest
    @CsvSource({"+00:00,100", "+00:15,100", "+00:35,50", "+00:55,25", "+01:59,3", "+02:00,0"})
    void the_first_message_earns_by_the_minute(String time, int points) {
        var obligations = started();

        var earned = publish(obligations, "m1", time, HOLDING);

        assertThat(earned.points()).hasValue(points);
    }

    @Test
    void where_life_is_at_risk_the_first_message_is_due_sooner() {
        var obligations = started(Stage.scenario(List.of("terrorism")));

        assertThat(publish(obligations.copy(), "m1", "+00:10", HOLDING).points())
                .hasValue(100);
        assertThat(publish(obligations, "m1", "+00:11", HOLDING).points().getAsInt())
                .isLessThan(100);
    }

    @Test
    void an_expectation_replaces_the_grace_and_the_rest_scales() {
        var expectation = new Expectation(
                "holding",
                new Expectation.Due.By(at("+00:30")),
                List.of(Stage.POLICE),
                Optional.of(Purpose.HOLDING),
                Optional.empty());
        var obligations = started(Stage.scenario(List.of("community"), expectation));

        assertThat(publish(obligations.copy(), "m1", "+00:30", HOLDING).points())
                .hasValue(100);
        assertThat(publish(obligations, "m1", "+01:10", HOLDING).points()).hasValue(50);
    }

    @Test
    void silence_to_the_end_earns_nothing_and_caps_the_total() {
        var obligations = started();

        var score = obligations.score(at("+03:00"), true);

        assertThat(score.points()).hasValue(0);
        assertThat(score.caps()).contains(Cap.SILENCE);
    }

    @Test
    void what_is_not_due_yet_does_not_count() {
        var obligations = started();

        assertThat(obligations.score(at("+00:14"), false).points()).isEmpty();
        assertThat(obligations.score(at("+00:16"), false).points()).isPresent();
    }

    @Test
    void the_clock_of_a_correction_starts_when_the_fact_is_released() {
        var obligations = started();
        obligations.rumourSurfaced(Stage.SECOND, at("+00:09"));
        publish(obligations, "m1", "+00:05", HOLDING);

        var earned = publish(obligations, "m2", "+01:55", "There is no second attacker at the main station.");

        assertThat(earned.points())
                .as("released at +01:10, 15 minutes of grace, half after 30 more")
                .hasValue(50);
    }

    @Test
    void an_expectation_is_kept_in_time_late_in_part_or_not_at_all() {
        var holding = expectation("holding", new Expectation.Due.By(at("+00:10")), Purpose.HOLDING);
        var rumour = expectation(
                "corrected", new Expectation.Due.AfterRumour(Stage.SECOND, Duration.ofMinutes(15)), Purpose.CORRECTION);
        var close = expectation("close", new Expectation.Due.By(at("+02:30")), Purpose.CLOSE);
        var obligations = started(Stage.scenario(List.of("community"), holding, rumour, close));
        assertThat(obligations.kept())
                .extracting(Kept::due)
                .as("the rumour has not surfaced")
                .containsExactly(Optional.of(at("+00:10")), Optional.empty(), Optional.of(at("+02:30")));

        publish(obligations, "m1", "+00:05", HOLDING);
        obligations.rumourSurfaced(Stage.SECOND, at("+00:09"));
        publish(obligations, "m2", "+00:12", "We are checking reports of a second attacker at the main station.");
        assertThat(obligations.kept().get(1).met()).isEmpty();
        assertThat(obligations.kept().get(1).begun()).isTrue();
        publish(obligations, "m3", "+01:55", "There is no second attacker at the main station.");

        var kept = obligations.kept();
        assertThat(kept)
                .extracting(Kept::met)
                .containsExactly(Optional.of(at("+00:05")), Optional.of(at("+01:55")), Optional.empty());
        assertThat(kept).extracting(Kept::late).containsExactly(false, true, false);
    }

    private static Expectation expectation(String id, Expectation.Due due, Purpose purpose) {
        return new Expectation(id, due, List.of(), Optional.of(purpose), Optional.empty());
    }

    @Test
    void checking_earns_sixty_percent_and_leaves_the_correction_open() {
        var obligations = started();
        publish(obligations, "m1", "+00:05", HOLDING);
        obligations.rumourSurfaced(Stage.SECOND, at("+00:09"));

        var checking = publish(
                obligations, "m2", "+00:12", "We are checking reports of a second attacker at the main station.");
        var denial = publish(obligations, "m3", "+01:15", "There is no second attacker at the main station.");

        assertThat(checking.points()).hasValue(60);
        assertThat(denial.points()).hasValue(100);
    }

    @Test
    void a_false_assertion_earns_nothing_and_the_obligation_stays_open() {
        var obligations = started();

        var wrong = publish(obligations, "m1", "+00:05", "There is a second attacker at the main station.");
        var right = publish(obligations, "m2", "+00:10", HOLDING);

        assertThat(wrong.points()).isEmpty();
        assertThat(right.points()).hasValue(100);
    }

    @Test
    void a_promise_is_kept_by_saying_that_nothing_is_new() {
        var obligations = started();
        publish(obligations, "m1", "+00:05", HOLDING + " Next update at 18:30.");

        var kept = publish(obligations, "m2", "+00:41", "Nothing new yet. We are still searching.");

        assertThat(kept.points()).hasValue(100);
        assertThat(kept.findings()).extracting(Finding::dimension).containsExactly("promise");
    }

    @Test
    void a_broken_promise_costs_points_at_the_end() {
        var promising = started();
        publish(promising, "m1", "+00:05", HOLDING + " Next update at 18:30.");
        var plain = started();
        publish(plain, "m1", "+00:05", HOLDING);

        assertThat(promising.score(at("+03:00"), true).points().getAsInt())
                .isLessThan(plain.score(at("+03:00"), true).points().getAsInt());
    }

    @ParameterizedTest
    @CsvSource({"true,+00:10,100", "true,+00:30,50", "false,+00:30,100", "false,+01:30,50", "false,+04:00,0"})
    void questions_and_requests_for_help_have_clocks_of_their_own(boolean help, String time, int points) {
        var obligations = Obligations.of(
                Stage.scenario(), Optional.empty(), TABLES, Scorer.standard().wording("en"));
        obligations.question("q1", at("+00:00"), help, Optional.empty());

        assertThat(obligations.answered("q1", "m1", at(time)).points()).hasValue(points);
    }

    @Test
    void reply_within_replaces_the_grace_of_a_question() {
        var obligations = Obligations.of(
                Stage.scenario(), Optional.empty(), TABLES, Scorer.standard().wording("en"));
        obligations.question("q1", at("+00:00"), false, Optional.of(Duration.ofMinutes(10)));

        assertThat(obligations.answered("q1", "m1", at("+00:30")).points()).hasValue(50);
    }

    @Test
    void later_never_gains_timing() {
        int last = 100;
        for (int minute = 0; minute <= 130; minute++) {
            var obligations = started();
            var points = publish(obligations, "m1", "+%02d:%02d".formatted(minute / 60, minute % 60), HOLDING)
                    .points()
                    .getAsInt();
            assertThat(points).as("minute %d", minute).isLessThanOrEqualTo(last);
            last = points;
        }
    }

    @Test
    void the_reasons_add_up_to_the_points() {
        var obligations = started();
        obligations.rumourSurfaced(Stage.DAM, at("+00:10"));
        obligations.question("q1", at("+00:12"), true, Optional.empty());
        obligations.question("q2", at("+00:13"), false, Optional.empty());
        publish(obligations, "m1", "+00:22", HOLDING + " Next update at 18:30.");
        publish(
                obligations,
                "m2",
                "+00:50",
                "The dam above Altenfurt is intact. The claim that the dam has broken is false.");

        for (var time : List.of("+00:30", "+01:00", "+02:00", "+03:00")) {
            var score = obligations.score(at(time), time.equals("+03:00"));
            assertThat(100 + score.findings().stream().mapToInt(Finding::effect).sum())
                    .as(time)
                    .isEqualTo(score.points().getAsInt());
        }
    }

    @Test
    void a_copy_goes_its_own_way() {
        var obligations = started();
        var copy = obligations.copy();
        assertThat(state(copy)).isEqualTo(state(obligations));

        publish(copy, "m1", "+00:05", HOLDING);

        assertThat(state(copy)).isNotEqualTo(state(obligations));
        assertThat(publish(obligations, "m1", "+00:35", HOLDING).points()).hasValue(50);
    }

    private static List<Long> state(Obligations obligations) {
        var state = new ArrayList<Long>();
        obligations.writeTo(state::add);
        return state;
    }

    private static Obligations started() {
        return started(Stage.scenario());
    }

    private static Obligations started(Scenario scenario) {
        var obligations = Obligations.of(
                scenario, Optional.of("comms"), TABLES, Scorer.standard().wording("en"));
        obligations.publicPost(at("+00:00"));
        return obligations;
    }

    private static TimingScore publish(Obligations obligations, String message, String time, String text) {
        var meaning = SCORER.meaning(text, Stage.context(time));
        return obligations.published(message, at(time), Stage.POLICE, Optional.empty(), meaning);
    }
}
