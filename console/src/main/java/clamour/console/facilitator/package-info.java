/// The white cell's page: the MSEL as a timeline, the clock, the dials, voices of the rest of the world, and what the
/// trainees do.
/// Nobody else uses it; it sees and acts through its room only.
/// Everything a facilitator does is an entry like everybody's, so a rerun of the journal runs the same exercise.
@NullMarked
package clamour.console.facilitator;

import org.jspecify.annotations.NullMarked;
