package clamour.console.trainee;

import clamour.console.shell.Card;
import clamour.console.shell.Cards;
import clamour.console.shell.Feed;
import clamour.console.shell.Icon;
import clamour.console.shell.IconButton;
import clamour.exercise.Frame;
import clamour.exercise.PostId;
import clamour.exercise.SurfacedPost;
import clamour.scenario.Channel;
import clamour.scenario.RumourId;
import clamour.scenario.Scenario;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// The columns of the desk: added, removed and moved by the person, and remembered.
final class Columns extends Div {

    static final List<Column> FIRST =
            List.of(Column.of(Column.Kind.HOME), Column.of(Column.Kind.MENTIONS), Column.of(Column.Kind.RUMOURS));

    /// More than are on a screen; older ones are drawn rightly when somebody scrolls to them.
    private static final int MOST_REVISED = 120;

    /// What a post in a column can lead to.
    interface Orders {
        void open(PostId post);

        void reply(PostId post);

        void profile(PostId post);

        /// The person wants a column that needs words first.
        void ask(Column.Kind kind);

        void changed(List<Column> columns);
    }

    /// Says in the row of names which column is before one's eyes.
    private static final String MARK_TAB = """
            const mark = () => {
              const at = Math.round(this.scrollLeft / Math.max(1, this.clientWidth));
              [...$0.children].forEach((tab, i) => {
                if (!tab.classList.contains("column-adder")) tab.setAttribute("aria-current", i === at);
              });
            };
            this.addEventListener("scroll", mark, { passive: true });
            new MutationObserver(mark).observe($0, { childList: true });
            mark();""";

    private final Timeline timeline;
    private final Cards cards;
    private final Set<String> handles;
    private final RumourBoard rumours;
    private final Scenario scenario;
    private final String language;
    private final Orders orders;
    private final List<ColumnPresenter> presenters = new ArrayList<>();
    private final List<Feed> feeds = new ArrayList<>();
    private final Nav tabs = new Nav();
    private List<Column> columns = List.of();
    private boolean over;

    Columns(
            Timeline timeline,
            Cards cards,
            Set<String> handles,
            RumourBoard rumours,
            Scenario scenario,
            String language,
            Orders orders) {
        this.timeline = timeline;
        this.cards = cards;
        this.handles = handles;
        this.rumours = rumours;
        this.scenario = scenario;
        this.language = language;
        this.orders = orders;
        addClassName("columns");
        tabs.addClassName("column-tabs");
        tabs.getElement().setAttribute("aria-label", getTranslation("trainee.columns.tabs"));
        getElement().executeJs(MARK_TAB, tabs);
    }

    /// The names of the columns to go to, where only one fits on the screen.
    Nav tabs() {
        return tabs;
    }

    void show(List<Column> wanted) {
        columns = List.copyOf(wanted);
        presenters.clear();
        feeds.clear();
        removeAll();
        tabs.removeAll();
        for (Column column : columns) {
            var section = section(column);
            add(section);
            var tab = new NativeButton(
                    title(column),
                    click ->
                            section.getElement().executeJs("this.scrollIntoView({inline: 'start', block: 'nearest'})"));
            tab.getElement().setAttribute("type", "button");
            tabs.add(tab);
        }
        if (columns.size() < Column.MOST) {
            add(adder(false));
        }
        // Where one column fills the screen it has no head of its own to be removed by.
        tabs.add(adder(true));
        getElement().setAttribute("data-count", Integer.toString(columns.size()));
    }

    /// The exercise has ended: nothing can be answered any more.
    void end() {
        over = true;
        feeds.forEach(Feed::noReplies);
    }

    void add(Column column) {
        if (!columns.contains(column)) {
            var more = new ArrayList<>(columns);
            more.add(column);
            change(more);
        }
    }

    void batch(List<SurfacedPost> fresh, List<Frame.Tally> tallies) {
        for (ColumnPresenter presenter : presenters) {
            presenter.add(fresh);
            presenter.count(tallies);
        }
    }

    /// Draws those anew that look otherwise now, where they are shown.
    void revise(Predicate<SurfacedPost> changed) {
        var revised = timeline.newest(changed, MOST_REVISED).stream()
                .map(post -> cards.card(post, timeline.parent(post), timeline.tally(post.id())))
                .toList();
        feeds.forEach(feed -> feed.revise(revised));
    }

    private void change(List<Column> wanted) {
        show(wanted);
        orders.changed(columns);
    }

    private Section section(Column column) {
        var title = new H2(title(column));
        var head = new Div(title);
        head.addClassName("column-head");
        int index = columns.indexOf(column);
        if (index > 0) {
            head.add(new IconButton(Icon.LEFT, getTranslation("trainee.columns.left"), () -> move(column, -1)));
        }
        if (index < columns.size() - 1) {
            head.add(new IconButton(Icon.RIGHT, getTranslation("trainee.columns.right"), () -> move(column, 1)));
        }
        if (columns.size() > 1) {
            head.add(new IconButton(
                    Icon.CLOSE, getTranslation("trainee.columns.remove", title(column)), () -> remove(column)));
        }
        var section = new Section(head, content(column));
        section.addClassName("column");
        section.getElement().setAttribute("aria-label", title(column));
        section.getElement().setAttribute("data-kind", column.kind().name());
        return section;
    }

    private Component content(Column column) {
        if (column.kind() == Column.Kind.RUMOURS) {
            return rumours;
        }
        var kind = column.kind().name().toLowerCase(Locale.ROOT);
        var feed = new Feed(
                title(column),
                getTranslation("trainee.columns.empty." + kind),
                getTranslation("trainee.columns.empty." + kind + ".text"),
                false);
        var presenter = new ColumnPresenter(column, timeline, cards, handles, new ColumnPresenter.Screen() {
            @Override
            public void reset(List<Card> all) {
                feed.reset(all);
            }

            @Override
            public void add(List<Card> more) {
                feed.add(more);
            }

            @Override
            public void older(List<Card> more, boolean end) {
                feed.older(more, end);
            }

            @Override
            public void count(List<Card.Counters> counters) {
                feed.count(counters);
            }
        });
        presenters.add(presenter);
        feeds.add(feed);
        feed.onShown(presenter::open);
        feed.onOlder(presenter::readOn);
        feed.onOpen(orders::open);
        if (!over) {
            feed.onReply(orders::reply);
        }
        feed.onProfile(orders::profile);
        return feed;
    }

    private String title(Column column) {
        return switch (column.kind()) {
            case HOME -> getTranslation("trainee.columns.home");
            case MENTIONS -> getTranslation("trainee.columns.mentions");
            case RUMOURS -> getTranslation("trainee.columns.rumours");
            case HASHTAG -> column.argument();
            case SEARCH -> "“" + column.argument() + "”";
            case CHANNEL -> getTranslation("shell.channel." + column.argument());
            case RUMOUR ->
                column.rumour()
                        .flatMap(scenario::rumour)
                        .map(rumour -> rumour.claim().in(language))
                        .orElseGet(() -> column.rumour().map(RumourId::value).orElse(""));
        };
    }

    /// @param removing whether columns can be removed here, too
    private Component adder(boolean removing) {
        var button = new IconButton(Icon.ADD, getTranslation("trainee.columns.add"), () -> {});
        button.addClassName("column-adder");
        var menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        if (columns.size() < Column.MOST) {
            additions(menu);
        }
        if (removing && columns.size() > 1) {
            menu.addSeparator();
            columns.forEach(column ->
                    menu.addItem(getTranslation("trainee.columns.remove", title(column)), click -> remove(column)));
        }
        return button;
    }

    private void additions(ContextMenu menu) {
        for (Column.Kind kind : List.of(Column.Kind.HOME, Column.Kind.MENTIONS, Column.Kind.RUMOURS)) {
            if (!columns.contains(Column.of(kind))) {
                menu.addItem(title(Column.of(kind)), click -> add(Column.of(kind)));
            }
        }
        scenario.channels().stream()
                .filter(Channel::seenByPublic)
                .map(channel -> new Column(Column.Kind.CHANNEL, channel.key()))
                .filter(column -> !columns.contains(column))
                .forEach(column -> menu.addItem(title(column), click -> add(column)));
        menu.addItem(getTranslation("trainee.columns.hashtag"), click -> orders.ask(Column.Kind.HASHTAG));
        menu.addItem(getTranslation("trainee.columns.search"), click -> orders.ask(Column.Kind.SEARCH));
    }

    private void move(Column column, int by) {
        var order = new ArrayList<>(columns);
        int from = order.indexOf(column);
        order.remove(from);
        order.add(Math.clamp(from + by, 0, order.size()), column);
        change(order);
    }

    private void remove(Column column) {
        var fewer = new ArrayList<>(columns);
        fewer.remove(column);
        change(fewer);
    }
}
