package clamour.scenario;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Where it happens; invented.
///
/// @param map id of a medium with the map
/// @param spots named places on the map, in the order of their names
public record Place(String name, int inhabitants, Optional<String> map, SortedMap<String, Spot> spots) {

    public Place {
        spots = Collections.unmodifiableSortedMap(new TreeMap<>(spots));
    }

    /// A share of the map's width from the left and of its height from the top, each 0 to 1.
    public record Spot(double x, double y) {}
}
