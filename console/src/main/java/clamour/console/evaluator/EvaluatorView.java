package clamour.console.evaluator;

import clamour.console.identity.SignedIn;
import clamour.console.live.Batch;
import clamour.console.live.Exercises;
import clamour.console.live.NotPossible;
import clamour.console.live.Receipt;
import clamour.console.live.Room;
import clamour.console.live.Seat;
import clamour.console.live.Seats;
import clamour.console.shell.ConsoleLayout;
import clamour.console.shell.EmptyState;
import clamour.console.shell.Keys;
import clamour.console.shell.Notice;
import clamour.console.shell.RefusalWords;
import clamour.console.shell.StoryClock;
import clamour.console.shell.TopBar;
import clamour.console.shell.Watch;
import clamour.exercise.Board;
import clamour.exercise.ExerciseId;
import clamour.exercise.Role;
import clamour.scenario.Slug;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where an evaluator rates, while the exercise runs and after it: messages, objectives, moments.
@Route(value = "exercise/:exercise/evaluate", layout = ConsoleLayout.class)
@AnonymousAllowed
@StyleSheet("context://evaluator/evaluator.css")
class EvaluatorView extends Div implements BeforeEnterObserver, ConsoleLayout.Page, HasDynamicTitle, Evaluating.Screen {

    private final Exercises exercises;
    private final Seats seats;
    private final SignedIn signedIn;

    private TopBar top = new TopBar();
    private String title = "Clamour";
    private @Nullable Parts parts;

    /// Everything that shows one exercise.
    private record Parts(
            StoryClock clock,
            Anchor review,
            MessagesPanel messages,
            MessagePanel message,
            ObjectivesPanel objectives,
            SaidPanel said) {}

    EvaluatorView(Exercises exercises, Seats seats, SignedIn signedIn) {
        this.exercises = exercises;
        this.seats = seats;
        this.signedIn = signedIn;
        addClassName("evaluator");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var seat = event.getRouteParameters()
                .get("exercise")
                .filter(Slug::fits)
                .map(ExerciseId::new)
                .flatMap(this::seat);
        if (seat.isEmpty()) {
            absent(getTranslation("evaluator.no-seat"), getTranslation("evaluator.no-seat-hint"));
            return;
        }
        try {
            build(exercises.roomAwake(seat.get()), seat.get());
        } catch (NotPossible problem) {
            var said = RefusalWords.of(problem.why(), this::getTranslation);
            absent(said.message(), said.hint());
        }
    }

    private void absent(String message, String hint) {
        removeAll();
        add(new EmptyState(message, hint, new Anchor("/", getTranslation("shell.error.home"))));
    }

    /// Of the account before that of the browser: a facilitator may have tried the trainees' code in this one.
    private Optional<Seat> seat(ExerciseId exercise) {
        return signedIn.person()
                .flatMap(person -> exercises.seatOf(person, exercise))
                .or(() -> seats.in(exercise))
                .filter(seat -> seat.role() == Role.EVALUATOR || seat.role() == Role.FACILITATOR);
    }

    @Override
    public TopBar topBar() {
        return top;
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void build(Room room, Seat seat) {
        removeAll();
        var scenario = room.scenario();
        var name = scenario.title().in(room.settings().language());
        title = name + " · Clamour";
        var clock = new StoryClock(scenario);
        var keys = new Keys()
                .with("n", getTranslation("evaluator.keys.note"))
                .with("e", getTranslation("evaluator.keys.rate"))
                .with("[", getTranslation("evaluator.keys.before"))
                .with("]", getTranslation("evaluator.keys.after"))
                .with("1 … 5", getTranslation("evaluator.keys.bands"))
                .with("?", getTranslation("shell.keys.title"));
        var review = new Anchor("exercise/" + seat.exercise() + "/review", getTranslation("evaluator.review"));
        review.addClassName("review-link");
        review.setVisible(false);
        top = TopBar.of(name, getTranslation("evaluator.title")).middle(clock).end(review, keys.button());
        if (seat.role() == Role.FACILITATOR) {
            var run = new Anchor(seat.page(), getTranslation("evaluator.run"));
            run.addClassName("review-link");
            top.end(run);
        }
        var evaluating = new Evaluating(room, this);
        var undoing = new Undoing(this);
        var shown = new Parts(
                clock,
                review,
                new MessagesPanel(evaluating),
                new MessagePanel(evaluating, undoing),
                new ObjectivesPanel(evaluating, undoing),
                new SaidPanel(evaluating, undoing));
        parts = shown;
        var side = new Div(new MomentPanel(evaluating, undoing), shown.objectives(), shown.said());
        side.addClassName("evaluator-side");
        add(shown.messages(), shown.message(), side);
        Watch.follow(this, room, evaluating::take);
    }

    @Override
    public void show(Batch batch, Board board) {
        var shown = parts;
        if (shown == null) {
            return;
        }
        shown.clock().show(batch.clock(), board.ended() || board.storyOver());
        shown.review().setVisible(board.ended());
        shown.messages().show(board);
        shown.message().show();
        shown.objectives().show();
        shown.said().show();
        batch.trouble().ifPresent(trouble -> Notice.problem(getTranslation("refusal.restoring"), ""));
    }

    @Override
    public void refused(Receipt.Refused refused) {
        Notice.problem(refused);
    }
}
