/// Who writes: made-up people with a voice, names, handles and drawn faces, all from data and a seed.
/// Used by the text package for the voice and by everything above for names, bios and avatars.
/// Decision: names are invented lists of our own, per language; no library of real people, no photographs.
@NullMarked
package clamour.content.persona;

import org.jspecify.annotations.NullMarked;
