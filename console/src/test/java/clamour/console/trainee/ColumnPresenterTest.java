package clamour.console.trainee;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.console.live.Room;
import clamour.console.shell.Card;
import clamour.console.shell.Cards;
import clamour.content.ContentLibrary;
import clamour.content.text.PostKind;
import clamour.exercise.Frame;
import clamour.exercise.Message;
import clamour.exercise.Payload;
import clamour.exercise.PostId;
import clamour.exercise.SurfacedPost;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ColumnPresenterTest {

    private final Rehearsal room = Rehearsal.of("first-steps");
    private final Timeline timeline = new Timeline();
    private final Cards cards = new Cards(ContentLibrary.standard(), room.scenario(), room.settings(), key -> key);
    private final Seen seen = new Seen();

    @Test
    void home_opens_with_the_newest_posts_oldest_first() {
        room.advance(ExerciseTime.ofMinutes(6));
        timeline.add(room.recentPosts());

        column(Column.Kind.HOME, "").open();

        assertThat(seen.shown).isNotEmpty().hasSizeLessThanOrEqualTo(ColumnPresenter.FIRST);
        assertThat(seen.shown).extracting(Card::at).isSorted();
        assertThat(seen.shown).allSatisfy(card -> {
            assertThat(card.text()).isNotBlank();
            assertThat(card.name()).isNotBlank();
            assertThat(card.face()).startsWith("data:image/svg+xml;base64,");
        });
    }

    @Test
    void mentions_show_questions_and_no_chatter() {
        room.advance(ExerciseTime.ofMinutes(6));
        timeline.add(room.recentPosts());

        column(Column.Kind.MENTIONS, "").open();

        assertThat(seen.shown).isNotEmpty().noneMatch(card -> card.kind().equals(PostKind.CHATTER.name()));
        assertThat(seen.shown).anyMatch(Card::waits);
    }

    @Test
    void a_question_waits_until_somebody_answers_it_and_is_then_drawn_anew() {
        room.advance(ExerciseTime.ofMinutes(6));
        timeline.add(room.recentPosts());
        cards.know(room.board());
        var asked = Questions.waiting(room.board()).getFirst().post();
        var account = room.scenario().accounts().getFirst().id();
        assertThat(card(asked).waits()).isTrue();

        room.act(
                Room.freshId(),
                new Payload.MessagePublished(
                        new Message(
                                account,
                                "Please close your windows.",
                                Optional.of(Purpose.ANSWER),
                                Optional.of(asked.id()),
                                List.of(),
                                Optional.empty(),
                                Optional.empty()),
                        Optional.empty()));
        var changed = cards.know(room.board());

        assertThat(timeline.newest(changed, 100)).extracting(SurfacedPost::id).contains(asked.id());
        assertThat(card(asked).waits()).isFalse();
        assertThat(timeline.newest(cards.know(room.board()), 100)).isEmpty();
    }

    @Test
    void a_corrected_message_is_drawn_as_it_reads_now_though_the_board_came_after_the_posts() {
        var account = room.scenario().accounts().getFirst().id();
        room.act(Room.freshId(), new Payload.MessagePublished(Message.of(account, "Stay inside."), Optional.empty()));
        var message = room.board().messages().getLast();
        room.act(Room.freshId(), new Payload.MessageEdited(message.id(), "Please stay inside."));
        timeline.add(room.recentPosts());

        var changed = cards.know(room.board());

        var post = timeline.post(message.post()).orElseThrow();
        assertThat(timeline.newest(changed, 100)).contains(post);
        assertThat(card(post).text()).isEqualTo("Please stay inside.");
        assertThat(card(post).mark()).isEqualTo("shell.feed.edited");
    }

    private Card card(SurfacedPost post) {
        return cards.card(post, Optional.empty(), Optional.empty());
    }

    @Test
    void a_search_finds_words_whatever_their_case() {
        room.advance(ExerciseTime.ofMinutes(6));
        timeline.add(room.recentPosts());

        column(Column.Kind.SEARCH, "SMOKE").open();

        assertThat(seen.shown)
                .isNotEmpty()
                .allMatch(card -> card.text().toLowerCase(Locale.ROOT).contains("smoke"));
    }

    @Test
    void only_what_is_new_and_fits_is_added() {
        var home = column(Column.Kind.HOME, "");
        room.advance(ExerciseTime.ofMinutes(2));
        var first = timeline.add(room.recentPosts());
        home.add(first);
        int before = seen.added.size();

        home.add(timeline.add(room.recentPosts()));

        assertThat(before).isEqualTo((int)
                first.stream().filter(post -> post.channel().seenByPublic()).count());
        assertThat(seen.added).hasSize(before);
    }

    @Test
    void reading_on_gives_older_posts_until_there_are_none() {
        room.advance(ExerciseTime.ofMinutes(6));
        timeline.add(room.recentPosts());
        var home = column(Column.Kind.HOME, "");
        home.open();
        var oldest = seen.shown.getFirst();

        home.readOn(PostId.parse(oldest.id()));

        assertThat(seen.older).allMatch(card -> card.at() <= oldest.at());
        assertThat(seen.end).isEqualTo(seen.older.size() < ColumnPresenter.MORE);
    }

    @Test
    void counters_reach_only_the_column_that_shows_the_post() {
        room.advance(ExerciseTime.ofMinutes(3));
        timeline.add(room.recentPosts());
        var post = room.recentPosts().getLast();
        var tally = List.of(new Frame.Tally(post.id(), 9, 3, 2, 1));

        column(Column.Kind.SEARCH, "no post says this").count(tally);
        assertThat(seen.counted).isEmpty();

        column(Column.Kind.CHANNEL, post.channel().key()).count(tally);
        assertThat(seen.counted).containsExactly(new Card.Counters(post.id().toString(), 2, 3, 1, 9));
    }

    private ColumnPresenter column(Column.Kind kind, String argument) {
        return new ColumnPresenter(new Column(kind, argument), timeline, cards, Set.of("millstreetpolice"), seen);
    }

    private static final class Seen implements ColumnPresenter.Screen {
        List<Card> shown = List.of();
        final List<Card> added = new ArrayList<>();
        List<Card> older = List.of();
        boolean end;
        List<Card.Counters> counted = List.of();

        @Override
        public void reset(List<Card> cards) {
            shown = cards;
        }

        @Override
        public void add(List<Card> cards) {
            added.addAll(cards);
        }

        @Override
        public void older(List<Card> cards, boolean last) {
            older = cards;
            end = last;
        }

        @Override
        public void count(List<Card.Counters> counters) {
            counted = counters;
        }
    }
}
