package clamour.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.scenario.InjectId;
import clamour.scenario.RumourId;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class PostIdTest {

    @Test
    void the_same_post_has_the_same_id_for_ever() {
        assertThat(PostId.ofInject(new InjectId("first-post"), 0)).hasToString("dcfd4d43a5aa797b");
        assertThat(PostId.ofEntry(new EntryId("e1"))).hasToString("7c12ced08b59eb78");
    }

    @Test
    void different_posts_have_different_ids() {
        var ids = new HashSet<PostId>();
        for (int i = 0; i < 2_000; i++) {
            for (int repetition = 0; repetition < 20; repetition++) {
                ids.add(PostId.ofInject(new InjectId("inject-" + i), repetition));
            }
            ids.add(PostId.ofEntry(new EntryId("inject-" + i)));
            ids.add(PostId.ofRumour(new RumourId("inject-" + i), 0));
        }

        assertThat(ids).hasSize(2_000 * 22);
    }

    @Test
    void an_id_reads_back() {
        var id = PostId.ofInject(new InjectId("a"), 3);

        assertThat(PostId.parse(id.toString())).isEqualTo(id);
    }
}
