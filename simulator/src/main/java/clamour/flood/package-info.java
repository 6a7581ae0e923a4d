/// Background posts nobody scripted: streams on a topic that rise and fall, and everyday chatter.
/// `clamour.reaction` drives it; it says when somebody posts on what, never who sees it.
/// A stream is a Hawkes process by clusters: immigrants here, their offspring by the loop with the kernel of SEISMIC.
/// The immigrants are
/// what is left of the scripted curve after the offspring to be expected, so that a stream has the height its author
/// asked for.
@NullMarked
package clamour.flood;

import org.jspecify.annotations.NullMarked;
