/// An exercise in one file, and going through it again: replay to any time, verification, the review's material.
/// The command line and the console's review and archive use it.
/// A file holds what people did, not what followed: that is folded again, and must come to the recorded hash.
@NullMarked
package clamour.exercise.file;

import org.jspecify.annotations.NullMarked;
