package clamour.scoring;

import java.util.Locale;

/// The word for points; people read it before the number.
public enum Band {
    HARMFUL,
    WEAK,
    PLAIN,
    GOOD,
    EXEMPLARY;

    /// @param points 0 to 100
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

    /// The word in files and bundles.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
