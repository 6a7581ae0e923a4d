/// What the public makes of what it sees: belief, trust, reactions, questions; and what of all that surfaces in a feed.
/// `clamour.exercise` folds with [SimulatedPublic], the only door; everything else here is for this package.
/// Nothing is scripted: each reaction follows from who saw a message, when, how it was said and what they believed.
///
/// ## State of an account
/// One 32-bit word for its voice ([Voice]: trust, when it last saw something official, how often silence has hurt it)
/// and one for each rumour
/// ([Belief]: evidence, when it was last touched, pressure to speak, what it has done). Fading is computed on the next
/// touch; believers are
/// counted exactly all the same, because the moment a belief fades below the threshold is known when it is stored
/// ([Crowd]).
///
/// ## Invariants
/// - What somebody sees changes the state of that account alone, but for the limits on what is addressed to the
/// trainees (one question, one
///   request for help, one reply so often) and for when the official voice was last heard at all.
/// - A message that nobody sees changes nothing but the count of posts.
/// - All draws are keyed by account and message, and a message's key is the same in every run that contains it. So two
/// runs that differ in one
///   act differ only by its effect.
/// - Chatter changes nobody; it does not fan out.
///
/// ## Cost
/// Processor time of one thread (AMD EPYC at 2.6 GHz, two cores shared with a dozen other processes, JDK 25, warm),
/// with all posts, choices
/// of the feed and tallies included:
///
/// | public | exercise | seen | posts | population | run | a sight |
/// |---|---|---|---|---|---|---|
/// | 20,000 | riverside, 2 h 30, silent | 0.12 M | 21,000 | 0.03 s | 0.08 s | 600 ns |
/// | 200,000 | the same | 1.25 M | 90,000 | 0.15 s | 0.29 s | 230 ns |
/// | 1,000,000 | two rumours, two floods, 8 h | 2.23 M | 111,000 | 0.74 s | 0.54 s | 240 ns |
///
/// Roughly half of a run is what a post costs (author, words' seed, choice of the feed), not what a sight costs. A copy
/// of a million accounts
/// takes 2 to 15 ms. The loudest exercise minute at a million is 18,000 sights, 5 ms, so fifteen exercise seconds cost
/// about a millisecond.
///
/// ## Threads
/// The loop runs on one. At these rates a tick has 30 to 300 sights, some 10 to 70 microseconds of work between two
/// barriers of a sharded
/// loop, which is what a barrier costs; threads pay for the population, whose chunks are independent, and for runs side
/// by side.
@NullMarked
package clamour.reaction;

import org.jspecify.annotations.NullMarked;
