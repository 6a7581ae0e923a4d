package clamour.console.review;

import clamour.console.shell.Card;
import clamour.console.shell.Cards;
import clamour.console.shell.Feed;
import clamour.console.shell.Panel;
import clamour.console.shell.Times;
import clamour.exercise.Frame;
import clamour.exercise.PostId;
import clamour.exercise.SurfacedPost;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What people saw at the moment: the newest posts then, and how the public was. Counters are left out: the ones at
/// hand
/// are those of the end.
final class MomentPanel extends Panel {

    private static final int SHOWN_POSTS = 40;

    private final Lookback lookback;
    private final Cards cards;
    private final Feed feed;
    private final Div figures = new Div();

    MomentPanel(Lookback lookback, Cards cards) {
        super("");
        this.lookback = lookback;
        this.cards = cards;
        addClassName("review-moment");
        figures.addClassName("review-figures");
        feed = new Feed(
                getTranslation("review.moment.feed"),
                getTranslation("review.moment.empty"),
                getTranslation("review.moment.empty-hint"),
                false);
        feed.onShown(this::show);
        body().add(figures, feed);
    }

    void show() {
        setName(getTranslation("review.moment.title", Times.story(lookback.scenario(), lookback.at())));
        lookback.measures().ifPresent(measures -> {
            figures.removeAll();
            figures.add(
                    figure("review.line.volume", Integer.toString(measures.postsPerMinute())),
                    figure("review.line.trust", Math.round(100 * measures.trust()) + " %"),
                    figure("review.line.waiting", Integer.toString(measures.questionsWaiting())));
        });
        feed.reset(posts());
    }

    private List<Card> posts() {
        var posts = lookback.review().feedAt(lookback.at(), SHOWN_POSTS);
        Map<PostId, SurfacedPost> byId = new HashMap<>();
        posts.forEach(post -> byId.put(post.id(), post));
        return posts.stream()
                .map(post -> cards.card(
                        post, post.replyTo().map(byId::get), Optional.of(new Frame.Tally(post.id(), 0, 0, 0, 0))))
                .toList();
    }

    private Div figure(String key, String value) {
        var name = new Span(getTranslation(key));
        name.addClassName("figure-name");
        var number = new Span(value);
        number.addClassName("figure-value");
        var figure = new Div(name, number);
        figure.addClassName("figure");
        return figure;
    }
}
