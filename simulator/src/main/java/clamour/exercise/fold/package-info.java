/// The fold: entries in, the state of an exercise out; conditions, injects, questions, and what people may do now.
/// Policies, files and the console use it; it uses the simulated public and the scorer, and knows no screen or store.
/// Everything moves on ticks of one second or by an entry, so the steps in which time goes on make no difference.
@NullMarked
package clamour.exercise.fold;

import org.jspecify.annotations.NullMarked;
