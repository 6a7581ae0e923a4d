package clamour.console.live;

import clamour.console.identity.PublicAddress;
import clamour.exercise.ExerciseId;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The seats of the browser that asks: kept in its session, and found again by a cookie when the session is gone.
/// Call it from a request of that browser, such as a click or the making of a view.
@Component
public class Seats {

    /// Most seats a browser is remembered for; the oldest is forgotten first.
    public static final int MOST = 8;

    static final String COOKIE = "clamour-seats";

    private static final int COOKIE_SECONDS = 14 * 24 * 3600;
    private static final String SEPARATOR = ".";

    private final Exercises exercises;
    private final PublicAddress address;

    Seats(Exercises exercises, PublicAddress address) {
        this.exercises = exercises;
        this.address = address;
    }

    /// Sits this browser down: remembers the seat in the session and its token in a cookie.
    public void take(Admission admission) {
        remember(admission.seat());
        var tokens = Stream.concat(Stream.of(admission.token()), tokens().stream())
                .distinct()
                .limit(MOST)
                .collect(Collectors.joining(SEPARATOR));
        VaadinResponse response = VaadinService.getCurrentResponse();
        if (response != null) {
            response.addCookie(cookie(tokens));
        }
    }

    /// Remembers a seat for this session only, such as a facilitator's own.
    public void remember(Seat seat) {
        held().put(seat.exercise(), seat);
    }

    /// The seat this browser has in that exercise.
    public Optional<Seat> in(ExerciseId exercise) {
        var seat = held().get(exercise);
        if (seat != null) {
            return Optional.of(seat);
        }
        tokens().stream().map(exercises::resume).flatMap(Optional::stream).forEach(this::remember);
        return Optional.ofNullable(held().get(exercise));
    }

    /// The exercises this browser has a seat in, the one entered last first; those with an account have theirs in
    /// [Exercises#mine].
    public List<Seat> taken() {
        return tokens().stream()
                .map(exercises::resume)
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<String> tokens() {
        var request = VaadinService.getCurrentRequest();
        if (request == null || request.getCookies() == null) {
            return List.of();
        }
        return Arrays.stream(request.getCookies())
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> Arrays.stream(cookie.getValue().split("\\.")))
                .filter(token -> !token.isEmpty())
                .limit(MOST)
                .toList();
    }

    private Cookie cookie(String tokens) {
        var cookie = new Cookie(COOKIE, tokens);
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setMaxAge(COOKIE_SECONDS);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setSecure(address.isSecure()
                || (VaadinServletRequest.getCurrent() != null
                        && VaadinServletRequest.getCurrent().isSecure()));
        return cookie;
    }

    private static Map<ExerciseId, Seat> held() {
        var session = Objects.requireNonNull(VaadinSession.getCurrent(), "seats belong to a session");
        var held = session.getAttribute(Held.class);
        if (held == null) {
            held = new Held(new LinkedHashMap<>());
            session.setAttribute(Held.class, held);
        }
        return held.seats();
    }

    private record Held(Map<ExerciseId, Seat> seats) {}
}
