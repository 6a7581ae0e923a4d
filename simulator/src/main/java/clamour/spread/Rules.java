package clamour.spread;

/// What seeing a post does: the only thing in which the public of an exercise, a rumour of Maki and Thompson and an
/// infection differ.
///
/// Rules own the state of the accounts. They change the state of `account` alone (Maki-Thompson also that of the
/// poster, whose contact it
/// was), and call [Loop#post] or [Loop#schedule] for what follows.
public interface Rules {

    /// An account sees a message posted or passed on by `poster`. Called in the order (account, message, poster)
    /// within a tick.
    void see(Loop loop, int account, int message, int poster);

    /// Reads what [#see] will need, so that the memory of a whole tick is fetched before anything is computed.
    ///
    /// @param marked see [Loop#seesMarked]
    /// @return anything that depends on it
    default int touch(int account, int message, int poster, boolean marked) {
        return 0;
    }

    /// Whether it makes a difference in which order the events of a tick are seen; if not, they are not sorted.
    default boolean isOrdered() {
        return true;
    }

    /// All events of the tick have been seen; what is posted now still fans out in this tick.
    default void tickEnds(Loop loop) {}
}
