package clamour.exercise;

import clamour.scenario.CommunityId;
import clamour.scenario.ExerciseTime;
import clamour.scenario.RumourId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// The public at one moment.
///
/// @param postsPerMinute of everything that was posted in the minute before, surfaced or not
/// @param sentiment -100 to 100, of the posts of the minute before
/// @param trust 0 to 1, in the official voice, mean over all accounts
/// @param trustByCommunity the same for each community
/// @param rumours belief in each rumour of the scenario
/// @param questionsWaiting surfaced questions and requests for help without an answer
/// @param longestWaitSeconds how long the oldest of them has waited
/// @param reach accounts that have seen at least one official message
public record Measures(
        ExerciseTime at,
        int postsPerMinute,
        int sentiment,
        double trust,
        SortedMap<CommunityId, Double> trustByCommunity,
        SortedMap<RumourId, Belief> rumours,
        int questionsWaiting,
        int longestWaitSeconds,
        int reach) {

    public Measures {
        trustByCommunity = Collections.unmodifiableSortedMap(new TreeMap<>(trustByCommunity));
        rumours = Collections.unmodifiableSortedMap(new TreeMap<>(rumours));
    }

    /// @param aware accounts that have met the claim
    /// @param believers accounts that believe it now
    /// @param everBelieved accounts that have believed it at any time
    public record Belief(int aware, int believers, int everBelieved) {}
}
