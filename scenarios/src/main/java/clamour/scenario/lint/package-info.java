/// What an instructor would regret on the day: warnings about a scenario that reads well and plays badly.
/// Author view and command line show them beside the problems of the reader.
/// Each rule looks at the read scenario alone and names a place in the file; a warning never stops an exercise.
@NullMarked
package clamour.scenario.lint;

import org.jspecify.annotations.NullMarked;
