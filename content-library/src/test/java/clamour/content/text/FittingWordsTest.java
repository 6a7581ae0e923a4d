package clamour.content.text;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.content.ContentLibrary;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who says what on which occasion.
class FittingWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; .*(nobody in charge|being carried out|got everyone into the back|more to come).*",
                "de; .*(keiner hat das Sagen|kommt noch was|aus dem Schuhladen).*",
                "fr; .*(personne ne dirige|va recommencer).*",
                "nl; .*(niemand heeft de leiding|er meer komt).*",
                "es; .*(nadie al mando|viene más).*"
            })
    void smoke_is_not_told_in_the_words_of_an_attack(String language, String attack) {
        assertThat(posts(PostKind.WITNESS, "smoke", "witness", language)).noneMatch(text -> text.matches(attack));
        assertThat(posts(PostKind.FLOOD, "smoke", "bystander", language)).noneMatch(text -> text.matches(attack));
    }

    @Test
    void a_body_speaks_for_itself_and_a_private_person_never_does() {
        String body = ".*(?i)(our (staff|building|offices|switchboard)|interpreters for|blood donors).*";

        assertThat(posts(PostKind.FLOOD, "shooting", "expert", "en")).noneMatch(text -> text.matches(body));
        assertThat(posts(PostKind.FLOOD, "shooting", "official", "en")).anyMatch(text -> text.matches(body));
    }

    private static List<String> posts(PostKind kind, String topic, String persona, String language) {
        var realiser = ContentLibrary.standard().realiser();
        var words = Map.of("spot", "Mill Street", "city", "Northford", "force", "the police", "minutes", "15");
        return IntStream.range(0, 2_000)
                .mapToObj(seed -> realiser.realise(
                        new PostSeed(kind, topic, "", Stance.COMMENT, Mood.CALM, persona, language, seed, words)))
                .toList();
    }
}
