package clamour.content.persona;

/// The traits that steer how a persona's posts look; all shares run from 0 (never) to 1 (always).
///
/// @param typos chance that a post has a slip of the finger
/// @param lowercase chance that a post has no capitals at the start
/// @param shouting chance of words, seldom whole posts, in capitals
/// @param emoji chance of emoji at the end
/// @param hashtags chance that the exercise's hashtag is added
/// @param mentions chance that the official account is addressed by its handle
/// @param slang chance of chat abbreviations and dropped apostrophes
/// @param stretching chance of "sooo" and "!!!"
/// @param humour weight of jokes
/// @param anger weight of grumbling
/// @param politeness weight of please and thanks
/// @param wordiness 0 half a sentence, 1 two or three sentences
public record Voice(
        Register register,
        double typos,
        double lowercase,
        double shouting,
        double emoji,
        double hashtags,
        double mentions,
        double slang,
        double stretching,
        double humour,
        double anger,
        double politeness,
        double wordiness) {

    /// The voice of somebody about whom nothing is known.
    public static final Voice PLAIN = new Voice(Register.CASUAL, .12, .35, .05, .2, .15, .1, .15, .1, .3, .3, .3, .4);

    /// Writes with care: capitals, full stops, no slang.
    public boolean isFormal() {
        return register == Register.FORMAL;
    }
}
