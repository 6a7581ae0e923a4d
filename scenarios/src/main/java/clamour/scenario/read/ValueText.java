package clamour.scenario.read;

import clamour.scenario.ExerciseTime;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How durations, shares and rates are written, both ways; and what somebody meant who wrote a time in another way.
final class ValueText {

    private static final Pattern DURATION =
            Pattern.compile("(?:(\\d{1,3})d)?(?:(\\d{1,4})h)?(?:(\\d{1,5})m)?(?:(\\d{1,7})s)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?");
    private static final Pattern NEARLY_TIME =
            Pattern.compile("([+-]?)\\s*(\\d{1,3})[:.h](\\d{1,2})(?:[:.](\\d{1,2}))?");
    private static final Pattern MINUTES = Pattern.compile("\\+\\s*(\\d{1,4})\\s*(?:m|min|minutes)?");

    private ValueText() {}

    static Optional<Duration> duration(String text) {
        var matcher = DURATION.matcher(text);
        if (text.isEmpty() || !matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofDays(number(matcher.group(1)))
                .plusHours(number(matcher.group(2)))
                .plusMinutes(number(matcher.group(3)))
                .plusSeconds(number(matcher.group(4))));
    }

    static String write(Duration duration) {
        if (duration.isZero()) {
            return "0s";
        }
        var text = new StringBuilder();
        append(text, duration.toHours(), 'h');
        append(text, duration.toMinutesPart(), 'm');
        append(text, duration.toSecondsPart(), 's');
        return text.toString();
    }

    /// A share as `0.4` or `40%`; empty where it is neither or over 1.
    static OptionalDouble share(String text) {
        boolean percent = text.endsWith("%");
        var digits = percent ? text.substring(0, text.length() - 1).strip() : text;
        var number = decimal(digits);
        if (number == null) {
            return OptionalDouble.empty();
        }
        double share = (percent ? number.movePointLeft(2) : number).doubleValue();
        return share <= 1 ? OptionalDouble.of(share) : OptionalDouble.empty();
    }

    static String percent(double share) {
        return plain(BigDecimal.valueOf(share).movePointRight(2)) + "%";
    }

    static String number(double number) {
        return plain(BigDecimal.valueOf(number));
    }

    /// A plain decimal number without sign or exponent; null where the text is none.
    static @Nullable BigDecimal decimal(String text) {
        return NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    /// The right way to write what was probably meant by a time that cannot be read.
    static String timeHint(String text, Optional<java.time.ZonedDateTime> storyStart) {
        var minutes = MINUTES.matcher(text);
        if (minutes.matches()) {
            int total = Integer.parseInt(minutes.group(1));
            return "Write %s: hours and minutes from the start.".formatted(ExerciseTime.ofMinutes(total));
        }
        var nearly = NEARLY_TIME.matcher(text);
        if (nearly.matches()) {
            int hours = Integer.parseInt(nearly.group(2));
            int minute = Integer.parseInt(nearly.group(3));
            if (minute > 59) {
                return "Minutes go from 00 to 59.";
            }
            if (nearly.group(1).isEmpty() && hours < 24 && storyStart.isPresent()) {
                int start = storyStart.get().getHour() * 60 + storyStart.get().getMinute();
                int after = Math.floorMod(hours * 60 + minute - start, 24 * 60);
                return "Times count from the start: write %s, or %s if %s on the clock of the story is meant."
                        .formatted(time("+", hours, minute), ExerciseTime.ofMinutes(after), time("", hours, minute));
            }
            return "Write %s.".formatted(time(nearly.group(1).equals("-") ? "-" : "+", hours, minute));
        }
        return "Write hours and minutes from the start, such as +00:12, or -05:30 before it.";
    }

    private static String time(String sign, int hours, int minutes) {
        return String.format(Locale.ROOT, "%s%02d:%02d", sign, hours, minutes);
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static void append(StringBuilder text, long count, char unit) {
        if (count > 0) {
            text.append(count).append(unit);
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
