package clamour.console.journal;

import clamour.exercise.ExerciseId;
import java.util.Optional;

/// What an exercise is stored with before its first entry.
///
/// @param title for lists, at most [#LONGEST_TITLE] characters
/// @param scenario the text its author wrote
/// @param joinCodeHash of the code people join with; none for a practice alone
public record Opening(ExerciseId exercise, String title, String scenario, Optional<String> joinCodeHash) {

    public static final int LONGEST_TITLE = 200;

    public Opening {
        if (title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException(
                    "title may have at most %d characters, had %d".formatted(LONGEST_TITLE, title.length()));
        }
    }
}
