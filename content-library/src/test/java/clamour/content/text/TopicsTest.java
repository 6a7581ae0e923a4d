package clamour.content.text;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.content.pack.ShippedFiles;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private static final Topics TOPICS = Topics.read(new ShippedFiles());

    @Test
    void the_words_of_an_id_say_what_it_is_about() {
        assertThat(TOPICS.families("panic-station", "")).containsExactly("fear", "station");
        assertThat(TOPICS.families("blood-donation", "")).containsExactly("blood");
        assertThat(TOPICS.families("flooding_cellars", "")).containsExactly("flood");
        assertThat(TOPICS.families("everyday", "")).contains("weather", "football", "everyday");
    }

    @Test
    void a_place_called_riverside_is_no_flood() {
        assertThat(TOPICS.families("riverside", "")).containsExactly("general");
        assertThat(TOPICS.families("river", "")).containsExactly("flood");
    }

    @Test
    void an_unknown_topic_is_about_what_the_scene_is_about() {
        assertThat(TOPICS.families("first-steps", "first-steps chemical-incident warning rumours"))
                .containsExactly("smoke");
        assertThat(TOPICS.families("hotel-hostages", "flood")).containsExactly("danger");
        assertThat(TOPICS.families("everyday", "terrorism")).doesNotContain("danger");
    }

    @Test
    void an_unknown_topic_is_general() {
        assertThat(TOPICS.families("", "")).containsExactly("general");
        assertThat(TOPICS.families("qwx", "")).containsExactly("general");
    }
}
