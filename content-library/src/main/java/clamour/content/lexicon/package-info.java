/// Rules of judgement as data: phrases, points, reasons, sources, per language, compiled into a matcher
/// that never
/// backtracks.
/// The simulator's scoring uses it; nothing here knows a scenario or a score.
/// A rule is a claim with evidence, so each carries its reason, source and examples, and one test runs them
/// all.
@NullMarked
package clamour.content.lexicon;

import org.jspecify.annotations.NullMarked;
