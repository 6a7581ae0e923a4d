package clamour.console.facilitator;

import clamour.console.live.Batch;
import clamour.console.live.Room;
import clamour.console.shell.Card;
import clamour.console.shell.Cards;
import clamour.console.shell.Feed;
import clamour.console.shell.SeenPosts;
import clamour.content.ContentLibrary;
import clamour.exercise.PostId;
import clamour.exercise.SurfacedPost;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.BiConsumer;

/// Everything that people can see, as the trainees have it in their home column; each post can be answered as somebody.
final class FeedWall extends Div {

    private static final int FIRST = 60;
    private static final int MORE = 40;

    private final SeenPosts seen = new SeenPosts(Room.MOST_RECENT);
    private final Cards cards;
    private final Feed feed;

    /// @param answer gets the post and its words
    FeedWall(Room room, BiConsumer<SurfacedPost, String> answer) {
        addClassName("feed-wall");
        cards = new Cards(ContentLibrary.standard(), room.scenario(), room.settings(), this::getTranslation);
        cards.know(room.board());
        seen.add(room.recentPosts());
        feed = new Feed(
                getTranslation("facilitator.feed.title"),
                getTranslation("facilitator.feed.empty"),
                getTranslation("facilitator.feed.empty-hint"),
                false);
        feed.onShown(() -> feed.reset(cards(seen.newest(FIRST))));
        feed.onReply(id -> seen.post(id).ifPresent(post -> answer.accept(post, cards.text(post))));
        feed.onOlder(this::readOn);
        add(feed);
    }

    /// Takes in what is new; only where it is on the screen the browser hears of it.
    void show(Batch batch) {
        batch.board().ifPresent(cards::know);
        var fresh = seen.add(batch.posts());
        var counted = seen.count(batch.tallies());
        if (feed.isAttached()) {
            feed.add(cards(fresh));
            feed.count(counted.stream().map(Cards::counters).toList());
        }
    }

    /// Nothing can be answered any more.
    void end() {
        feed.noReplies();
    }

    private void readOn(PostId below) {
        var older = seen.before(below, MORE);
        feed.older(cards(older), older.size() < MORE);
    }

    private List<Card> cards(List<SurfacedPost> posts) {
        return posts.stream()
                .map(post -> cards.card(post, post.replyTo().flatMap(seen::post), seen.tally(post.id())))
                .toList();
    }
}
