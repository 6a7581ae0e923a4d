@NullMarked
package clamour.scenario.shipped;

import org.jspecify.annotations.NullMarked;
