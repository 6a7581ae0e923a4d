package clamour.console.trainee;

import clamour.console.shell.Card;
import clamour.console.shell.Cards;
import clamour.content.text.PostKind;
import clamour.exercise.Frame;
import clamour.exercise.PostId;
import clamour.exercise.SurfacedPost;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What one column shows, and what comes new into it.
final class ColumnPresenter {

    /// Cards sent when a column is opened.
    static final int FIRST = 60;

    /// Cards sent when somebody reads on below.
    static final int MORE = 40;

    /// Where the cards go.
    interface Screen {
        void reset(List<Card> cards);

        void add(List<Card> cards);

        void older(List<Card> cards, boolean end);

        void count(List<Card.Counters> counters);
    }

    private final Column column;
    private final Timeline timeline;
    private final Cards cards;
    private final Set<String> handles;
    private final Screen screen;

    /// @param handles of our own accounts, without `@`, in lower case
    ColumnPresenter(Column column, Timeline timeline, Cards cards, Set<String> handles, Screen screen) {
        this.column = column;
        this.timeline = timeline;
        this.cards = cards;
        this.handles = Set.copyOf(handles);
        this.screen = screen;
    }

    Column column() {
        return column;
    }

    /// Draws the column from what is at hand.
    void open() {
        screen.reset(cards(timeline.newest(this::shows, FIRST)));
    }

    void add(List<SurfacedPost> fresh) {
        var mine = fresh.stream().filter(this::shows).toList();
        if (!mine.isEmpty()) {
            screen.add(cards(mine));
        }
    }

    void count(List<Frame.Tally> tallies) {
        var counters = tallies.stream()
                .filter(tally -> timeline.post(tally.post()).filter(this::shows).isPresent())
                .map(Cards::counters)
                .toList();
        if (!counters.isEmpty()) {
            screen.count(counters);
        }
    }

    void readOn(PostId below) {
        var older = timeline.before(below, this::shows, MORE);
        screen.older(cards(older), older.size() < MORE);
    }

    boolean shows(SurfacedPost post) {
        if (!post.channel().seenByPublic()) {
            return false;
        }
        return switch (column.kind()) {
            case HOME -> true;
            case MENTIONS -> isAddressedToUs(post);
            case RUMOURS -> false;
            case HASHTAG, SEARCH -> contains(cards.text(post), column.argument());
            case CHANNEL -> column.channel().equals(Optional.of(post.channel()));
            case RUMOUR -> column.rumour().equals(post.rumour());
        };
    }

    private boolean isAddressedToUs(SurfacedPost post) {
        if (post.message().isPresent()) {
            return false;
        }
        if (post.kind() == PostKind.QUESTION || post.kind() == PostKind.HELP) {
            return true;
        }
        boolean answersUs = timeline.parent(post)
                .filter(parent -> parent.message().isPresent())
                .isPresent();
        return answersUs || (mayNameUs(post) && namesUs(cards.text(post)));
    }

    /// The words of the others need not be made to know that they name nobody.
    private static boolean mayNameUs(SurfacedPost post) {
        return post.text() != null || post.kind() == PostKind.REACTION;
    }

    private boolean namesUs(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return handles.stream().anyMatch(handle -> lower.contains("@" + handle));
    }

    private static boolean contains(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    private List<Card> cards(List<SurfacedPost> posts) {
        return posts.stream()
                .map(post -> cards.card(post, timeline.parent(post), timeline.tally(post.id())))
                .toList();
    }
}
