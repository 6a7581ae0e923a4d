package clamour.console.facilitator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import clamour.console.ConsoleTest;
import clamour.console.FoldedRoom;
import clamour.console.identity.Person;
import clamour.console.identity.PersonId;
import clamour.console.identity.SignedIn;
import clamour.console.live.Exercises;
import clamour.console.live.Room;
import clamour.console.shell.Feed;
import clamour.console.shell.ScoreBadge;
import clamour.exercise.Board.InjectState;
import clamour.exercise.Payload;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Inject;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ConsoleTest
class FacilitatorViewTest extends SpringBrowserlessTest {

    private final Exercises exercises = mock(Exercises.class);
    private final SignedIn signedIn = mock(SignedIn.class);
    private final FoldedRoom room = new FoldedRoom("riverside");

    @BeforeEach
    void theirExercise() {
        UI.getCurrent().setLocale(Locale.UK);
        when(signedIn.person()).thenReturn(Optional.of(new Person(new PersonId(new UUID(0, 1)), "fay", "Fay", false)));
        when(exercises.seatOf(any(), any())).thenReturn(Optional.of(room.seat()));
        when(exercises.room(room.seat())).thenReturn(room);
    }

    @Test
    void somebody_without_a_seat_gets_no_page() {
        when(exercises.seatOf(any(), any())).thenReturn(Optional.empty());

        assertThatThrownBy(this::open).isInstanceOf(NotFoundException.class).hasMessageContaining("do not run it");
    }

    @Test
    void nobody_who_is_not_signed_in_gets_a_page() {
        when(signedIn.person()).thenReturn(Optional.empty());

        assertThatThrownBy(this::open).isInstanceOf(NotFoundException.class);
    }

    @Test
    void an_address_that_is_no_id_leads_nowhere() {
        var view = new FacilitatorView(exercises, signedIn);

        assertThatThrownBy(() -> view.beforeEnter(enter("../etc"))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_clock_starts_by_the_first_button() {
        open();

        button("Start").click();

        assertThat(room.clock().running()).isTrue();
        assertThat(find(Button.class).all()).anyMatch(button -> button.getText().equals("Pause"));
    }

    @Test
    void when_it_has_ended_nothing_of_the_clock_can_be_turned_any_more() {
        room.act(Room.freshId(), new Payload.ExerciseEnded());
        open();

        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .doesNotContain("Next inject", "Jump", "End exercise", "By topic", "Post");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getText).contains("Open the review");
    }

    @Test
    void an_inject_shows_its_text_and_is_fired_by_hand() {
        room.advance(3);
        open();
        var next = new Msel(room.scenario(), room.board()).next().orElseThrow();
        choose(next);

        button("Fire now").click();

        var fired = new Msel(room.scenario(), room.board()).item(next.id()).orElseThrow();
        assertThat(fired.state().fired()).contains(ExerciseTime.ofMinutes(3));
    }

    @Test
    void the_editor_of_a_moved_inject_shows_its_new_time() {
        var next = new Msel(room.scenario(), room.board())
                .items().stream()
                        .filter(item -> item.state().status() == InjectState.Status.PLANNED
                                && item.state().inject().body() instanceof Inject.Post)
                        .findFirst()
                        .orElseThrow();
        var later = next.at().plusSeconds(120);
        room.act(Room.freshId(), new Payload.InjectMoved(next.id(), later));
        open();
        choose(next);

        button("Edit").click();

        assertThat(find(TextField.class).all())
                .filteredOn(field -> "When".equals(field.getLabel()))
                .extracting(TextField::getValue)
                .containsExactly(later.toString());
    }

    @Test
    void the_outcome_waits_for_the_public_and_the_total_says_what_it_is() {
        room.advance(3);
        room.publish("Please stay away from the Riverside centre. More at 18:15.");

        var view = open();

        assertThat(view.getElement().getTextRecursively()).contains("Outcometoo early");
        assertThat(find(ScoreBadge.class).all())
                .isNotEmpty()
                .allSatisfy(badge -> assertThat(badge.getElement().getAttribute("aria-label"))
                        .matches("Tone, timing, conduct and outcome together: \\d+ of 100, \\w+"));
    }

    @Test
    void replies_end_with_the_exercise() {
        open();
        turnTo("Feeds");
        assertThat(find(Feed.class).single().getElement().hasAttribute("data-replies"))
                .isTrue();

        room.act(Room.freshId(), new Payload.ExerciseEnded());
        open();
        turnTo("Feeds");

        assertThat(find(Feed.class).all())
                .last()
                .matches(feed -> !feed.getElement().hasAttribute("data-replies"));
    }

    @Test
    void what_the_trainees_write_and_what_people_see_share_one_place() {
        room.advance(3);
        room.publish("Please stay away from the Riverside centre. More at 18:15.");
        var view = open();
        assertThat(view.getElement().getTextRecursively()).contains("Please stay away from the Riverside centre");
        assertThat(find(Feed.class).all()).isEmpty();

        turnTo("Feeds");

        assertThat(find(Feed.class).all()).hasSize(1);
        assertThat(view.getElement().getTextRecursively()).doesNotContain("Please stay away from the Riverside centre");
    }

    private void choose(Msel.Item item) {
        var head = find(NativeButton.class).all().stream()
                .filter(one -> one.hasClassName("inject-head")
                        && one.getElement().getTextRecursively().contains(item.title()))
                .findFirst()
                .orElseThrow();
        test(head).click();
    }

    private void turnTo(String label) {
        var tab = find(Tab.class).all().stream()
                .filter(one -> one.getLabel().equals(label))
                .toList()
                .getLast();
        ((Tabs) tab.getParent().orElseThrow()).setSelectedTab(tab);
    }

    private FacilitatorView open() {
        var view = new FacilitatorView(exercises, signedIn);
        view.beforeEnter(enter("folded"));
        UI.getCurrent().add(view);
        return view;
    }

    private Button button(String words) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private static BeforeEnterEvent enter(String exercise) {
        var event = mock(BeforeEnterEvent.class);
        when(event.getRouteParameters()).thenReturn(new RouteParameters("exercise", exercise));
        return event;
    }
}
