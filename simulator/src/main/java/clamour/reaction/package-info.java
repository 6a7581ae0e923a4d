/// What the public makes of what it sees: belief, trust, reactions, questions; and what of all that surfaces in a feed.
/// `clamour.exercise` folds with [SimulatedPublic], the only door; everything else here is for this package.
/// Nothing is scripted: each reaction follows from who saw a message, when, how it was said and what they believed.
///
/// ## State of an account
/// One 32-bit word for its voice ([Voice]: trust, since when it has heard nothing official) and one for each rumour
/// ([Belief]: evidence,
/// when it was last touched, pressure to speak, what it has done). Fading is computed on the next touch; believers are
/// counted exactly all
/// the same, because the moment a belief fades below the threshold is known when it is stored.
@NullMarked
package clamour.reaction;

import org.jspecify.annotations.NullMarked;
