package clamour.console.shell;

import clamour.exercise.PostId;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A column of posts, drawn in the browser from batches of data: following at the top, waiting behind “128 new” while
/// somebody reads, with a bounded number of cards.
///
/// The server keeps no posts for it: a new page asks for them again through [#onShown].
@Tag("clamour-feed")
@JavaScript("context://shell/clamour-shell.js")
@JavaScript("context://shell/clamour-feed.js")
@StyleSheet("context://shell/feed.css")
public final class Feed extends Component implements HasStyle {

    private static final String REPLIES = "data-replies";

    private final boolean still;
    private final Map<String, String> words;
    private Runnable shown = () -> {};

    /// @param label what it shows, for those who do not see it
    /// @param still whether it is a thread: oldest first, complete, never waiting
    public Feed(String label, String emptyTitle, String emptyText, boolean still) {
        this.still = still;
        this.words = Map.of(
                "label", label,
                "emptyTitle", emptyTitle,
                "emptyText", emptyText,
                "newPosts", getTranslation("shell.feed.new"),
                "official", getTranslation("shell.feed.official"),
                "reply", getTranslation("shell.feed.reply"),
                "replies", getTranslation("shell.feed.replies"),
                "repost", getTranslation("shell.feed.reposts"),
                "like", getTranslation("shell.feed.likes"),
                "seen", getTranslation("shell.feed.seen"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().callJsFunction("setup", Json.of(words), still);
        shown.run();
    }

    /// Called each time the element is made anew in the browser; answer with [#reset].
    public void onShown(Runnable action) {
        shown = action;
    }

    /// Replaces all cards, oldest first.
    public void reset(List<Card> cards) {
        getElement().callJsFunction("reset", Json.of(cards));
    }

    /// New ones, oldest first.
    public void add(List<Card> cards) {
        if (!cards.isEmpty()) {
            getElement().callJsFunction("add", Json.of(cards));
        }
    }

    /// Older ones that were asked for, oldest first.
    ///
    /// @param end whether there are none before them
    public void older(List<Card> cards, boolean end) {
        getElement().callJsFunction("older", Json.of(cards), end);
    }

    /// Draws cards anew that are there; others are ignored.
    public void revise(List<Card> cards) {
        if (!cards.isEmpty()) {
            getElement().callJsFunction("revise", Json.of(cards));
        }
    }

    public void count(List<Card.Counters> counters) {
        if (!counters.isEmpty()) {
            getElement().callJsFunction("tally", Json.of(counters));
        }
    }

    public void onOpen(Consumer<PostId> action) {
        on("feed-open", action);
    }

    /// Offers to reply; without this a post shows how many replies it has, and no more.
    public void onReply(Consumer<PostId> action) {
        on("feed-reply", action);
        getElement().setAttribute(REPLIES, true);
    }

    /// Offers it no longer.
    public void noReplies() {
        getElement().removeAttribute(REPLIES);
    }

    public void onProfile(Consumer<PostId> action) {
        on("feed-profile", action);
    }

    /// Somebody reads on below the given post.
    public void onOlder(Consumer<PostId> action) {
        on("feed-older", action);
    }

    private void on(String event, Consumer<PostId> action) {
        getElement()
                .addEventListener(
                        event,
                        dom -> idOf(dom.getEventData().path("event.detail.id").asString(""))
                                .ifPresent(action))
                .addEventData("event.detail.id");
    }

    /// What came from the browser is not trusted to be an id.
    private static Optional<PostId> idOf(String text) {
        try {
            return Optional.of(PostId.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
