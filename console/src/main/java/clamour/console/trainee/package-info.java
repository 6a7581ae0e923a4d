/// The desk of those who write: what the public says, what it believes, who waits, and the composer.
/// Used by nobody; goes through `console.live` for everything it knows and does.
/// Views only wire; presenters hold what is shown and have no Vaadin in them, so they are tested as plain Java.
@NullMarked
package clamour.console.trainee;

import org.jspecify.annotations.NullMarked;
