/// Where the program starts: as a server, or as a command line tool.
/// Used by nobody; wires the features below it.
/// One jar for both, and a command must not wait for Spring, so the choice falls before Spring is loaded.
@NullMarked
package clamour.console;

import org.jspecify.annotations.NullMarked;
