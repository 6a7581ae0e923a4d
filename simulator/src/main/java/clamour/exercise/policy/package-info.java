/// Stock press offices that play any scenario without people, and the runs that exercises are measured against.
/// The command line, the author's preview and the console's scores use it; it acts through entries like everybody.
/// A policy sees what a trainee sees, never whether a rumour is true before the fact that settles it may be said.
@NullMarked
package clamour.exercise.policy;

import org.jspecify.annotations.NullMarked;
