package clamour.console.live;

import clamour.exercise.ExerciseId;
import clamour.exercise.ParticipantId;
import clamour.exercise.Role;
import java.util.Optional;

/// A place in one exercise: who sits there, and as what. Rights follow from it and from nothing else.
///
/// @param team the team a trainee writes for; empty for the white cell and for those who only watch
public record Seat(ExerciseId exercise, ParticipantId participant, String name, Role role, Optional<String> team) {

    /// The address of the page where its holder takes part.
    public String page() {
        return "exercise/" + exercise
                + switch (role) {
                    case FACILITATOR -> "/run";
                    case OBSERVER -> "/wall";
                    case EVALUATOR -> "/evaluate";
                    case TRAINEE, APPROVER -> "/desk";
                };
    }
}
