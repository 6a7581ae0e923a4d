package clamour.population;

import clamour.scenario.Scenario;

/// How many people look at their feeds at an hour of the story's day, compared with the busiest hour.
///
/// Low at night, a step at breakfast, highest in the evening; between the hours it is interpolated.
public final class WakingHours {

    private static final double[] BY_HOUR = {
        0.25, 0.12, 0.06, 0.04, 0.05, 0.15, 0.40, 0.62, 0.70, 0.70, 0.70, 0.72,
        0.78, 0.74, 0.72, 0.72, 0.78, 0.85, 0.92, 0.98, 1.00, 1.00, 0.85, 0.50
    };

    private static final int DAY_SECONDS = 24 * 3600;

    private final int startSecondOfDay;

    private WakingHours(int startSecondOfDay) {
        this.startSecondOfDay = startSecondOfDay;
    }

    static WakingHours of(Scenario scenario) {
        return new WakingHours(scenario.storyStart().toLocalTime().toSecondOfDay());
    }

    /// @param second of the exercise, also before its start
    /// @return 0 to 1
    public double share(int second) {
        int secondOfDay = Math.floorMod(startSecondOfDay + second, DAY_SECONDS);
        int hour = secondOfDay / 3600;
        double part = secondOfDay % 3600 / 3600.0;
        return BY_HOUR[hour] * (1 - part) + BY_HOUR[(hour + 1) % 24] * part;
    }
}
