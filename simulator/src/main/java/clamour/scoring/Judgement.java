package clamour.scoring;

/// What one reading of a text yields: how it is judged and what it says.
///
/// @param score tone and conduct; timing and outcome belong to the exercise and are added by [ExerciseScores]
public record Judgement(MessageScore score, Meaning meaning) {}
