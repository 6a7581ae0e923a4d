/// From the bytes of a file to a scenario, with every fault located and said so that its author can mend it.
/// Anything above may read scenarios, single injects and conditions here; only this package knows YAML.
/// Problems are gathered, never thrown: the bytes are judged first, then the tree, then each value, then what they
/// refer to.
@NullMarked
package clamour.scenario.read;

import org.jspecify.annotations.NullMarked;
