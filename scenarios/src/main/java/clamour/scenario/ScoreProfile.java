package clamour.scenario;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// How the parts count, as the author wants it.
///
/// @param profile a profile of the content library, such as `standard` or `everyday`
/// @param weights part to weight, in the order of the parts' names; the profile's where empty
public record ScoreProfile(String profile, SortedMap<String, Integer> weights) {

    public static final ScoreProfile STANDARD = new ScoreProfile("standard", new TreeMap<>());

    public ScoreProfile {
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
    }
}
