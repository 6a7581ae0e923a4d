package clamour.console.observer;

import clamour.console.identity.SignedIn;
import clamour.console.live.Exercises;
import clamour.console.live.NotPossible;
import clamour.console.live.Room;
import clamour.console.live.Seats;
import clamour.console.shell.ConsoleLayout;
import clamour.console.shell.EmptyState;
import clamour.console.shell.RefusalWords;
import clamour.console.shell.StoryClock;
import clamour.console.shell.TopBar;
import clamour.exercise.ExerciseId;
import clamour.scenario.Slug;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/// The room display of one exercise, for observers and for the facilitator's projector.
@Route(value = "exercise/:exercise/wall", layout = ConsoleLayout.class)
@AnonymousAllowed
@StyleSheet("context://observer/wall.css")
final class WallView extends Div implements BeforeEnterObserver, ConsoleLayout.Page, HasDynamicTitle {

    private final Exercises exercises;
    private final Seats seats;
    private final SignedIn signedIn;
    private TopBar top = new TopBar();
    private String title = "Clamour";

    WallView(Exercises exercises, Seats seats, SignedIn signedIn) {
        this.exercises = exercises;
        this.seats = seats;
        this.signedIn = signedIn;
        addClassName("wall-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var seat = event.getRouteParameters()
                .get("exercise")
                .filter(Slug::fits)
                .map(ExerciseId::new)
                .flatMap(id ->
                        seats.in(id).or(() -> signedIn.person().flatMap(person -> exercises.seatOf(person, id))));
        if (seat.isEmpty()) {
            absent(getTranslation("observer.no-seat"), getTranslation("observer.no-seat-hint"));
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
        var scenario = room.scenario();
        var name = scenario.title().in(room.settings().language());
        var clock = new StoryClock(scenario);
        top = TopBar.of(name, getTranslation("observer.title")).middle(clock);
        title = name + " · Clamour";
        add(new Wall(room, clock));
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
