package clamour.console.journal;

import clamour.exercise.Entry;
import java.util.List;

/// What became of an append.
public sealed interface Appended {

    /// It is in the journal and survives the process.
    record Accepted(Entry entry) implements Appended {}

    /// The same act was entered before; a retry changes nothing.
    record AlreadyThere(Entry first) implements Appended {}

    /// Somebody else was first with that sequence number; nothing was entered.
    ///
    /// @param since what the caller has not folded yet, from the number it expected on; at least one entry
    record Behind(List<Entry> since) implements Appended {

        public Behind {
            since = List.copyOf(since);
        }
    }
}
