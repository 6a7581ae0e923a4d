@NullMarked
package clamour.scenario.read;

import org.jspecify.annotations.NullMarked;
