package clamour.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.console.shell.Cards;
import clamour.content.ContentLibrary;
import clamour.exercise.Payload;
import clamour.exercise.PostId;
import clamour.exercise.Role;
import clamour.exercise.SurfacedPost;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A post has one wording in an exercise, whoever reads it and whenever.
class SameWordsTest {

    private static final int MINUTES = 45;

    private final OnStage stage = new OnStage();

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_post_reads_at_every_seat_as_in_the_review(Role role) {
        var seen = played(role);

        var afterwards = new Cards(library(), stage.scenario, stage.fold.board().settings(), key -> key);
        afterwards.know(stage.fold.board());
        assertThat(seen.rumours).as("posts that put a claim in their own words").hasSizeGreaterThan(20);
        assertThat(seen.words).hasSizeGreaterThan(200);
        seen.posts.forEach(post -> assertThat(seen.words.get(post.id()))
                .as("%s %s", post.kind(), post.id())
                .isEqualTo(afterwards.text(post)));
    }

    @Test
    void a_desk_opened_later_shows_the_words_of_one_that_was_open() {
        var seen = played(Role.TRAINEE);

        var again = cards(new Sight(stage.seat(Role.TRAINEE), stage.scenario));

        seen.posts.forEach(
                post -> assertThat(again.text(post)).as("%s", post.id()).isEqualTo(seen.words.get(post.id())));
    }

    private record Seen(List<SurfacedPost> posts, Map<PostId, String> words, List<SurfacedPost> rumours) {}

    /// Reads every post in the frame in which it comes out.
    private Seen played(Role role) {
        stage.act(OnStage.FACILITATOR, new Payload.ClockStarted());
        var sight = new Sight(stage.seat(role), stage.scenario);
        var desk = cards(sight);
        var posts = new ArrayList<SurfacedPost>();
        Map<PostId, String> words = new LinkedHashMap<>();
        for (int minute = 1; minute <= MINUTES; minute++) {
            if (minute == 12) {
                stage.act(
                        OnStage.WRITER,
                        new Payload.MessagePublished(
                                stage.message("We are on our way. More at 18:30."), Optional.empty()));
            }
            stage.advance(minute);
            var board = stage.fold.board();
            desk.know(sight.scenario(board, stage.fold.now()));
            desk.know(sight.board(board));
            for (var post : sight.posts(stage.fold.takeFrameParts().posts())) {
                posts.add(post);
                words.put(post.id(), desk.text(post));
            }
        }
        return new Seen(
                posts,
                words,
                posts.stream()
                        .filter(post -> post.text() == null && post.rumour().isPresent())
                        .toList());
    }

    private Cards cards(Sight sight) {
        var board = stage.fold.board();
        var cards = new Cards(
                library(), sight.scenario(board, stage.fold.now()), sight.settings(board.settings()), key -> key);
        cards.know(sight.board(board));
        return cards;
    }

    private static ContentLibrary library() {
        return ContentLibrary.standard();
    }
}
