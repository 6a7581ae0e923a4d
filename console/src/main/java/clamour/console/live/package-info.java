/// Exercises while they run: the conductor that advances each, frames and boards on their way to the screens, seats
/// and
/// rooms.
/// For every feature with a view: through `Exercises` and the `Room` it gives, never past them.
/// Live state can always be folded again from the journal, so Hazelcast holds nothing that would be missed.
@NullMarked
package clamour.console.live;

import org.jspecify.annotations.NullMarked;
