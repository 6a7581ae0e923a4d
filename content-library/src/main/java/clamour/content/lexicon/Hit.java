package clamour.content.lexicon;

/// A rule that was found in a text.
///
/// @param from first token
/// @param to last token, included
/// @param negated whether a negation stands before it, for rules that flip
public record Hit(Rule rule, int from, int to, boolean negated) {}
