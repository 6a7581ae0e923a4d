/// The room display: what the public says and believes, large enough for the back of the room; no controls.
/// Nobody else uses it; it sees through its room only what an observer may see.
/// It is a page of its own rather than a desk without buttons, because nobody sits in front of it.
@NullMarked
package clamour.console.observer;

import org.jspecify.annotations.NullMarked;
