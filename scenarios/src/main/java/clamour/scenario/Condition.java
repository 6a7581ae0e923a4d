package clamour.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A condition of the closed grammar of the scenario language (`when`, `until`); evaluated in the fold, on the tick.
public sealed interface Condition {

    /// Holds from `by` on where nobody of the source has published before.
    record NoMessage(AccountId from, ExerciseTime by) implements Condition {}

    record MessagePublished(AccountId from, Optional<RumourId> about, Optional<Purpose> purpose) implements Condition {}

    /// @param share 0 to 1 of the whole public
    record RumourBelieved(RumourId rumour, double share) implements Condition {}

    record RumourCorrected(RumourId rumour) implements Condition {}

    /// @param trust 0 to 1
    record TrustBelow(double trust, Optional<CommunityId> community) implements Condition {}

    record PostsPerMinuteOver(int posts) implements Condition {}

    record QuestionsWaitingOver(int questions) implements Condition {}

    record InjectFired(InjectId inject) implements Condition {}

    /// @param part `tone`, `timing`, `conduct`, `outcome` or `total`
    record ScoreBelow(String part, int points) implements Condition {}

    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }
    }

    /// Holds where the inner condition has held without a break for so long.
    record Lasting(Condition condition, Duration time) implements Condition {}

    record NotBefore(Condition condition, ExerciseTime time) implements Condition {}
}
