package clamour.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The languages beside English: fewer rules, said plainly.
class LanguagesTest {

    private static final Scorer SCORER = Scorer.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Unsere Gedanken sind bei den Familien der Verletzten. Bitte meiden Sie die Innenstadt.
            fr | Nos pensées vont à les familles des blessés. Restez à l'intérieur, s'il vous plaît.
            nl | Onze gedachten zijn bij de families van de gewonden. Blijf binnen, alstublieft.
            es | Nuestros pensamientos están con las familias de los heridos. Por favor, eviten la zona.
            """)
    void a_text_is_recognised_and_scored_with_less_confidence_and_a_plain_remark(String language, String text) {
        var score = SCORER.score(text, Context.NONE);

        assertThat(Languages.guess(text)).contains(language);
        assertThat(score.dimensions().get("empathy"))
                .as("empathy %s", score.findings())
                .isGreaterThan(60);
        assertThat(score.dimensions().get("helpfulness"))
                .as("helpfulness %s", score.findings())
                .isGreaterThan(60);
        assertThat(score.dimensions().get("respect"))
                .as("respect %s", score.findings())
                .isGreaterThan(50);
        assertThat(score.confidence()).isLessThan(0.8);
        assertThat(score.remarks()).anyMatch(remark -> remark.contains("not been checked by a native speaker"));
    }

    @Test
    void a_text_in_another_language_than_claimed_is_remarked_upon() {
        var score = SCORER.score(
                "Bitte bleiben Sie drinnen und schließen Sie die Fenster.", Context.NONE.withLanguage("en"));

        assertThat(score.remarks()).anyMatch(remark -> remark.contains("looks like “de”"));
    }

    @Test
    void a_language_without_rules_is_said() {
        var score = SCORER.score("Please stay inside.", Context.NONE.withLanguage("pl"));

        assertThat(score.remarks()).anyMatch(remark -> remark.contains("no rules for the language “pl”"));
    }
}
