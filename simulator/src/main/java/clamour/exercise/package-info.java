/// One run of a scenario: entries, the fold that computes its state, the exercise clock.
/// For the rest of the simulator and the console.
/// Human acts are the only truth; everything else is computed from them, the same on every machine.
@NullMarked
package clamour.exercise;

import org.jspecify.annotations.NullMarked;
