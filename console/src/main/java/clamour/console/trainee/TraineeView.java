package clamour.console.trainee;

import clamour.console.live.Exercises;
import clamour.console.live.NotPossible;
import clamour.console.live.Room;
import clamour.console.live.Seats;
import clamour.console.shell.ConsoleLayout;
import clamour.console.shell.EmptyState;
import clamour.console.shell.RefusalWords;
import clamour.console.shell.TopBar;
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

/// The trainee desk of one exercise: finds the seat and the room, and shows the desk, or says why not and where to go.
@Route(value = "exercise/:exercise/desk", layout = ConsoleLayout.class)
@AnonymousAllowed
@StyleSheet("context://trainee/desk.css")
final class TraineeView extends Div implements BeforeEnterObserver, ConsoleLayout.Page, HasDynamicTitle {

    private final Exercises exercises;
    private final Seats seats;
    private TopBar top = new TopBar();
    private String title = "Clamour";

    TraineeView(Exercises exercises, Seats seats) {
        this.exercises = exercises;
        this.seats = seats;
        addClassName("trainee");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var seat = event.getRouteParameters()
                .get("exercise")
                .filter(Slug::fits)
                .map(ExerciseId::new)
                .flatMap(seats::in);
        if (seat.isEmpty()) {
            absent(getTranslation("trainee.no-seat"), getTranslation("trainee.no-seat.text"));
            return;
        }
        if (seat.get().role() == Role.OBSERVER) {
            event.forwardTo(seat.get().page());
            return;
        }
        try {
            open(exercises.room(seat.get()));
        } catch (NotPossible problem) {
            var said = RefusalWords.of(problem.why(), this::getTranslation);
            absent(said.message(), said.hint());
        }
    }

    private void open(Room room) {
        var desk = new DeskScreen(room);
        top = desk.topBar();
        title = room.scenario().title().in(room.settings().language()) + " · Clamour";
        add(desk);
    }

    private void absent(String message, String hint) {
        top = new TopBar();
        add(new EmptyState(message, hint, new Anchor("/", getTranslation("shell.error.home"))));
    }

    @Override
    public TopBar topBar() {
        return top;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
