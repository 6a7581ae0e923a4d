package clamour.console.observer;

import clamour.console.live.Batch;
import clamour.console.live.Room;
import clamour.console.shell.Card;
import clamour.console.shell.Cards;
import clamour.console.shell.Discussion;
import clamour.console.shell.Feed;
import clamour.console.shell.SeenPosts;
import clamour.console.shell.StoryClock;
import clamour.console.shell.Watch;
import clamour.content.ContentLibrary;
import clamour.exercise.Board;
import clamour.exercise.Curves;
import clamour.exercise.Measures;
import clamour.exercise.SurfacedPost;
import clamour.scenario.ExerciseTime;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/// Posts at the left as they come; at the right how loud it is, the largest topics and what people believe.
@JavaScript("context://observer/clamour-wall.js")
final class Wall extends Div {

    private static final int MOST_TOPICS = 5;
    private static final int FIRST_POSTS = 40;

    private final Room room;
    private final Cards cards;
    private final SeenPosts seen = new SeenPosts(Room.MOST_RECENT);
    private final Topics topics = new Topics();
    private final StoryClock clock;
    private final Div notice = new Div();
    private final Discussion discussion;
    private final Feed feed;
    private final Span volume = new Span();
    private final Span trust = new Span();
    private final Span waiting = new Span();
    private final TopicPanel topicPanel = new TopicPanel();
    private final BeliefPanel belief;

    private Board board;
    private Curves curves;
    private Stage stage = Stage.NONE;

    /// What is said above the posts.
    private enum Stage {
        NONE,
        BEFORE,
        RUNS,
        OVER
    }

    /// @param clock in the bar above
    Wall(Room room, StoryClock clock) {
        this.room = room;
        this.clock = clock;
        this.board = room.board();
        this.curves = room.curves();
        var settings = room.settings();
        addClassName("wall");
        cards = new Cards(ContentLibrary.standard(), room.scenario(), settings, this::getTranslation);
        cards.know(board);
        discussion = new Discussion(settings.language());
        belief = new BeliefPanel(settings.language(), settings.accounts());
        var recent = seen.add(room.recentPosts());
        topics.add(recent);
        feed = new Feed(
                getTranslation("observer.feed.title"),
                getTranslation("observer.feed.empty"),
                getTranslation("observer.feed.empty-hint"),
                false);
        feed.onShown(() -> feed.reset(cards(seen.newest(FIRST_POSTS))));
        notice.addClassName("wall-notice");
        notice.getElement().setAttribute("role", "status");
        var posts = new Section(notice, discussion, feed);
        posts.addClassName("wall-posts");
        posts.getElement().setAttribute("aria-label", getTranslation("observer.feed.title"));
        var figures = new Div(
                figure("observer.volume", volume),
                figure("observer.trust", trust),
                figure("observer.waiting", waiting));
        figures.addClassName("wall-figures");
        var side = new Div(figures, topicPanel, belief);
        side.addClassName("wall-side");
        add(posts, side);
        Watch.follow(this, room, this::show);
    }

    private void show(Batch batch) {
        clock.show(batch.clock(), batch.ended());
        batch.board().ifPresent(now -> {
            board = now;
            cards.know(room.scenario());
            cards.know(board);
            discussion.show(room.scenario(), board);
        });
        var fresh = seen.add(batch.left() > 0 ? room.recentPosts() : batch.posts());
        topics.add(fresh);
        feed.add(cards(fresh));
        feed.count(seen.count(batch.tallies()).stream().map(Cards::counters).toList());
        figures(batch.measures());
        topicPanel.show(topics.largest(batch.clock().at(), MOST_TOPICS));
        if (batch.curves().isPresent() || batch.board().isPresent()) {
            curves = batch.curves().orElse(curves);
            belief.show(room.scenario(), board, curves);
        }
        say(batch);
    }

    private void figures(Measures measures) {
        volume.setText(Integer.toString(measures.postsPerMinute()));
        trust.setText(Math.round(100 * measures.trust()) + " %");
        waiting.setText(Integer.toString(measures.questionsWaiting()));
    }

    private void say(Batch batch) {
        var now = batch.ended()
                ? Stage.OVER
                : batch.clock().running() || batch.clock().at().isAfter(ExerciseTime.START) ? Stage.RUNS : Stage.BEFORE;
        if (now == stage) {
            return;
        }
        stage = now;
        notice.removeAll();
        notice.setVisible(now != Stage.RUNS);
        if (now == Stage.BEFORE) {
            var summary = room.scenario().summary().in(room.settings().language());
            notice.add(new H2(getTranslation("observer.before")), new Paragraph(summary));
        } else if (now == Stage.OVER) {
            notice.add(
                    new H2(getTranslation("observer.over")),
                    new Anchor(
                            "exercise/" + room.seat().exercise() + "/review", getTranslation("observer.over.review")));
        }
    }

    private List<Card> cards(List<SurfacedPost> posts) {
        return posts.stream()
                .map(post -> cards.card(post, post.replyTo().flatMap(seen::post), seen.tally(post.id())))
                .toList();
    }

    private Div figure(String key, Span value) {
        var name = new Span(getTranslation(key));
        name.addClassName("wall-figure-name");
        value.addClassName("wall-figure-value");
        var figure = new Div(value, name);
        figure.addClassName("wall-figure");
        return figure;
    }
}
