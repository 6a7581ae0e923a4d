package clamour.scoring;

import static clamour.scoring.Stage.at;
import static clamour.scoring.Stage.context;
import static org.assertj.core.api.Assertions.assertThat;

import clamour.scoring.Situation.Earlier;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Conduct against the facts of a scenario.
class ConductTest {

    private static final Scorer SCORER = Scorer.standard();

    @Test
    void a_fact_said_before_its_release_is_a_serious_breach_and_none_after_it() {
        var text = "Nine people are injured and at the city hospital.";

        var early = SCORER.judge(text, context("+00:49"));
        var later = SCORER.judge(text, context("+00:50"));

        assertThat(breaches(early)).containsExactly("accuracy.unverified -25");
        assertThat(early.meaning().accuracy()).isEqualTo(Meaning.Accuracy.UNVERIFIED);
        assertThat(breaches(later)).containsExactly("openness.attribution -5");
        assertThat(later.meaning().states()).extracting(Object::toString).containsExactly("hospital");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "According to the ambulance service nine people are injured and at the city hospital.",
                "The ambulance service: nine people are injured, all at the city hospital.",
                "The ambulance service confirmed it. Nine people are injured and at the city hospital.",
            })
    void what_another_body_knows_is_said_with_its_name(String text) {
        var judgement = SCORER.judge(text, context("+00:50"));

        assertThat(judgement.meaning().states()).extracting(Object::toString).containsExactly("hospital");
        assertThat(breaches(judgement)).isEmpty();
    }

    @Test
    void what_another_body_knows_said_as_ones_own_is_advisory_and_names_that_body() {
        var judgement = SCORER.judge("Nine people are injured and at the city hospital.", context("+00:50"));

        assertThat(breaches(judgement)).containsExactly("openness.attribution -5");
        assertThat(judgement.score().findings())
                .filteredOn(finding -> finding.rule().equals("openness.attribution"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.reason()).contains("the ambulance service"));
    }

    @Test
    void a_victims_name_is_critical_at_any_time_and_caps_the_total() {
        var judgement = SCORER.judge("We mourn Lena Morgen, who was shopping with her sister.", context("+02:00"));

        assertThat(breaches(judgement)).containsExactly("privacy.victim -60");
        assertThat(judgement.score().scores().total().getAsInt()).isLessThanOrEqualTo(40);
        var finding = judgement.score().findings().stream()
                .filter(found -> found.part() == Part.CONDUCT)
                .findFirst()
                .orElseThrow();
        assertThat(finding.text()).startsWith("Lena");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There is a second attacker at the main station.",
                "Warning: a second attacker is at the main station. Stay away.",
            })
    void a_rumour_that_is_passed_on_is_false(String text) {
        var judgement = SCORER.judge(text, context("+00:20"));

        assertThat(breaches(judgement)).contains("accuracy.false -60");
        assertThat(judgement.meaning().asserts()).containsExactly(Stage.SECOND);
        assertThat(judgement.meaning().accuracy()).isEqualTo(Meaning.Accuracy.FALSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The claim that there is a second attacker at the main station is false.",
                "There is no second attacker at the main station.",
                "Is there a second attacker at the main station? No, that is not true.",
                "Posts say there is a second attacker at the main station. This is false.",
            })
    void a_rumour_inside_its_denial_is_not_asserted(String text) {
        var judgement = SCORER.judge(text, context("+01:20"));

        assertThat(judgement.meaning().asserts()).isEmpty();
        assertThat(judgement.meaning().denies()).containsExactly(Stage.SECOND);
        assertThat(breaches(judgement)).isEmpty();
    }

    @Test
    void stating_the_fact_that_settles_a_rumour_denies_it_where_the_claim_is_linked() {
        var judgement = SCORER.judge(
                "There was one attacker. The station is open.",
                context("+01:20").withAbout(List.of(Stage.SECOND)));

        assertThat(judgement.meaning().denies()).containsExactly(Stage.SECOND);
    }

    @Test
    void checking_a_rumour_mentions_it_only() {
        var judgement =
                SCORER.judge("We are checking reports of a second attacker at the main station.", context("+00:20"));

        assertThat(judgement.meaning().mentions()).containsExactly(Stage.SECOND);
        assertThat(judgement.meaning().asserts()).isEmpty();
        assertThat(judgement.meaning().checking()).isTrue();
        assertThat(breaches(judgement)).isEmpty();
    }

    @Test
    void a_claim_in_quotation_marks_is_neither_asserted_nor_a_fact_given_away() {
        var judgement = SCORER.judge(
                "Some of you ask about the claim “Nine injured are at the city hospital”. We are checking it.",
                context("+00:20"));

        assertThat(breaches(judgement)).isEmpty();
        assertThat(judgement.meaning().states()).isEmpty();
    }

    @Test
    void a_number_that_differs_from_an_earlier_one_without_a_word_that_it_is_new_contradicts_it() {
        var said = "Seven people are injured.";
        var earlier = new Earlier(Stage.CITY, at("+00:55"), said, SCORER.meaning(said, context("+00:55")));
        var situation = new Situation(
                Stage.scenario(),
                at("+01:00"),
                Stage.POLICE,
                new TreeMap<>(),
                List.of(earlier),
                Optional.of(at("+00:00")));

        var bare = SCORER.judge("Nine people are injured.", context(situation));
        var open = SCORER.judge("As of 18:50, nine people are injured.", context(situation));

        assertThat(breaches(bare)).contains("consistency.partner -25");
        assertThat(breaches(open)).isEmpty();
    }

    @Test
    void a_place_that_was_closed_and_is_open_without_a_word_that_it_is_new_contradicts_it() {
        var said = "Harbour Bridge is closed.";
        var earlier = new Earlier(Stage.POLICE, at("+00:55"), said, SCORER.meaning(said, context("+00:55")));
        var situation = new Situation(
                Stage.scenario(),
                at("+01:00"),
                Stage.POLICE,
                new TreeMap<>(),
                List.of(earlier),
                Optional.of(at("+00:00")));

        var bare = SCORER.judge("Harbour Bridge is open.", context(situation));
        var update = SCORER.judge("Harbour Bridge is now open again.", context(situation));
        var same = SCORER.judge("Harbour Bridge is closed. Use King Street.", context(situation));

        assertThat(breaches(bare)).containsExactly("consistency.self -25");
        assertThat(bare.score().findings())
                .extracting(Finding::reason)
                .anyMatch(reason -> reason.contains("harbour bridge is closed"));
        assertThat(breaches(update)).isEmpty();
        assertThat(breaches(same)).isEmpty();
    }

    @Test
    void calling_it_over_before_that_may_be_said_is_advice_against_the_action_in_force() {
        var advice = "Please stay inside and close your windows.";
        var earlier = new Earlier(Stage.POLICE, at("+00:20"), advice, SCORER.meaning(advice, context("+00:20")));
        var before = new Situation(
                Stage.scenario(),
                at("+00:40"),
                Stage.POLICE,
                new TreeMap<>(),
                List.of(earlier),
                Optional.of(at("+00:00")));
        var after = new Situation(
                Stage.scenario(),
                at("+02:10"),
                Stage.POLICE,
                new TreeMap<>(),
                List.of(earlier),
                Optional.of(at("+00:00")));

        assertThat(breaches(SCORER.judge("All clear: you can go home.", context(before))))
                .contains("accuracy.false -60");
        assertThat(breaches(SCORER.judge("There is no all clear yet, please stay inside.", context(before))))
                .doesNotContain("accuracy.false -60");
        assertThat(breaches(SCORER.judge("All clear: you can go home.", context(after))))
                .isEmpty();
    }

    @Test
    void promotion_breaks_conduct_in_the_first_phase_and_not_later() {
        var text = "We are hiring: apply now and become a police officer.";

        assertThat(breaches(SCORER.judge(text, context("+00:10")))).contains("engage.promo -25");
        assertThat(breaches(SCORER.judge(text, context("+02:00")))).isEmpty();
        assertThat(breaches(SCORER.judge(text, Context.NONE))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"The government has failed you again.", "Vote for safety on Sunday."})
    void taking_sides_in_politics_is_serious(String text) {
        assertThat(breaches(SCORER.judge(text, Context.NONE))).contains("engage.politics -25");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            false | The brigde is closed.            | The bridge is closed.
            false | Please use king street.          | Please use King Street!
            true  | Two people are injured.          | Nine people are injured.
            true  | The station is not closed.       | The station is closed.
            true  | Next update at 18:30.            | Next update at 19:30.
            true  | Avoid Mill Square until further notice. | Thank you for your patience tonight.
            """)
    void a_change_is_of_substance_where_figures_negations_or_many_words_differ(
            boolean substance, String before, String after) {
        assertThat(SCORER.changesSubstance(before, after, "en")).isEqualTo(substance);
    }

    @Test
    void a_promised_time_is_understood_on_the_clock_of_the_story() {
        var clock = SCORER.meaning("Next update at 18:30.", context("+00:10"));
        var span = SCORER.meaning("We will update you in 30 minutes.", context("+00:10"));

        assertThat(clock.nextUpdate()).contains(at("+00:40"));
        assertThat(span.nextUpdate()).contains(at("+00:40"));
        assertThat(clock.namesNextUpdate()).isTrue();
    }

    @Test
    void an_author_who_corrects_himself_or_declines_to_name_somebody_breaks_nothing() {
        assertThat(breaches(SCORER.judge(
                        "We got this wrong: the number in our earlier message was not right. We are sorry.",
                        context("+01:00"))))
                .isEmpty();
        assertThat(breaches(SCORER.judge("We will not name anybody who was hurt.", context("+01:00"))))
                .isEmpty();
    }

    private static List<String> breaches(Judgement judgement) {
        return judgement.score().findings().stream()
                .filter(finding -> finding.part() == Part.CONDUCT)
                .map(finding -> finding.rule() + " " + finding.effect())
                .toList();
    }
}
