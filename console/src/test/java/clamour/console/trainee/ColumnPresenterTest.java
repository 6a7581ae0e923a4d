package clamour.console.trainee;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.console.shell.Card;
import clamour.console.shell.Cards;
import clamour.content.ContentLibrary;
import clamour.content.text.PostKind;
import clamour.exercise.Frame;
import clamour.exercise.PostId;
import clamour.scenario.ExerciseTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
