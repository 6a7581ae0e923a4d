package clamour.exercise.fold;

import clamour.exercise.Payload.RumourFlag;
import clamour.scenario.ExerciseTime;
import clamour.scenario.RumourId;
import clamour.spread.StateHash;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// When each rumour could first be seen, and what the trainees hold it to be.
final class RumourBook {

    private final SortedMap<RumourId, ExerciseTime> surfaced = new TreeMap<>();
    private final SortedMap<RumourId, RumourFlag> flags = new TreeMap<>();

    RumourBook copy() {
        var copy = new RumourBook();
        copy.surfaced.putAll(surfaced);
        copy.flags.putAll(flags);
        return copy;
    }

    /// Whether that was the first time.
    boolean seen(RumourId rumour, ExerciseTime at) {
        return surfaced.putIfAbsent(rumour, at) == null;
    }

    SortedMap<RumourId, ExerciseTime> surfaced() {
        return Collections.unmodifiableSortedMap(surfaced);
    }

    Optional<ExerciseTime> surfacedAt(RumourId rumour) {
        return Optional.ofNullable(surfaced.get(rumour));
    }

    RumourFlag flag(RumourId rumour) {
        return flags.getOrDefault(rumour, RumourFlag.UNVERIFIED);
    }

    void flag(RumourId rumour, RumourFlag flag) {
        flags.put(rumour, flag);
    }

    void hashInto(StateHash hash) {
        hash.add(surfaced.size());
        surfaced.forEach((rumour, at) -> hash.add(rumour.value()).add(at.seconds()));
        hash.add(flags.size());
        flags.forEach((rumour, flag) -> hash.add(rumour.value()).add(flag.name()));
    }
}
