package clamour.console.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import clamour.console.ConsoleTest;
import clamour.console.FoldedRoom;
import clamour.console.identity.SignedIn;
import clamour.console.live.Exercises;
import clamour.console.live.Seats;
import clamour.console.shell.Cards;
import clamour.content.ContentLibrary;
import clamour.exercise.ExerciseId;
import clamour.scenario.ExerciseTime;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConsoleTest
class ReviewViewTest extends SpringBrowserlessTest {

    private final Seats seats = mock(Seats.class);
    private final SignedIn signedIn = mock(SignedIn.class);

    @Autowired
    private Exercises exercises;

    @Autowired
    private Reviews reviews;

    @BeforeEach
    void inEnglish() {
        UI.getCurrent().setLocale(Locale.UK);
    }

    @Test
    void somebody_without_a_seat_gets_no_review() {
        var seat = exercises.practise("first-steps", "Cy", "en", "192.0.2.78").seat();
        when(seats.in(seat.exercise())).thenReturn(Optional.empty());
        when(signedIn.person()).thenReturn(Optional.empty());

        assertThatThrownBy(() -> open(seat.exercise()))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("no seat");
    }

    @Test
    void a_running_exercise_says_that_it_is_not_over() {
        var seat = exercises.practise("first-steps", "Di", "en", "192.0.2.79").seat();
        when(seats.in(seat.exercise())).thenReturn(Optional.of(seat));

        var view = open(seat.exercise());

        assertThat(view.getElement().getTextRecursively()).contains("The exercise is still running");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("exercise/" + seat.exercise() + "/desk");
    }

    @Test
    void a_chosen_message_brings_its_moment_and_its_evidence() {
        var room = new FoldedRoom("first-steps");
        room.advance(6);
        room.publish("We are at Mill Street. Please close your windows. We will report again at 17:40.");
        room.advance(15);
        var lookback = new Lookback(room.scenario(), room.review());
        List<ExerciseTime> clock = new ArrayList<>();
        var cards = new Cards(ContentLibrary.standard(), room.scenario(), room.settings(), key -> key);
        cards.know(lookback.board());
        var parts = new LookbackParts(lookback, cards, clock::add);
        UI.getCurrent().add(parts);
        assertThat(clock).containsExactly(ExerciseTime.ofMinutes(15));

        var head = find(NativeButton.class).all().stream()
                .filter(one -> one.hasClassName("review-head"))
                .findFirst()
                .orElseThrow();
        test(head).click();

        assertThat(clock).last().isEqualTo(ExerciseTime.ofMinutes(6));
        var reason = lookback.board()
                .messages()
                .getFirst()
                .score()
                .findings()
                .getFirst()
                .reason();
        assertThat(parts.getElement().getTextRecursively()).contains("What people saw at 17:36", reason);
    }

    private ReviewView open(ExerciseId exercise) {
        var event = mock(BeforeEnterEvent.class);
        when(event.getRouteParameters()).thenReturn(new RouteParameters("exercise", exercise.value()));
        when(event.getUI()).thenReturn(UI.getCurrent());
        var view = new ReviewView(reviews, exercises, seats, signedIn);
        view.beforeEnter(event);
        UI.getCurrent().add(view);
        return view;
    }
}
