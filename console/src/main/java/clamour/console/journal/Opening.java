package clamour.console.journal;

import clamour.exercise.ExerciseId;

/// What an exercise is stored with before its first entry.
///
/// @param scenarioName what the scenario is called on the command line, such as `riverside`, at most [#LONGEST_NAME]
/// characters
/// @param title for lists, at most [#LONGEST_TITLE] characters
/// @param scenario the text its author wrote
public record Opening(ExerciseId exercise, String scenarioName, String title, String scenario) {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_TITLE = 200;

    public Opening {
        if (scenarioName.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("scenario name may have at most %d characters, had %d"
                    .formatted(LONGEST_NAME, scenarioName.length()));
        }
        if (title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException(
                    "title may have at most %d characters, had %d".formatted(LONGEST_TITLE, title.length()));
        }
    }
}
