package clamour.scenario;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A moment in an exercise, counted from its start; never wall time. Written `+HH:MM[:SS]`, before the start
/// `-HH:MM[:SS]`.
///
/// Whole seconds: the simulated public moves in ticks of one second.
///
/// @param seconds since the start, at most [#LONGEST] before or after it
public record ExerciseTime(int seconds) implements Comparable<ExerciseTime> {

    public static final Duration LONGEST = Duration.ofDays(14);

    public static final ExerciseTime START = new ExerciseTime(0);

    private static final Pattern FORM = Pattern.compile("([+-])(\\d{2,3}):(\\d{2})(?::(\\d{2}))?");

    public ExerciseTime {
        if (Math.abs((long) seconds) > LONGEST.toSeconds()) {
            throw new IllegalArgumentException(
                    "exercise time must be within %s of the start, was %d s".formatted(LONGEST, seconds));
        }
    }

    public static ExerciseTime ofMinutes(int minutes) {
        return new ExerciseTime(Math.multiplyExact(minutes, 60));
    }

    /// Reads `+00:12`, `+00:12:30` or `-05:30`; empty where the text is not a time or lies outside [#LONGEST].
    public static Optional<ExerciseTime> parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int minutes = Integer.parseInt(matcher.group(3));
        int seconds = matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4));
        if (minutes > 59 || seconds > 59) {
            return Optional.empty();
        }
        int total = Integer.parseInt(matcher.group(2)) * 3600 + minutes * 60 + seconds;
        if (total > LONGEST.toSeconds()) {
            return Optional.empty();
        }
        return Optional.of(new ExerciseTime(matcher.group(1).equals("-") ? -total : total));
    }

    public ExerciseTime plus(Duration duration) {
        return new ExerciseTime(Math.toIntExact(seconds + duration.toSeconds()));
    }

    public ExerciseTime plusSeconds(int more) {
        return new ExerciseTime(Math.addExact(seconds, more));
    }

    /// How long after the other moment this one is; negative where it is earlier.
    public Duration since(ExerciseTime other) {
        return Duration.ofSeconds((long) seconds - other.seconds);
    }

    public boolean isBefore(ExerciseTime other) {
        return seconds < other.seconds;
    }

    public boolean isAfter(ExerciseTime other) {
        return seconds > other.seconds;
    }

    public ExerciseTime max(ExerciseTime other) {
        return isBefore(other) ? other : this;
    }

    @Override
    public int compareTo(ExerciseTime other) {
        return Integer.compare(seconds, other.seconds);
    }

    /// The written form, with seconds only where there are any.
    @Override
    public String toString() {
        int absolute = Math.abs(seconds);
        var hoursAndMinutes =
                String.format(Locale.ROOT, "%s%02d:%02d", seconds < 0 ? "-" : "+", absolute / 3600, absolute / 60 % 60);
        return absolute % 60 == 0
                ? hoursAndMinutes
                : hoursAndMinutes + String.format(Locale.ROOT, ":%02d", absolute % 60);
    }
}
