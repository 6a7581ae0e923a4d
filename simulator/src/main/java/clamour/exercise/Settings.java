package clamour.exercise;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What an exercise was opened with; part of its journal.
///
/// @param seed of everything random in it
/// @param accounts of the simulated public
/// @param language ISO 639 code the texts of the public are preferred in
/// @param approval whether a trainee's message needs an approver
/// @param coach whether the composer shows advice while one writes
/// @param practice alone, without a facilitator: the trainee runs the clock
/// @param with the scenario's variables as chosen for this exercise
public record Settings(
        long seed,
        int accounts,
        String language,
        boolean approval,
        boolean coach,
        boolean practice,
        SortedMap<String, String> with) {

    public Settings {
        with = Collections.unmodifiableSortedMap(new TreeMap<>(with));
    }
}
