package clamour.content.text;

/// What sort of post it is; its words follow from this, its topic, stance and mood.
public enum PostKind {
    /// Everyday talk that has nothing to do with the crisis.
    CHATTER,
    /// The crowd on a topic of the crisis.
    FLOOD,
    /// Somebody who was there.
    WITNESS,
    /// Passing a claim on, or speaking against it.
    RUMOUR,
    /// An answer to an official message.
    REACTION,
    /// A question the authorities are expected to answer.
    QUESTION,
    /// A request for help.
    HELP,
    /// A news outlet.
    NEWS
}
