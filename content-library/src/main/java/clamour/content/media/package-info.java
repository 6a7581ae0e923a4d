/// Pictures drawn by us as SVG, with alt texts, and the town map with its named spots.
/// Used by scenarios (ids) and the console (pictures).
/// Decision: SVG without script, reference or event attribute, so that a picture can be shown anywhere as it is.
@NullMarked
package clamour.content.media;

import org.jspecify.annotations.NullMarked;
