package clamour.console.live;

import clamour.exercise.ExerciseId;
import clamour.exercise.Role;
import java.util.List;

/// What somebody with a join code may join.
///
/// @param title of the scenario, in the exercise's language
/// @param role what the code makes of those who use it
/// @param teams to choose from; empty where the role has no team
/// @param running whether the clock has been started already
public record Invitation(
        ExerciseId exercise, String title, String language, Role role, List<String> teams, boolean running) {

    public Invitation {
        teams = List.copyOf(teams);
    }
}
