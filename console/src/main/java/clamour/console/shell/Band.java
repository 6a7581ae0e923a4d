package clamour.console.shell;

import java.util.Locale;

/// The five bands of a score (DOCTRINE): what one reads before the number.
public enum Band {
    HARMFUL,
    WEAK,
    PLAIN,
    GOOD,
    EXEMPLARY;

    public static Band of(int points) {
        if (points < 25) {
            return HARMFUL;
        }
        if (points < 45) {
            return WEAK;
        }
        if (points < 60) {
            return PLAIN;
        }
        return points < 80 ? GOOD : EXEMPLARY;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
