package clamour.content.lexicon;

import java.util.Optional;

/// Reads times of day as they are written in the five languages.
final class Clock {

    private final String text;
    private final String language;
    private final Letters letters;

    Clock(String text, String language, Letters letters) {
        this.text = text;
        this.language = language;
        this.letters = letters;
    }

    /// @param end behind its last character
    /// @param minutes since midnight
    record Time(int end, int minutes) {}

    /// `18:30`, `18.30`, `6pm`, `6.30 pm`, `1830 hrs`.
    ///
    /// @param at behind the first digits
    /// @param hour their value
    /// @param digits how many they are
    Optional<Time> read(int at, int hour, int digits) {
        int end = at;
        int minutes = -1;
        if (digits <= 2
                && hour < 25
                && at < text.length()
                && (text.charAt(at) == ':' || text.charAt(at) == '.')
                && letters.digits(at + 1) == at + 3) {
            int minute = letters.value(at + 1, at + 3);
            boolean colon = text.charAt(at) == ':';
            if (minute < 60
                    && !letters.digitAt(at + 3)
                    && (colon || half(at + 3) != 0 || hours(at + 3) > 0 || hourWord(at + 3) > 0)) {
                minutes = hour * 60 + minute;
                end = at + 3;
                if (end + 2 < text.length() && text.charAt(end) == ':' && letters.digits(end + 1) == end + 3) {
                    end += 3;
                }
            }
        } else if (digits == 4 && hours(at) > 0 && hour < 2400 && hour % 100 < 60) {
            minutes = hour / 100 * 60 + hour % 100;
        } else if (digits <= 2 && hour <= 12 && half(at) != 0) {
            minutes = hour * 60;
        } else if (digits <= 2 && hour < 25 && hourWord(at) > 0) {
            minutes = hour * 60;
        }
        if (minutes < 0) {
            return Optional.empty();
        }
        int half = half(end);
        if (half != 0) {
            minutes = minutes % (12 * 60) + (half > 0 ? 12 * 60 : 0);
            end = suffixEnd(end);
        } else if (hours(end) > 0) {
            end = hours(end);
        } else if (hourWord(end) > 0) {
            end = hourWord(end);
        }
        int behind = letters.behindBlanks(end);
        boolean french = language.equals("fr") && minutes % 60 == 0 && letters.digits(behind) == behind + 2;
        if (french && letters.value(behind, behind + 2) < 60) {
            minutes += letters.value(behind, behind + 2); // 18 h 15
            end = behind + 2;
        }
        return Optional.of(new Time(end, minutes % (24 * 60)));
    }

    /// -1 for am, 1 for pm, 0 for neither, at that place or behind one blank.
    private int half(int place) {
        int here = letters.behindBlanks(place);
        boolean dotted = here + 3 < text.length() && text.charAt(here + 1) == '.';
        int second = here + (dotted ? 2 : 1);
        if (second >= text.length()
                || Character.toLowerCase(text.charAt(second)) != 'm'
                || letters.letterOrDigitAt(second + 1)) {
            return 0;
        }
        char first = Character.toLowerCase(text.charAt(here));
        return first == 'a' ? -1 : first == 'p' ? 1 : 0;
    }

    private int suffixEnd(int place) {
        int here = letters.behindBlanks(place);
        boolean dotted = here + 3 < text.length() && text.charAt(here + 1) == '.';
        return dotted ? here + 3 : here + 2;
    }

    /// Behind `h` or `hrs`; 0 where there is none.
    private int hours(int place) {
        int here = letters.behindBlanks(place);
        for (var suffix : new String[] {"hours", "hrs", "h"}) {
            int end = here + suffix.length();
            if (text.regionMatches(true, here, suffix, 0, suffix.length()) && !letters.letterOrDigitAt(end)) {
                return suffix.equals("hours") && here == place ? 0 : end;
            }
        }
        return 0;
    }

    /// Behind `Uhr`, `heures`, `uur`; 0 where there is none. A span of hours is not a time, so English has
    /// no such
    /// word.
    private int hourWord(int place) {
        var suffix = switch (language) {
            case "de" -> "Uhr";
            case "nl" -> "uur";
            case "fr" -> "h";
            default -> "";
        };
        int here = letters.behindBlanks(place);
        int end = here + suffix.length();
        return !suffix.isEmpty()
                        && text.regionMatches(true, here, suffix, 0, suffix.length())
                        && !letters.letterOrDigitAt(end)
                ? end
                : 0;
    }
}
