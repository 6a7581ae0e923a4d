/// What happens: entries, the fold that computes everything else from them, the clock, frames and boards for the
/// screens.
/// The console may use it; nothing here knows a wall clock, a database or a screen.
/// The journal is the only truth: `state = fold(scenario, content, seed, entries, exercise time)`, so replay, fail-over
/// and what-if are the same act.
@NullMarked
package clamour.exercise;

import org.jspecify.annotations.NullMarked;
