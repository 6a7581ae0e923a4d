package clamour.scoring;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/// When it was said: points with their reasons. The effects of the findings add up to the points minus 100.
///
/// @param points 0 to 100; empty where nothing was due
/// @param caps what timing says about the limit of the total
public record TimingScore(OptionalInt points, List<Finding> findings, SortedSet<Cap> caps) {

    public static final TimingScore NONE = new TimingScore(OptionalInt.empty(), List.of(), new TreeSet<>());

    public TimingScore {
        findings = List.copyOf(findings);
        caps = Collections.unmodifiableSortedSet(new TreeSet<>(caps));
    }
}
