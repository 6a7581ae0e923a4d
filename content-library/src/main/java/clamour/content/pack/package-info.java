/// How content is read: the files of a pack (in the jar, a directory or a zip) and located problems for their authors.
/// Used by the content packages only; nothing here knows what a persona or a phrase is.
/// Decision: YAML is composed into nodes with marks, never bound by reflection, so every complaint has a line.
@NullMarked
package clamour.content.pack;

import org.jspecify.annotations.NullMarked;
