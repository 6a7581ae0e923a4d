/// Choices from a seed: the only source of chance in the content library.
/// Used wherever words, names or faces are picked.
/// Decision: SplitMix64 by hand, twenty lines, so that a seed means the same words in every version of every library.
@NullMarked
package clamour.content.seed;

import org.jspecify.annotations.NullMarked;
