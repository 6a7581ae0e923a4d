package clamour.console.shell;

import clamour.scenario.ExerciseTime;
import clamour.scenario.Scenario;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as people say them: the story's clock for people, exercise time beside it.
public final class Times {

    private static final DateTimeFormatter HOURS_AND_MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Times() {}

    /// What a watch in the story shows, `18:27`.
    public static String story(Scenario scenario, ExerciseTime at) {
        return scenario.storyTime(at).format(HOURS_AND_MINUTES);
    }

    /// `+00:37`, without seconds.
    public static String exercise(ExerciseTime at) {
        int minutes = Math.abs(at.seconds()) / 60;
        return String.format(Locale.ROOT, "%s%02d:%02d", at.seconds() < 0 ? "-" : "+", minutes / 60, minutes % 60);
    }

    /// How long something lasts or has waited: `45 s`, `9 min`, `1 h 20 min`.
    public static String length(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        long minutes = seconds / 60;
        if (minutes < 60) {
            return minutes + " min";
        }
        return minutes % 60 == 0 ? minutes / 60 + " h" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
