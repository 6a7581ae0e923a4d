/// How anything spreads: one event, `SEE(account, message, poster)`, and the fan-out of a post to the followers
/// of its poster. Used by `clamour.population`, `.flood` and `.reaction`; knows nothing of scenarios, rumours or
/// police. Random numbers are keyed, never streamed, so that two runs that differ in one act differ only by its
/// effect.
///
/// ## Layout
/// - [FollowerGraph]: compressed rows of followers, outside the heap. An edge is an `int`: the follower in the
///   low 24 bits, its attention class in the top 4. Rows are ordered by class, most attentive first; the head of a row
///   says where each class ends. [GraphFile] keeps one in a file that is mapped; [EdgeList] reads one from a text.
/// - [FanOut]: walks the rows of posters by geometric skips without reading them, reads the edges it chose side by
///   side, and asks the [Audience] who looks.
/// - [Wheel]: a time wheel of two levels, one `long` an event: by tick for the 256 ticks under way, by turn of
///   256 ticks for what is later. An event is account (24 bits), message (15), poster (24), mark (1).
/// - [Loop]: takes a tick's events, sorts them by (account, message, poster), touches the memory of the rules for
///   all of them, lets the rules see each, then lets the posts of the tick fan out.
/// - [Rules]: what seeing does. The public of an exercise and the textbook models are rules on the same loop.
///
/// ## Invariants
/// - A tick's outcome does not depend on the order in which its events were scheduled: the sort makes it
///   canonical.
/// - No draw depends on who delivered an event or on what happened before: each is `Keys.mix` of (seed, purpose,
///   account, message, k).
/// - Nothing is allocated for an event; arrays grow by doubling. Nothing calls a logarithm: geometric skips and
///   delays come from tables of 1,024 cells, by 26 bits of a keyed hash.
/// - One thread or two come to the same: nobody sees a post sooner than four ticks after it was made, which is the
///   lead that the fan-out has over the sights.
///
/// ## Papers
/// - Memory kernel: Zhao, Erdogdu, He, Rajaraman, Leskovec 2015, SEISMIC (flat to 300 s, then exponent 1 +
///   theta).
/// - Thresholds: Sellke 1983. Geometric skips: Batagelj and Brandes 2005, as hazards: an edge of hazard `h` is
///   chosen with `1 - exp(-h)`.
/// - SIR on networks: Kiss, Miller, Simon 2017. Maki and Thompson 1973.
///   Tambuscio, Ruffo, Flammini, Menczer 2015.
@NullMarked
package clamour.spread;

import org.jspecify.annotations.NullMarked;
