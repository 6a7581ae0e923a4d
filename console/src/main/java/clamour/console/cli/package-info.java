/// The command line: `check`, `simulate`, `score`, `replay` and what follows them.
/// Called by `Main`; uses the three lower modules, never Spring or a view.
/// Commands start in about a second, so nothing heavy may be on their path.
@NullMarked
package clamour.console.cli;

import org.jspecify.annotations.NullMarked;
