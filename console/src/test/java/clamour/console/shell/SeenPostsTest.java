package clamour.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.console.FoldedRoom;
import clamour.exercise.Frame;
import clamour.exercise.PostId;
import clamour.exercise.SurfacedPost;
import clamour.scenario.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeenPostsTest {

    private final List<SurfacedPost> open = posts();

    @Test
    void only_what_everybody_can_see_is_kept_and_each_once() {
        var seen = new SeenPosts(10_000);

        var first = open.getFirst();

        assertThat(seen.add(List.of(on(Channel.PHONE, first)))).isEmpty();
        assertThat(seen.add(open).size()).isEqualTo(open.size());
        assertThat(seen.add(open).size()).isZero();
        assertThat(seen.newest(10_000).equals(open)).isTrue();
    }

    @Test
    void the_oldest_make_room() {
        var seen = new SeenPosts(20);
        seen.add(open);

        assertThat(seen.newest(100))
                .extracting(SurfacedPost::id)
                .isEqualTo(ids(open.subList(open.size() - 20, open.size())));
        assertThat(seen.post(open.getFirst().id())).isEmpty();
    }

    @Test
    void reading_on_gives_those_just_before_and_ends() {
        var seen = new SeenPosts(10_000);
        seen.add(open);

        assertThat(seen.before(open.get(30).id(), 10))
                .extracting(SurfacedPost::id)
                .isEqualTo(ids(open.subList(20, 30)));
        assertThat(seen.before(open.get(3).id(), 10))
                .extracting(SurfacedPost::id)
                .isEqualTo(ids(open.subList(0, 3)));
        assertThat(seen.before(open.getFirst().id(), 10)).isEmpty();
    }

    @Test
    void counters_are_kept_for_posts_that_are_kept() {
        var seen = new SeenPosts(20);
        seen.add(open);
        var kept = new Frame.Tally(open.getLast().id(), 1, 2, 3, 4);
        var gone = new Frame.Tally(open.getFirst().id(), 5, 6, 7, 8);

        assertThat(seen.count(List.of(kept, gone))).containsExactly(kept);
        assertThat(seen.tally(kept.post())).contains(kept);
        assertThat(seen.tally(gone.post())).isEmpty();
    }

    private static List<PostId> ids(List<SurfacedPost> posts) {
        return posts.stream().map(SurfacedPost::id).toList();
    }

    private static SurfacedPost on(Channel channel, SurfacedPost post) {
        return new SurfacedPost(
                post.id(),
                post.at(),
                post.author(),
                channel,
                post.kind(),
                post.topic(),
                post.stance(),
                post.mood(),
                post.language(),
                post.seed(),
                post.replyTo(),
                post.rumour(),
                post.inject(),
                post.message(),
                post.text(),
                post.media(),
                post.alt(),
                post.official());
    }

    private static List<SurfacedPost> posts() {
        var room = new FoldedRoom("riverside");
        room.advance(12);
        return room.recentPosts();
    }
}
