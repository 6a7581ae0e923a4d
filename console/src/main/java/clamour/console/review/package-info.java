/// The look back: the whole exercise on a scrubber, its curves, every message with its evidence, what people saw at any
/// moment.
/// Whoever had a seat in an ended exercise may look; the facilitator also before.
/// Everything shown is folded from the journal once and kept in memory for a while; nothing of a review is stored.
@NullMarked
package clamour.console.review;

import org.jspecify.annotations.NullMarked;
