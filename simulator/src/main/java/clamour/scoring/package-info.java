/// How a message and an exercise are judged: tone, timing, conduct and outcome, each with evidence a
/// trainee can read.
/// The fold scores what is published; the console shows it and scores drafts; text alone scores too.
/// Rules, words and weights are data of the content library; here is only the small engine that applies them
/// (DOCTRINE).
@NullMarked
package clamour.scoring;

import org.jspecify.annotations.NullMarked;
