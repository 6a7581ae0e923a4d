package clamour.console.live;

import clamour.exercise.Role;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// An exercise just opened by a facilitator.
///
/// @param seat the facilitator's own
/// @param codes what others join with, one for each role that can be joined
public record Opened(Seat seat, Map<Role, String> codes) {

    public Opened {
        codes = Collections.unmodifiableMap(new EnumMap<>(codes));
    }
}
