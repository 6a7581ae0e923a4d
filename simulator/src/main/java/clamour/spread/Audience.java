package clamour.spread;

/// Who looks at all, and when. Asked once for each sight before it is scheduled, so that what nobody will look at costs
/// neither a place in the wheel nor the state of an account.
@FunctionalInterface
public interface Audience {

    /// Whatever they are sent, they see.
    Audience EVERYBODY = (_, _) -> true;

    /// Whether an account looks at what reaches it at a tick. With two threads, one that is asked by both: the answer
    /// then depends on nothing that changes. With one it may say no from the moment on at which no sight changes
    /// anything any more.
    boolean looks(int account, int tick);
}
