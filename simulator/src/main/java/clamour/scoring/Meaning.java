package clamour.scoring;

import clamour.scenario.ExerciseTime;
import clamour.scenario.FactId;
import clamour.scenario.Purpose;
import clamour.scenario.RumourId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a message says, as far as it was understood; the public and the obligations go by it.
///
/// @param denies rumours it speaks against, or settles by stating the fact
/// @param asserts rumours it states as so
/// @param mentions rumours it only asks or reports about
/// @param states facts of the scenario it states
/// @param checking says that something is being checked
/// @param guidance tells people what to do
/// @param namesNextUpdate says when or where more will come
/// @param nextUpdate the time it promises, where it names one
/// @param updates says that it changes or corrects something said before
/// @param slots what it fills, such as `location`, by name of the slot or rule class
/// @param counts numbers of people it gives, such as `injured` to 9
/// @param placeStates places it says are `open` or `closed`, by the words for the place
/// @param accuracy how it stands to the facts of the scenario
/// @param unconfirmed the words that say something before it may be said
public record Meaning(
        Purpose purpose,
        boolean purposeGuessed,
        SortedSet<RumourId> denies,
        SortedSet<RumourId> asserts,
        SortedSet<RumourId> mentions,
        SortedSet<FactId> states,
        boolean checking,
        boolean guidance,
        boolean namesNextUpdate,
        Optional<ExerciseTime> nextUpdate,
        boolean updates,
        SortedSet<String> slots,
        SortedMap<String, Integer> counts,
        SortedMap<String, String> placeStates,
        Accuracy accuracy,
        Optional<String> unconfirmed) {

    public Meaning {
        denies = sorted(denies);
        asserts = sorted(asserts);
        mentions = sorted(mentions);
        states = sorted(states);
        slots = sorted(slots);
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        placeStates = Collections.unmodifiableSortedMap(new TreeMap<>(placeStates));
    }

    /// How what is said stands to the facts; without a scenario it is [#UNCHECKED].
    public enum Accuracy {
        SOUND,
        /// Says something before it may be said.
        UNVERIFIED,
        /// Says something that is not so.
        FALSE,
        UNCHECKED
    }

    /// Everything about rumours in one list: what the message is about.
    public List<RumourId> rumours() {
        var all = new TreeSet<>(denies);
        all.addAll(asserts);
        all.addAll(mentions);
        return List.copyOf(all);
    }

    private static <T> SortedSet<T> sorted(SortedSet<T> set) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(set));
    }
}
