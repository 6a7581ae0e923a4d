/// The evaluator's page: ratings of objectives, notes on messages and moments, and a word over the scorer's.
/// Nobody else uses it; it sees and acts through its room, while an exercise runs and at the hot wash after it.
/// The scorer's word is never changed: an evaluator's stands before it, with a reason, and both stay in the journal.
@NullMarked
package clamour.console.evaluator;

import org.jspecify.annotations.NullMarked;
