@NullMarked
package clamour.scenario.lint;

import org.jspecify.annotations.NullMarked;
