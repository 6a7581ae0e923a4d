/// The words of the simulated public: grammars as data, realised into posts when somebody looks.
/// Simulator and console may use it; the simulation itself carries seeds, never texts.
/// A post is a pure function of its seed, so that every screen, replay and machine shows the same words.
@NullMarked
package clamour.content.text;

import org.jspecify.annotations.NullMarked;
