/// Who somebody is and what they may do.
/// For every feature that has a service or a view.
/// Rights belong to a person's role in one exercise, so services decide; a view only hides what would be refused.
@NullMarked
package clamour.console.identity;

import org.jspecify.annotations.NullMarked;
