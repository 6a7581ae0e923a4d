package clamour.reaction;

/// Factors on how a public passes rumours on, against how it does by [Behaviour].
///
/// @param pressure that a sight puts on whoever it reaches
/// @param salience of a post with its author's followers
/// @param trend how many find it without following its author
record Loudness(double pressure, double salience, double trend) {

    static final Loudness USUAL = new Loudness(1, 1, 1);
}
