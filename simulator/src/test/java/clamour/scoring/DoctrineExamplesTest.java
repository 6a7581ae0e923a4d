package clamour.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The doctrine's own example messages, two for a dimension, land in the bands it names.
class DoctrineExamplesTest {

    private static final Scorer SCORER = Scorer.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            empathy     | 80 | 100 | Our thoughts are with the families of those hurt at Mill Square. Relatives can call 0800 555 01.
            empathy     | 25 | 44  | There were casualties. Enquiries to the usual office.
            clarity     | 80 | 100 | Stay out of Mill Square. Use King Street. Next update 18:30.
            clarity     | 0  | 24  | Ingress to the ICP is not anticipated to be non-restricted pending MACC determination.
            calm        | 60 | 100 | Smoke is heavy in Eastgate. Close windows; crews are on site.
            calm        | 0  | 24  | TERRIFYING scenes in Eastgate!!! OUT OF CONTROL!!!
            respect     | 80 | 100 | Thank you for asking, Sam. Yes, the school is open; please use the north gate.
            respect     | 0  | 24  | As we already said. Read the thread.
            helpfulness | 80 | 100 | Boil tap water for one minute before drinking. Free bottles: Town Hall until 20:00.
            helpfulness | 25 | 44  | Residents should remain vigilant.
            candour     | 80 | 100 | We know of one explosion. We do not yet know the cause. We will report by 15:00.
            candour     | 0  | 24  | Everything is under control, there was never any risk.
            authority   | 60 | 100 | Northford Police and Fire: the bridge is closed. Our officers are at both ends.
            authority   | 0  | 24  | Hearing the bridge might be shut? Will let you know lol
            """)
    void a_message_of_the_doctrine_lands_in_its_band(String dimension, int low, int high, String text) {
        var score = SCORER.score(text, Context.NONE);

        assertThat(score.dimensions().get(dimension))
                .as("%s: %s %s", dimension, text, score.findings())
                .isBetween(low, high);
    }
}
