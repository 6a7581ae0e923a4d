package clamour.console.trainee;

import clamour.console.live.Batch;
import clamour.console.live.Room;
import clamour.console.shell.Cards;
import clamour.console.shell.Discussion;
import clamour.console.shell.Feed;
import clamour.console.shell.Icon;
import clamour.console.shell.IconButton;
import clamour.console.shell.Keys;
import clamour.console.shell.Notice;
import clamour.console.shell.StoryClock;
import clamour.console.shell.Teams;
import clamour.console.shell.TopBar;
import clamour.console.shell.Watch;
import clamour.content.ContentLibrary;
import clamour.exercise.Board;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload;
import clamour.exercise.Payload.RumourFlag;
import clamour.exercise.PostId;
import clamour.exercise.Role;
import clamour.scenario.Account;
import clamour.scenario.ExerciseTime;
import clamour.scenario.RumourId;
import clamour.scenario.Scenario;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.page.WebStorage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The desk: columns and composer at the left, what the public thinks and what waits at the right. Wires parts and
/// presenters; decides nothing.
final class DeskScreen extends Div {

    private static final String COLUMNS_KEY = "clamour.columns.";

    private final Room room;
    private final Desk desk;
    private final Cards cards;
    private final Timeline timeline = new Timeline();
    private final String language;
    private final StoryClock clock;
    private final Optional<PracticeClock> practice;
    private final PublicNow publicNow;
    private final RumourBoard rumours;
    private final WeSaid said;
    private final Inbox inbox;
    private final Questions questions;
    private final Approvals approvals;
    private final TeamRoom team;
    private final InjectQuestion asked;
    private final Columns columns;
    private final ComposerDesk writing;
    private final Drawer drawer = new Drawer();
    private final EndBar end;
    private final DraftBar waiting;
    private final Discussion discussion;
    private final Side side = new Side(this::tabShown);
    private final Div stage = new Div();
    private Scenario scenario;
    private Board board;
    private Optional<Briefing> briefing = Optional.empty();
    private final PhoneTabs phoneTabs;

    DeskScreen(Room room) {
        this.room = room;
        this.scenario = room.scenario();
        this.board = room.board();
        this.language = room.settings().language();
        addClassName("desk");
        getElement().setAttribute("data-tab", "feed");
        getElement().setAttribute("data-reader", !room.seat().role().writes());
        boolean writes = room.seat().role().writes();
        boolean approver = room.seat().role() == Role.APPROVER;
        desk = new Desk(room, Notice::problem);
        end = new EndBar(
                room.seat().exercise(),
                room.settings().practice()
                        ? Optional.of(() -> Dialogs.confirmEnd(this::endAndReview))
                        : Optional.empty());
        cards = new Cards(ContentLibrary.standard(), scenario, room.settings(), this::getTranslation);
        clock = new StoryClock(scenario);
        practice = room.settings().practice() ? Optional.of(new PracticeClock(desk)) : Optional.empty();
        int accounts = room.settings().accounts();
        publicNow = new PublicNow(scenario, accounts, language);
        rumours = new RumourBoard(accounts, language, writes, new RumourOrders());
        writing = new ComposerDesk(room, desk, cards, timeline);
        said = new WeSaid(scenario, writes, writing::openMessage);
        inbox = new Inbox(scenario, writes, writing::answer);
        questions = new Questions(cards, self(), writes, new QuestionOrders());
        approvals = new Approvals(scenario, self(), approver, writing);
        waiting = new DraftBar(self(), approver, this::lookAtDrafts, writing::goOn);
        team = new TeamRoom(scenario, writes, desk);
        asked = new InjectQuestion(self(), language, desk);
        discussion = new Discussion(language);
        columns = new Columns(timeline, cards, handles(), rumours, scenario, language, new ColumnOrders());
        phoneTabs = phoneTabs();
        layOut();
        Watch.follow(this, room, this::show);
    }

    private ParticipantId self() {
        return room.seat().participant();
    }

    private Set<String> handles() {
        return Cards.accountsOf(scenario, Optional.empty()).stream()
                .map(Account::handle)
                .map(handle -> handle.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private void layOut() {
        stage.addClassName("desk-stage");
        stage.add(columns.tabs(), columns);
        var left = new Div(end, waiting, discussion, stage, writing.composer(), drawer);
        left.addClassName("desk-left");
        side.put(Side.Tab.SAID, getTranslation("trainee.side.said"), said);
        // What reaches the team alone is not shown to those who only watch.
        if (room.seat().role().writes()) {
            side.put(Side.Tab.INBOX, getTranslation("trainee.side.inbox"), inbox);
        }
        side.put(Side.Tab.QUESTIONS, getTranslation("trainee.side.questions"), questions);
        if (room.seat().role().writes()) {
            side.put(Side.Tab.DRAFTS, getTranslation("trainee.side.drafts"), approvals);
            side.put(Side.Tab.TEAM, getTranslation("trainee.side.team"), team);
        }
        if (room.seat().role() == Role.APPROVER) {
            side.select(Side.Tab.DRAFTS);
        }
        var right = new Aside(asked, publicNow, side);
        right.addClassName("desk-right");
        right.getElement().setAttribute("aria-label", getTranslation("trainee.side.title"));
        add(left, right, phoneTabs);
        timeline.add(room.recentPosts());
        columns.show(Columns.FIRST);
        WebStorage.getItem(COLUMNS_KEY + scenario.name(), keys -> {
            if (keys != null && !Column.parse(keys).isEmpty()) {
                columns.show(Column.parse(keys));
            }
        });
    }

    /// The top bar of this desk.
    TopBar topBar() {
        var role = getTranslation("shell.role." + room.seat().role().name().toLowerCase(Locale.ROOT));
        var bar = room.seat().team().isPresent() && !room.settings().practice()
                ? TopBar.of(
                        scenario.title().in(language),
                        role,
                        room.seat().name(),
                        Teams.name(room.seat().team().get(), this))
                : TopBar.of(scenario.title().in(language), role);
        bar.middle(clock);
        practice.ifPresent(control -> {
            var finish =
                    new NativeButton(getTranslation("trainee.end"), click -> Dialogs.confirmEnd(this::endAndReview));
            finish.addClassNames("icon-button", "worded", "end-exercise");
            bar.middle(control);
            bar.end(finish);
            end.onEnded(() -> finish.setVisible(false));
        });
        var search = new IconButton(
                Icon.SEARCH, getTranslation("trainee.keys.search"), () -> new ColumnOrders().ask(Column.Kind.SEARCH));
        bar.end(search.key("/"), keys().button());
        return bar;
    }

    private Keys keys() {
        var keys = new Keys();
        boolean writes = writing.writes();
        if (writes) {
            keys.with("n", getTranslation("trainee.keys.new")).with("r", getTranslation("trainee.keys.reply"));
        }
        keys.with("j", getTranslation("trainee.keys.next"))
                .with("k", getTranslation("trainee.keys.previous"))
                .with("/", getTranslation("trainee.keys.search"))
                .with("g w", getTranslation("trainee.side.said"));
        if (writes) {
            keys.with("g i", getTranslation("trainee.side.inbox"));
        }
        keys.with("g q", getTranslation("trainee.side.questions"));
        if (writes) {
            keys.with("g d", getTranslation("trainee.side.drafts"))
                    .with("g t", getTranslation("trainee.side.team"))
                    .with("Ctrl Enter", getTranslation("trainee.keys.publish"));
        }
        if (practice.isPresent()) {
            keys.with("p", getTranslation("trainee.keys.pause"));
        }
        return keys.with("?", getTranslation("shell.keys.title"));
    }

    private void endAndReview() {
        if (desk.act(new Payload.ExerciseEnded())) {
            UI.getCurrent().navigate("exercise/" + room.seat().exercise() + "/review");
        }
    }

    /// One batch of the exercise, with the UI locked.
    private void show(Batch batch) {
        clock.show(batch.clock(), batch.ended());
        if (batch.board().isPresent()) {
            know(batch.board().get());
        }
        practice.ifPresent(control -> control.show(batch.clock(), batch.ended() || board.storyOver()));
        var fresh = timeline.add(batch.posts());
        timeline.tally(batch.tallies());
        columns.batch(fresh, batch.tallies());
        publicNow.show(batch.measures());
        batch.curves().ifPresent(publicNow::show);
        brief(batch);
        end.show(board, batch.ended(), batch.trouble());
        if (batch.ended()) {
            getElement().setAttribute("data-over", true);
            writing.end();
            columns.end();
        }
    }

    private void know(Board now) {
        board = now;
        scenario = room.scenario();
        cards.know(scenario);
        var changed = cards.know(board);
        columns.revise(changed);
        publicNow.know(scenario);
        rumours.show(board, scenario);
        asked.show(board);
        discussion.show(scenario, board);
        writing.know(board, scenario);
        side.count(Side.Tab.INBOX, Inbox.open(board));
        side.count(Side.Tab.QUESTIONS, Questions.waiting(board).size());
        boolean approver = room.seat().role() == Role.APPROVER;
        side.count(Side.Tab.DRAFTS, DraftBar.waiting(board, self(), approver).size());
        waiting.show(board, writing.openDraft());
        tabShown(side.current());
    }

    private void tabShown(Side.Tab tab) {
        switch (tab) {
            case SAID -> said.show(board);
            case INBOX -> inbox.show(board, board.ended());
            case QUESTIONS -> questions.show(board, now(), board.ended());
            case DRAFTS -> approvals.show(board);
            case TEAM -> team.show(board, board.ended());
        }
    }

    private void lookAtDrafts() {
        side.select(Side.Tab.DRAFTS);
        getElement().setAttribute("data-tab", "side");
        phoneTabs.mark("side");
    }

    private ExerciseTime now() {
        return room.clock().at();
    }

    private void brief(Batch batch) {
        boolean before = !batch.clock().running() && batch.clock().at().equals(ExerciseTime.START) && !batch.ended();
        if (before && briefing.isEmpty()) {
            var start = practice.<Runnable>map(control -> () -> desk.act(new Payload.ClockStarted()));
            briefing = Optional.of(new Briefing(scenario, language, room.seat(), start));
            stage.add(briefing.get());
        } else if (!before && briefing.isPresent()) {
            stage.remove(briefing.get());
            briefing = Optional.empty();
        }
        getElement().setAttribute("data-briefing", briefing.isPresent());
    }

    private PhoneTabs phoneTabs() {
        var tabs = new PhoneTabs(tab -> {
            getElement().setAttribute("data-tab", tab);
            if (tab.equals("write")) {
                writing.composer().write();
            }
        });
        writing.composer().onOpen(open -> {
            var tab = open ? "write" : "feed";
            getElement().setAttribute("data-tab", tab);
            tabs.mark(tab);
        });
        return tabs;
    }

    private void openThread(PostId id) {
        var thread = timeline.thread(id);
        if (thread.isEmpty()) {
            return;
        }
        var feed = new Feed(getTranslation("trainee.thread.title"), "", "", true);
        feed.onShown(() -> feed.reset(thread.stream()
                .map(post -> cards.card(post, timeline.parent(post), timeline.tally(post.id())))
                .toList()));
        if (!room.board().ended()) {
            feed.onReply(writing::reply);
        }
        feed.onProfile(this::openProfile);
        drawer.open(getTranslation("trainee.thread.title"), feed);
    }

    private void openProfile(PostId id) {
        timeline.post(id).ifPresent(post -> {
            var lately = timeline.newest(other -> Profile.sameAuthor(post, other), 20);
            drawer.open(cards.author(post).name(), new Profile(cards, post, lately, timeline));
        });
    }

    private final class ColumnOrders implements Columns.Orders {
        @Override
        public void open(PostId post) {
            openThread(post);
        }

        @Override
        public void reply(PostId post) {
            writing.reply(post);
        }

        @Override
        public void profile(PostId post) {
            openProfile(post);
        }

        @Override
        public void ask(Column.Kind kind) {
            var key = "trainee.columns." + kind.name().toLowerCase(Locale.ROOT);
            Dialogs.words(
                    key,
                    key + ".label",
                    words -> columns.add(new Column(
                            kind, kind == Column.Kind.HASHTAG && !words.startsWith("#") ? "#" + words : words)));
        }

        @Override
        public void changed(List<Column> wanted) {
            WebStorage.setItem(COLUMNS_KEY + scenario.name(), Column.keys(wanted));
        }
    }

    private final class RumourOrders implements RumourBoard.Orders {
        @Override
        public void flag(RumourId rumour, RumourFlag flag) {
            desk.act(new Payload.RumourFlagged(rumour, flag));
        }

        @Override
        public void correct(RumourId rumour) {
            writing.correct(rumour);
        }

        @Override
        public void posts(RumourId rumour) {
            columns.add(new Column(Column.Kind.RUMOUR, rumour.value()));
        }
    }

    private final class QuestionOrders implements Questions.Orders {
        @Override
        public void reply(PostId question) {
            writing.reply(question);
        }

        @Override
        public void assign(PostId question, Optional<ParticipantId> to) {
            desk.act(new Payload.QuestionAssigned(question, to));
        }
    }
}
