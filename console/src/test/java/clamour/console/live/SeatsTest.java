package clamour.console.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import clamour.console.identity.PublicAddress;
import clamour.exercise.ExerciseId;
import clamour.exercise.ParticipantId;
import clamour.exercise.Role;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class SeatsTest {

    private static final Seat SEAT =
            new Seat(new ExerciseId("one"), new ParticipantId("ada"), "Ada", Role.TRAINEE, Optional.of("comms"));

    private final Exercises exercises = mock(Exercises.class);
    private final VaadinResponse response = mock(VaadinResponse.class);
    private final VaadinRequest request = mock(VaadinRequest.class);
    private final Seats seats = new Seats(exercises, mock(PublicAddress.class));

    @BeforeEach
    void aBrowser() {
        newSession();
        CurrentInstance.set(VaadinRequest.class, request);
        CurrentInstance.set(VaadinResponse.class, response);
        when(exercises.resume(any())).thenReturn(Optional.empty());
        when(exercises.resume("secret")).thenReturn(Optional.of(SEAT));
    }

    @AfterEach
    void nobody() {
        CurrentInstance.clearAll();
    }

    @Test
    void a_seat_is_remembered_in_a_cookie_that_scripts_and_other_sites_cannot_use() {
        seats.take(new Admission(SEAT, "secret"));

        var cookie = ArgumentCaptor.forClass(Cookie.class);
        verify(response).addCookie(cookie.capture());
        assertThat(cookie.getValue())
                .returns("secret", Cookie::getValue)
                .returns(true, Cookie::isHttpOnly)
                .returns("/", Cookie::getPath);
        assertThat(cookie.getValue().getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(seats.in(SEAT.exercise())).contains(SEAT);
        verify(exercises, never()).resume(any());
    }

    @Test
    void it_is_found_again_after_the_session_is_lost() {
        when(request.getCookies()).thenReturn(new Cookie[] {new Cookie(Seats.COOKIE, "stale.secret")});

        newSession();

        assertThat(seats.in(SEAT.exercise())).contains(SEAT);
        assertThat(seats.in(new ExerciseId("two"))).isEmpty();
    }

    @Test
    void the_newest_seats_are_remembered_and_not_without_end() {
        when(request.getCookies()).thenReturn(new Cookie[] {new Cookie(Seats.COOKIE, "a.b.c.d.e.f.g.h")});

        seats.take(new Admission(SEAT, "secret"));

        var cookie = ArgumentCaptor.forClass(Cookie.class);
        verify(response).addCookie(cookie.capture());
        assertThat(cookie.getValue().getValue()).isEqualTo("secret.a.b.c.d.e.f.g");
    }

    @SuppressWarnings("unchecked") // a matcher knows its class only without type arguments
    private static void newSession() {
        Map<Object, Object> attributes = new HashMap<>();
        var session = mock(VaadinSession.class);
        when(session.getAttribute(any(Class.class))).thenAnswer(call -> attributes.get(call.getArgument(0)));
        doAnswer(call -> attributes.put(call.getArgument(0), call.getArgument(1)))
                .when(session)
                .setAttribute(any(Class.class), any());
        CurrentInstance.set(VaadinSession.class, session);
    }
}
