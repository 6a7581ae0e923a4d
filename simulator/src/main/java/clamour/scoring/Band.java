package clamour.scoring;

import java.util.EnumSet;
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

    /// How many bands one goes to come to the other; 0 for the same.
    public int stepsTo(Band other) {
        return (compareTo(other) < 0 ? EnumSet.range(this, other) : EnumSet.range(other, this)).size() - 1;
    }

    /// The word in files and bundles.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
