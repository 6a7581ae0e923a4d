/// What another message, or the same one ten minutes earlier, would have done: edits of a journal, forks of a
/// fold, and the spread over paired seeds. Used by the review and the command line; knows the fold, never a view.
/// Runs are paired: all of a fan live on one population, and each pair shares every chance until the edit tells
/// them apart, because draws are keyed. So a difference is the edit's effect and nothing else.
@NullMarked
package clamour.whatif;

import org.jspecify.annotations.NullMarked;
