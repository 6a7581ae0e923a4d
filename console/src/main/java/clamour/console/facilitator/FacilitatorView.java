package clamour.console.facilitator;

import clamour.console.identity.SignedIn;
import clamour.console.live.Batch;
import clamour.console.live.Exercises;
import clamour.console.live.NotPossible;
import clamour.console.live.Receipt;
import clamour.console.live.Room;
import clamour.console.live.Seat;
import clamour.console.shell.ConsoleLayout;
import clamour.console.shell.Discussion;
import clamour.console.shell.Keys;
import clamour.console.shell.Notice;
import clamour.console.shell.RefusalWords;
import clamour.console.shell.StoryClock;
import clamour.console.shell.TopBar;
import clamour.console.shell.Watch;
import clamour.exercise.ExerciseId;
import clamour.exercise.Payload;
import clamour.exercise.Role;
import clamour.scenario.InjectId;
import clamour.scenario.Slug;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The page that runs an exercise: what comes, what is out, how the public is, and every lever of the white cell.
@Route(value = "exercise/:exercise/run", layout = ConsoleLayout.class)
@PermitAll
@StyleSheet("context://facilitator/facilitator.css")
class FacilitatorView extends Div
        implements BeforeEnterObserver, ConsoleLayout.Page, HasDynamicTitle, WhiteCell.Screen {

    private final Exercises exercises;
    private final SignedIn signedIn;

    private @Nullable Parts parts;
    private @Nullable Lobby lobby;
    private Optional<InjectId> shownChoice = Optional.empty();

    /// Everything that shows one exercise.
    private record Parts(
            WhiteCell cell,
            TopBar top,
            StoryClock clock,
            Button people,
            Div ended,
            ClockBar clockBar,
            Timeline timeline,
            InjectPanel injects,
            TraineesPanel trainees,
            PublicPanel publicNow,
            VoicesPanel voices,
            Discussion discussion,
            NotesPanel notes,
            InjectWords words) {}

    FacilitatorView(Exercises exercises, SignedIn signedIn) {
        this.exercises = exercises;
        this.signedIn = signedIn;
        addClassName("facilitator");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("exercise").filter(Slug::fits).map(ExerciseId::new);
        var seat = id.flatMap(exercise -> signedIn.person().flatMap(person -> exercises.seatOf(person, exercise)))
                .filter(held -> held.role() == Role.FACILITATOR);
        if (seat.isEmpty()) {
            throw new NotFoundException(getTranslation("facilitator.no-such-exercise"));
        }
        try {
            build(exercises.room(seat.get()), seat.get());
        } catch (NotPossible problem) {
            throw new NotFoundException(
                    RefusalWords.of(problem.why(), this::getTranslation).message());
        }
    }

    @Override
    public TopBar topBar() {
        return parts == null ? new TopBar() : parts.top();
    }

    @Override
    public String getPageTitle() {
        return parts == null ? "Clamour" : parts.cell().scenario().title().in(language()) + " · Clamour";
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (parts == null) {
            return;
        }
        var cell = parts.cell();
        if (cell.board().clock().at().seconds() == 0
                && cell.board().participants().size() < 2) {
            openLobby();
        }
    }

    @Override
    public void show(Batch batch, Msel msel, Optional<InjectId> chosen) {
        if (parts == null) {
            return;
        }
        var board = msel.board();
        boolean over = board.ended() || board.storyOver();
        parts.clock().show(batch.clock(), over);
        parts.clockBar().show(board);
        parts.publicNow().show(batch.measures(), parts.cell().curves(), board);
        long here =
                board.participants().stream().filter(person -> !person.left()).count();
        parts.people().setText(getTranslation("facilitator.people", here));
        parts.ended().setVisible(board.ended());
        parts.clockBar().setVisible(!board.ended());
        parts.voices().setVisible(!board.ended());
        getElement().setAttribute("data-ended", board.ended());
        parts.trainees().show(batch);
        if (batch.board().isPresent() || !chosen.equals(shownChoice)) {
            shownChoice = chosen;
            parts.timeline().show(msel.picture(chosen, parts.words()));
            parts.injects().show(msel, chosen);
            parts.trainees().show(board);
            parts.discussion().show(parts.cell().scenario(), board);
            parts.notes().show(board);
            if (lobby != null && lobby.isOpened()) {
                lobby.show(board);
            }
        }
        batch.trouble().ifPresent(trouble -> Notice.problem(getTranslation("refusal.restoring"), ""));
    }

    @Override
    public void refused(Receipt.Refused refused) {
        Notice.problem(refused);
    }

    private void build(Room room, Seat seat) {
        removeAll();
        var cell = new WhiteCell(room, this);
        var scenario = room.scenario();
        var settings = room.settings();
        var words = new InjectWords(this, scenario, settings.language(), settings.accounts());
        var clock = new StoryClock(scenario);
        var people = new Button(getTranslation("facilitator.people", 0), click -> openLobby());
        people.addThemeVariants(ButtonVariant.TERTIARY);
        var ended = ended(seat);
        var display = new Anchor("exercise/" + seat.exercise() + "/wall", getTranslation("facilitator.display"));
        display.setTarget(AnchorTarget.BLANK);
        display.addClassNames("review-link", "display-link");
        var evaluate = new Anchor("exercise/" + seat.exercise() + "/evaluate", getTranslation("facilitator.evaluate"));
        evaluate.addClassNames("review-link", "display-link");
        var keys = new Keys()
                .with("p", getTranslation("facilitator.keys.pause"))
                .with("x", getTranslation("facilitator.keys.next"))
                .with("i", getTranslation("facilitator.keys.add"))
                .with("v", getTranslation("facilitator.keys.voice"))
                .with("g m", getTranslation("facilitator.keys.messages"))
                .with("g f", getTranslation("facilitator.keys.feed"))
                .with("g t", getTranslation("facilitator.keys.talk"))
                .with("?", getTranslation("shell.keys.title"));
        var top = TopBar.of(scenario.title().in(settings.language()), getTranslation("shell.role.facilitator"))
                .middle(clock)
                .end(evaluate, display, people, keys.button());
        var timeline = new Timeline();
        timeline.onMove((inject, to) -> cell.act(new Payload.InjectMoved(inject, to)));
        var injects = new InjectPanel(cell, words, item -> new InjectEditor(cell, words, item).open());
        timeline.onChoose(inject -> {
            new Msel(scenario, cell.board()).item(inject).ifPresent(injects::reveal);
            cell.choose(inject);
        });
        var voices = new VoicesPanel(cell);
        parts = new Parts(
                cell,
                top,
                clock,
                people,
                ended,
                new ClockBar(cell),
                timeline,
                injects,
                new TraineesPanel(cell, words, new FeedWall(room, voices::answer)),
                new PublicPanel(scenario, words),
                voices,
                new Discussion(settings.language()),
                new NotesPanel(cell, words),
                words);
        var left = column("left", parts.injects());
        var centre = column("centre", parts.discussion(), parts.trainees());
        var right = column("right", parts.publicNow(), voices, parts.notes());
        var columns = new Div(left, centre, right);
        columns.addClassName("columns");
        add(ended, parts.clockBar(), timeline, columns);
        Watch.follow(this, room, cell::take);
    }

    /// Stands where the levers were, once nothing can be done any more but to look back.
    private Div ended(Seat seat) {
        var review = new Anchor("exercise/" + seat.exercise() + "/review", getTranslation("facilitator.review"));
        review.addClassName("ended-review");
        var rate = new Anchor("exercise/" + seat.exercise() + "/evaluate", getTranslation("facilitator.evaluate"));
        rate.addClassName("ended-review");
        var bar = new Div(new Span(getTranslation("facilitator.ended")), rate, review);
        bar.addClassName("ended-bar");
        bar.getElement().setAttribute("role", "status");
        bar.setVisible(false);
        return bar;
    }

    private void openLobby() {
        var shown = parts;
        if (shown == null) {
            return;
        }
        getElement().executeJs("return window.location.origin").then(String.class, origin -> {
            lobby = new Lobby(shown.cell(), origin);
            lobby.open();
        });
    }

    private String language() {
        return parts == null ? "en" : parts.words().language();
    }

    private static Div column(String name, Component... panels) {
        var column = new Div(panels);
        column.addClassNames("column", name);
        return column;
    }
}
