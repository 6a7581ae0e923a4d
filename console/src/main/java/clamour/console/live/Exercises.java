package clamour.console.live;

import clamour.console.identity.Person;
import clamour.exercise.ExerciseId;
import clamour.exercise.Settings;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The way into exercises: opens them, gives seats in them and the rooms that belong to the seats. Every call
/// decides for itself whether it may.
@Service("liveExercises")
public class Exercises {

    /// Opens an exercise for one person alone, without an account; they run the clock. It starts paused.
    ///
    /// @param scenario short name of a shipped scenario
    /// @param language ISO 639 code the texts are preferred in
    /// @param address of the caller, for the rate limit
    /// @throws NotPossible where there is no such scenario, the name does not do, or there are too many exercises
    public Admission practise(String scenario, String name, String language, String address) {
        throw notYet();
    }

    /// Opens an exercise for others; it starts paused.
    ///
    /// @throws NotPossible where the scenario has problems or there are too many exercises
    public Opened open(Person facilitator, ScenarioSource scenario, Settings settings) {
        throw notYet();
    }

    /// What a join code leads to; empty where it leads nowhere (any more).
    public Optional<Invitation> invitation(String joinCode, String address) {
        return Optional.empty();
    }

    /// Takes a seat by join code.
    ///
    /// @param team one of the invitation's, where it has any
    /// @throws NotPossible where the code leads nowhere, the name does not do or is taken, the exercise is full, or
    /// codes were tried too often
    public Admission join(String joinCode, String name, Optional<String> team, String address) {
        throw notYet();
    }

    /// The seat that a token was given for; empty where there is none (any more).
    public Optional<Seat> resume(String seatToken) {
        return Optional.empty();
    }

    /// The seat a person has in an exercise they run.
    public Optional<Seat> seatOf(Person person, ExerciseId exercise) {
        return Optional.empty();
    }

    /// The exercises a person runs or ran, newest first.
    public List<ExerciseSummary> mine(Person person) {
        return List.of();
    }

    /// The exercise as that seat may see it.
    ///
    /// @throws NotPossible where the seat does not exist (any more) or the exercise cannot be had at the moment
    public Room room(Seat seat) {
        throw notYet();
    }

    private static NotPossible notYet() {
        return new NotPossible("not-open", "Exercises cannot be opened yet.", "Try again later.");
    }
}
