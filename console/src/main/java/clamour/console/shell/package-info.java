/// What all pages share: the page shell, layout, theme and common components.
/// For every feature with a view; uses none of them.
/// One look for the whole console: a component moves here when a second feature needs it.
@NullMarked
package clamour.console.shell;

import org.jspecify.annotations.NullMarked;
