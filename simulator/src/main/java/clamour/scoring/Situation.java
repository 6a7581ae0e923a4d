package clamour.scoring;

import clamour.scenario.AccountId;
import clamour.scenario.ExerciseTime;
import clamour.scenario.RumourId;
import clamour.scenario.Scenario;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What was so when a message was published: the facts, the rumours, and what had been said.
///
/// @param account it is published from
/// @param surfaced when the first post with each rumour could be seen; rumours that have not surfaced are
/// missing
/// @param earlier official messages so far, oldest first
/// @param firstPublicPost when the public first spoke of it; the clock of the first official message
public record Situation(
        Scenario scenario,
        ExerciseTime at,
        AccountId account,
        SortedMap<RumourId, ExerciseTime> surfaced,
        List<Earlier> earlier,
        Optional<ExerciseTime> firstPublicPost) {

    public Situation {
        surfaced = Collections.unmodifiableSortedMap(new TreeMap<>(surfaced));
        earlier = List.copyOf(earlier);
    }

    /// A message that was published before.
    public record Earlier(AccountId account, ExerciseTime at, String text, Meaning meaning) {}

    /// At the start, when nothing has been said.
    public static Situation of(Scenario scenario, ExerciseTime at, AccountId account) {
        return new Situation(scenario, at, account, new TreeMap<>(), List.of(), Optional.empty());
    }
}
