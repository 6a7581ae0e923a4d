package clamour.console.review;

import clamour.console.identity.SignedIn;
import clamour.console.journal.Journal;
import clamour.console.journal.StoredExercise;
import clamour.console.journal.StoredExercises;
import clamour.console.live.ExerciseSummary;
import clamour.console.live.Exercises;
import clamour.console.live.Seat;
import clamour.console.live.Seats;
import clamour.exercise.ExerciseId;
import clamour.exercise.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// How evaluators and scorer agree, in the exercises that somebody may look at: their own and, for those who run or
/// evaluate, all that they run or evaluate.
@Service
class Agreements {

    /// How many exercises are looked through; the newest.
    static final int MOST = 60;

    private final Journal journal;
    private final StoredExercises stored;
    private final Exercises exercises;
    private final Seats seats;
    private final SignedIn signedIn;

    Agreements(Journal journal, StoredExercises stored, Exercises exercises, Seats seats, SignedIn signedIn) {
        this.journal = journal;
        this.stored = stored;
        this.exercises = exercises;
        this.seats = seats;
        this.signedIn = signedIn;
    }

    /// The seat of whoever asks, the one of their account before that of the browser.
    Optional<Seat> seat(ExerciseId exercise) {
        return signedIn.person()
                .flatMap(person -> exercises.seatOf(person, exercise))
                .or(() -> seats.in(exercise));
    }

    static boolean rates(Seat seat) {
        return seat.role() == Role.EVALUATOR || seat.role() == Role.FACILITATOR;
    }

    /// Whether that seat may look: those who rate always, the others after the end, as at the review.
    boolean mayLook(Seat seat) {
        return rates(seat)
                || stored.find(seat.exercise()).flatMap(StoredExercise::ended).isPresent();
    }

    String title(Seat seat) {
        return stored.find(seat.exercise()).map(StoredExercise::title).orElse("");
    }

    Ratings of(Seat seat) {
        return Ratings.of(journal.from(seat.exercise(), 1));
    }

    /// The exercises that whoever asks runs or evaluates, the newest first.
    List<ExerciseSummary> rated() {
        var all = new LinkedHashMap<ExerciseId, ExerciseSummary>();
        Stream.concat(
                        signedIn.person().stream().flatMap(person -> exercises.mine(person).stream()),
                        seats.taken().stream().flatMap(seat -> exercises.summary(seat).stream()))
                .filter(exercise -> rates(exercise.seat()))
                .forEach(exercise -> all.putIfAbsent(exercise.exercise(), exercise));
        return all.values().stream()
                .sorted((one, other) -> other.opened().compareTo(one.opened()))
                .limit(MOST)
                .toList();
    }

    /// What was rated in each of them.
    Map<ExerciseSummary, Ratings> across() {
        var all = new LinkedHashMap<ExerciseSummary, Ratings>();
        rated().forEach(exercise -> all.put(exercise, Ratings.of(journal.from(exercise.exercise(), 1))));
        return all;
    }
}
