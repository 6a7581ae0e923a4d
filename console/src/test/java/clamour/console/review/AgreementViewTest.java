package clamour.console.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import clamour.console.ConsoleTest;
import clamour.console.identity.People;
import clamour.console.identity.Person;
import clamour.console.identity.SignedIn;
import clamour.console.identity.TestPeople;
import clamour.console.journal.Journal;
import clamour.console.journal.StoredExercises;
import clamour.console.live.Exercises;
import clamour.console.live.Opened;
import clamour.console.live.Receipt;
import clamour.console.live.Room;
import clamour.console.live.ScenarioSource;
import clamour.console.live.Seat;
import clamour.console.live.Seats;
import clamour.exercise.EntryId;
import clamour.exercise.ExerciseId;
import clamour.exercise.Message;
import clamour.exercise.Payload;
import clamour.exercise.Role;
import clamour.exercise.Settings;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConsoleTest
class AgreementViewTest extends SpringBrowserlessTest {

    private final Seats seats = mock(Seats.class);
    private final SignedIn signedIn = mock(SignedIn.class);

    @Autowired
    private Exercises exercises;

    @Autowired
    private Journal journal;

    @Autowired
    private StoredExercises stored;

    @Autowired
    private People people;

    @BeforeEach
    void nobody() {
        UI.getCurrent().setLocale(Locale.UK);
        when(signedIn.person()).thenReturn(Optional.empty());
        when(seats.taken()).thenReturn(List.of());
    }

    private Opened open(Person facilitator) {
        return exercises.open(
                facilitator,
                new ScenarioSource.Shipped("first-steps"),
                new Settings(3, 1_000, "en", false, true, false, new TreeMap<>()));
    }

    private Seat join(Opened opened, Role role, String name) {
        return exercises
                .join(
                        Objects.requireNonNull(opened.codes().get(role)),
                        name,
                        Optional.empty(),
                        "192.0.2.91",
                        Optional.empty())
                .seat();
    }

    private EntryId act(Seat seat, Payload payload) {
        var receipt = exercises.room(seat).act(Room.freshId(), payload);
        assertThat(receipt).as("%s", payload).isInstanceOf(Receipt.Accepted.class);
        return ((Receipt.Accepted) receipt).entry().id();
    }

    private EntryId rated(Opened opened, Seat trainee, int points, int scorer) {
        var account = exercises.room(trainee).scenario().accounts().stream()
                .filter(known -> known.team().equals(trainee.team()))
                .findFirst()
                .orElseThrow();
        var message = act(
                trainee,
                new Payload.MessagePublished(
                        Message.of(account.id(), "We are at Mill Street. More by 17:50."), Optional.empty()));
        act(opened.seat(), new Payload.ScoreOverridden(message, "calm", points, "Why.", OptionalInt.of(scorer), false));
        return message;
    }

    private String shown(ExerciseId exercise) {
        var event = mock(BeforeEnterEvent.class);
        when(event.getRouteParameters()).thenReturn(new RouteParameters("exercise", exercise.value()));
        var view = new AgreementView(new Agreements(journal, stored, exercises, seats, signedIn), exercises);
        view.beforeEnter(event);
        UI.getCurrent().add(view);
        return view.getElement().getTextRecursively();
    }

    @Test
    void a_facilitator_sees_figures_and_names_while_it_runs() {
        var vera = TestPeople.facilitator(people, "Vera");
        var opened = open(vera);
        rated(opened, join(opened, Role.TRAINEE, "Ada"), 70, 50);
        when(signedIn.person()).thenReturn(Optional.of(vera));

        var words = shown(opened.seat().exercise());

        assertThat(words).contains("All scales", "Calm", "+20.0", "100 %", "Vera");
        assertThat(words).doesNotContain("Empathy");
    }

    @Test
    void a_trainee_sees_it_after_the_end_and_without_names() {
        var will = TestPeople.facilitator(people, "Will");
        var opened = open(will);
        var trainee = join(opened, Role.TRAINEE, "Ben");
        rated(opened, trainee, 30, 50);
        when(seats.in(opened.seat().exercise())).thenReturn(Optional.of(trainee));
        assertThat(shown(opened.seat().exercise()))
                .contains("The exercise is still running")
                .doesNotContain("All scales");

        act(opened.seat(), new Payload.ExerciseEnded());

        assertThat(shown(opened.seat().exercise()))
                .contains("All scales", "\u221220.0")
                .doesNotContain("Will");
        assertThat(find(RadioButtonGroup.class).all()).noneMatch(group -> group.isVisible());
    }

    @Test
    void somebody_without_a_seat_sees_nothing() {
        var opened = open(TestPeople.facilitator(people, "Xan"));
        when(seats.in(opened.seat().exercise())).thenReturn(Optional.empty());

        assertThatThrownBy(() -> shown(opened.seat().exercise())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void over_several_exercises_only_those_one_runs_or_evaluates_are_counted() {
        var yara = TestPeople.facilitator(people, "Yara");
        var one = open(yara);
        var other = open(yara);
        var foreign = open(TestPeople.facilitator(people, "Zoe"));
        rated(one, join(one, Role.TRAINEE, "Cy"), 70, 50);
        rated(other, join(other, Role.TRAINEE, "Di"), 60, 50);
        rated(foreign, join(foreign, Role.TRAINEE, "Ed"), 0, 50);
        var guest = join(foreign, Role.TRAINEE, "Yara as a guest");
        when(signedIn.person()).thenReturn(Optional.of(yara));
        when(seats.taken()).thenReturn(List.of(guest));
        var agreements = new Agreements(journal, stored, exercises, seats, signedIn);

        var across = agreements.across();

        assertThat(across.keySet())
                .extracting(exercise -> exercise.exercise())
                .containsExactlyInAnyOrder(one.seat().exercise(), other.seat().exercise());
        assertThat(Ratings.together(List.copyOf(across.values())).agreement().meanDifference())
                .isEqualTo(15);
    }
}
