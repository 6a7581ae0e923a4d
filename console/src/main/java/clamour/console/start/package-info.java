/// The first page: join with a code, practise alone, or go on to run an exercise for others.
/// Used by nobody; gives seats through `console.live` and then leads to the desk.
/// A newcomer is two clicks from here to a running exercise, so nothing is asked that can be asked later.
@NullMarked
package clamour.console.start;

import org.jspecify.annotations.NullMarked;
