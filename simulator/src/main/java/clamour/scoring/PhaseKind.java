package clamour.scoring;

import clamour.scenario.ExerciseTime;
import clamour.scenario.Phase;
import clamour.scenario.Scenario;
import java.util.List;
import java.util.Locale;

/// What a phase of a crisis asks of those who speak (CERC). A scenario's first phase is the initial one, its last the
/// resolution where there are at least three.
public enum PhaseKind {
    INITIAL,
    MAINTENANCE,
    RESOLUTION;

    static PhaseKind of(Scenario scenario, ExerciseTime at) {
        List<Phase> phases = scenario.phases();
        int index = 0;
        while (index + 1 < phases.size() && !at.isBefore(phases.get(index + 1).from())) {
            index++;
        }
        return of(index, phases.size());
    }

    static PhaseKind of(int index, int count) {
        if (index == 0) {
            return INITIAL;
        }
        return count > 2 && index == count - 1 ? RESOLUTION : MAINTENANCE;
    }

    /// The word in files.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
