package clamour.scenario;

import java.util.List;
import java.util.Optional;

/// What the exercise should train.
///
/// @param capability the core capability it belongs to (HSEEP), such as Public Information and Warning
/// @param tasks what an evaluator looks for
public record Objective(ObjectiveId id, LocalText title, Optional<String> capability, List<LocalText> tasks) {

    public Objective {
        tasks = List.copyOf(tasks);
    }
}
