/// The scenarios that ship with Clamour, as resources beside the code.
/// Console, simulator and command line open them by their short names.
/// They are read by the same reader as everybody's, so that a shipped file is also an example to copy.
@NullMarked
package clamour.scenario.shipped;

import org.jspecify.annotations.NullMarked;
