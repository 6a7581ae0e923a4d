package clamour.exercise;

/// Why an act cannot be done now, said so that the person can do something about it. Nothing has happened, nothing is
/// lost.
///
/// @param code names the reason, stable: `already-published`
/// @param message what is so, a full sentence
/// @param hint what to do, a full sentence; empty where nothing helps
public record Refusal(String code, String message, String hint) {}
