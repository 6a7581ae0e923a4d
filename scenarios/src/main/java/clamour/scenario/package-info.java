/// What is scripted: scenario, phases, injects, rumours, objectives and accounts as records.
/// For the simulator and the console; plain values that know no file format.
/// A scenario is data that any program can check, simulate and score; reading it is next door, in `read`.
@NullMarked
package clamour.scenario;

import org.jspecify.annotations.NullMarked;
