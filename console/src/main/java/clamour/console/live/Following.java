package clamour.console.live;

/// A follower's hold on an exercise. Let go of it when the view is gone.
@FunctionalInterface
public interface Following {

    /// No further batch comes. Twice is harmless.
    void stop();
}
