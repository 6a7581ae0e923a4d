package clamour.scoring;

import static clamour.scoring.Stage.at;
import static org.assertj.core.api.Assertions.assertThat;

import clamour.scenario.Purpose;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Messages on which the first readers of scores disagreed with them, and were right.
class FirstReadersTest {

    private static final Scorer SCORER = Scorer.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RUN!!! The attacker is Ahmed Hassan, a Muslim man from 14 Quay Street. He will kill again.",
                "We know the shooter: Karim Haddad, 34, a Muslim, lives at 12 Harbour Road, flat 3. RUN if you see him.",
                "The man is called Peter Novak, Jewish, address: 5 Mill Lane. RUN RUN RUN",
            })
    void a_name_a_religion_and_an_address_are_found_and_the_shout_to_run_wins_nothing(String text) {
        var score = SCORER.score(text, Context.NONE.withLanguage("en"));

        assertThat(score.findings())
                .extracting(Finding::rule)
                .anyMatch(rule -> rule.startsWith("privacy.victim") || rule.startsWith("privacy.suspect"))
                .contains("privacy.public", "equality.group")
                .noneMatch(rule -> rule.startsWith("helpfulness.protective-action"));
        assertThat(score.scores().total().getAsInt()).isLessThan(45);
        assertThat(Presentation.of(score).strength()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A woman was injured in a fire at 14 Quay Street. Avoid Quay Street.",
                "We thank the Muslim community for its support. The Jewish community centre is open.",
                "The shelter is at 12 Harbour Road. Bring warm clothes.",
                "Northford Police, 101: the school is at 14 Quay Street.",
            })
    void an_incident_a_public_building_or_a_community_breaks_nothing(String text) {
        assertThat(SCORER.score(text, Context.NONE.withLanguage("en")).scores().conduct())
                .hasValue(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There is no confirmed second attacker.",
                "There is no confirmed second attacker at the station. Avoid the station.",
                "There is no gas leak near the school. Use the north gate.",
                "The fire is not spreading. Close your windows.",
            })
    void saying_that_a_danger_is_not_there_costs_no_calm(String text) {
        assertThat(SCORER.score(text, Context.NONE.withLanguage("en"))
                        .dimensions()
                        .get("calm"))
                .isGreaterThanOrEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            T̵h̷e̸ b̸r̶i̷d̴g̶e̷ i̴s̴ c̷l̸o̷s̵e̴d̵ f̴o̴r̷ n̸o̷w̴                      | clarity.unreadable
            Z͑ͫ̓a̰l̸g̡o͜ we are aware of a f̀͛̀̓i̗̊͐̓re                         | clarity.unreadable
            \u202EerauqS lliM fo tuo yatS .wonk ew od sa noos sa uoy llet lliw eW | clarity.unreadable
            """)
    void what_nobody_can_read_is_harmful_and_wins_nothing(String text, String rule) {
        var score = SCORER.score(text.translateEscapes(), Context.NONE);

        assertThat(score.findings()).extracting(Finding::rule).contains(rule);
        assertThat(score.findings()).noneMatch(finding -> finding.effect() > 0);
        assertThat(Band.of(score.scores().total().getAsInt())).isEqualTo(Band.HARMFUL);
        assertThat(score.scores().cap()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "مرحبا بكم في المدينة الجميلة هذا نص عربي طويل",
                "שלום לכולם זה טקסט בעברית",
                "Внимание, говорит полиция города, оставайтесь дома",
                "asdkj qwelkj zxcmn poiqwe lkjasd mnbzxc",
            })
    void what_is_in_no_language_of_the_rules_is_not_judged_and_the_remark_says_so(String text) {
        var score = SCORER.score(text, Context.NONE);

        assertThat(score.dimensions()).isEmpty();
        assertThat(score.scores().total()).isEmpty();
        assertThat(score.remarks()).anyMatch(remark -> remark.contains("was not judged"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please stay inside and close your windows, help is on its way. ",
                "Northford Police: avoid Mill Square. ",
                "We are deeply sorry for the families, our officers are on site and we do not yet know the cause. ",
            })
    void the_same_sentence_over_and_over_is_at_most_plain_and_twice_is_allowed(String sentence) {
        var often = SCORER.score(sentence.repeat(5), Context.NONE.withLanguage("en"));
        var twice = SCORER.score(
                sentence + "Smoke is heavy in Eastgate until 20:00. Free water is at the Town Hall. " + sentence,
                Context.NONE.withLanguage("en"));

        assertThat(Band.of(often.scores().total().getAsInt())).isLessThanOrEqualTo(Band.PLAIN);
        assertThat(often.findings()).extracting(Finding::rule).contains("clarity.repetition");
        assertThat(twice.scores().cap()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RUN", "Update.", "Northford."})
    void breaking_nothing_does_not_make_a_message_good(String text) {
        var total = SCORER.score(text, Context.NONE.withLanguage("en")).scores().total();

        total.ifPresent(points -> assertThat(points).isLessThan(60));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Avoid the bridge. Northford Police              | Northford Police
            de | Meiden Sie den Markt. Polizei Altenfurt         | Polizei
            fr | Évitez la place. Mairie de Valmont              | Mairie
            nl | Vermijd het plein. Gemeente Veldhaven           | Gemeente
            es | Eviten la plaza. Ayuntamiento de Valdemar       | Ayuntamiento
            """)
    void a_source_with_its_place_behind_and_the_place_to_keep_away_from_are_seen(
            String language, String text, String source) {
        var findings = Scorer.standard()
                .score(text, Context.NONE.withLanguage(language).withPurpose(Purpose.WARNING))
                .findings();

        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals("authority.source-named"))
                .extracting(Finding::text)
                .containsExactly(source);
        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals("completeness.location") && finding.effect() > 0)
                .hasSize(1);
    }

    @Test
    void a_claim_that_is_being_checked_is_named_in_words_and_said_once() {
        var obligations = Obligations.of(
                Stage.scenario(),
                Optional.empty(),
                SCORER.tables(),
                Scorer.standard().wording("en"));
        obligations.rumourSurfaced(Stage.SECOND, at("+00:09"));
        var first = publish(obligations, "m1", "+00:12");
        var second = publish(obligations, "m2", "+00:20");

        assertThat(first.findings()).hasSize(1);
        var reason = first.findings().getFirst().reason();
        assertThat(reason).contains("There is a second attacker at the main station", "being checked");
        assertThat(reason).doesNotContain("second-attacker", "0 minutes");
        assertThat(second.findings()).isEmpty();
    }

    private static TimingScore publish(Obligations obligations, String id, String time) {
        var text = "We are checking reports of a second attacker at the main station.";
        var context = Stage.context(time).withAbout(List.of(Stage.SECOND));
        return obligations.published(id, at(time), Stage.POLICE, Optional.empty(), SCORER.meaning(text, context));
    }
}
