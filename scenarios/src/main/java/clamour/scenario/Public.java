package clamour.scenario;

import java.time.Duration;
import java.util.List;

/// The public of a scenario before anybody has said anything.
///
/// @param history how far everyday chatter reaches back before the start
/// @param accounts how many simulated accounts
public record Public(Duration history, int accounts, List<Community> communities) {

    public static final int MOST_ACCOUNTS = 10_000_000;

    public Public {
        communities = List.copyOf(communities);
    }

    /// @param share 0 to 1 of all accounts; the shares of a scenario add up to 1
    /// @param trust 0 to 1, in the official voice at the start
    /// @param language ISO 639 code it mostly writes in
    public record Community(CommunityId id, double share, double trust, String language) {}
}
