/// Content packs: the words and faces of an exercise, as data.
/// For every module above; uses nothing of them.
/// Packs are data, not code: a new language or community needs no new class.
@NullMarked
package clamour.content;

import org.jspecify.annotations.NullMarked;
