/// Checklists for press officers: short items, each with the key of its source.
/// Used by the console.
/// Decision: one file per language with the same ids, so that a team can switch language in the middle.
@NullMarked
package clamour.content.checklist;

import org.jspecify.annotations.NullMarked;
