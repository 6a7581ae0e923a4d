package clamour.console.observer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import clamour.console.ConsoleTest;
import clamour.console.FoldedRoom;
import clamour.console.identity.SignedIn;
import clamour.console.live.Exercises;
import clamour.console.live.Room;
import clamour.console.live.Seats;
import clamour.console.shell.Discussion;
import clamour.exercise.Payload;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParameters;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ConsoleTest
class WallViewTest extends SpringBrowserlessTest {

    private final Exercises exercises = mock(Exercises.class);
    private final Seats seats = mock(Seats.class);
    private final SignedIn signedIn = mock(SignedIn.class);
    private final FoldedRoom room = new FoldedRoom("riverside");

    @BeforeEach
    void theirSeat() {
        UI.getCurrent().setLocale(Locale.UK);
        when(signedIn.person()).thenReturn(Optional.empty());
        when(seats.in(any())).thenReturn(Optional.of(room.seat()));
        when(exercises.room(room.seat())).thenReturn(room);
    }

    @Test
    void somebody_without_a_seat_is_told_how_to_get_one() {
        when(seats.in(any())).thenReturn(Optional.empty());

        assertThat(open().getElement().getTextRecursively()).contains("code for observers");
    }

    @Test
    void before_the_start_it_says_what_is_coming_and_asks_nothing() {
        var view = open();

        assertThat(view.getElement().getTextRecursively()).contains("The exercise begins soon");
    }

    @Test
    void it_shows_the_topics_and_the_figures_of_the_public() {
        open();

        room.advance(12);

        assertThat(find(Span.class).all().stream().filter(span -> span.hasClassName("wall-topic")))
                .isNotEmpty();
        assertThat(find(Span.class).all().stream()
                        .filter(span -> span.hasClassName("wall-figure-value"))
                        .map(Span::getText))
                .contains(Integer.toString(room.measures().postsPerMinute()));
    }

    @Test
    void while_the_clock_stands_the_room_sees_what_to_talk_about() {
        open();
        room.act(Room.freshId(), new Payload.ClockStarted());
        assertThat(find(Discussion.class).all()).isEmpty();

        room.act(Room.freshId(), new Payload.ClockPaused());

        assertThat(find(Discussion.class).single().getElement().getTextRecursively())
                .contains("Who approves the first message");
    }

    @Test
    void when_it_is_over_it_leads_to_the_review() {
        var view = open();

        room.act(Room.freshId(), new Payload.ExerciseEnded());

        assertThat(view.getElement().getTextRecursively()).contains("The exercise is over", "Open the review");
    }

    private WallView open() {
        var view = new WallView(exercises, seats, signedIn);
        var event = mock(BeforeEnterEvent.class);
        when(event.getRouteParameters()).thenReturn(new RouteParameters("exercise", "folded"));
        view.beforeEnter(event);
        UI.getCurrent().add(view);
        return view;
    }
}
