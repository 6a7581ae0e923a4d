/// What the public makes of what it sees: belief, trust, reactions, questions; and what of all that surfaces in a
/// feed. `clamour.exercise` folds with [SimulatedPublic], the only door; everything else here is for this
/// package. Nothing is scripted: each reaction follows from who saw a message, when, how it was said and what
/// they believed.
///
/// ## State of an account One 32-bit word for its voice ([Voice]: trust, when it last saw something official, how
/// often silence has hurt it) and one for each rumour ([Belief]: evidence, when it was last touched, pressure to
/// speak, what it has done). Fading is computed on the next touch; believers are counted exactly all the same,
/// because the moment a belief fades below the threshold is known when it is stored ([Crowd]).
///
/// ## Invariants
/// - What somebody sees changes the state of that account alone, but for the limits on what is addressed to the
///   trainees (one question, one request for help, one reply so often) and for when the official voice was last
///   heard at all.
/// - A message that nobody sees changes nothing but the count of posts.
/// - All draws are keyed by account and message, and a message's key is the same in every run that contains it.
///   So two runs that differ in one act differ only by its effect.
/// - Chatter changes nobody; it does not fan out.
///
/// ## Cost How it is measured and what was found is in the README beside the module. At a million accounts a
/// sight costs some 200 ns of processor time on a busy machine, posts, choices of the feed and tallies included.
/// The largest parts are walking follower rows, touching the state, reading edges, and belief.
///
/// ## Threads What people see is computed on one thread; a second can do the fan-out (see `clamour.spread`). Fans
/// of runs use one thread a seed, populations are made by several.
@NullMarked
package clamour.reaction;

import org.jspecify.annotations.NullMarked;
