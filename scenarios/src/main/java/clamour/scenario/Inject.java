package clamour.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// One thing of the MSEL.
///
/// @param timing when it happens
/// @param body what happens
/// @param repeat how often again
/// @param expect what good trainees do about it
/// @param notes the columns of the MSEL that people read
public record Inject(
        InjectId id, Timing timing, Body body, Optional<Repeat> repeat, Optional<Expected> expect, Notes notes) {

    public sealed interface Timing {
        record At(ExerciseTime time) implements Timing {}

        record When(Condition condition) implements Timing {}

        /// Fired by the facilitator only: `at: manual`, and every contingency.
        record Manual() implements Timing {}
    }

    public sealed interface Body {}

    /// Something somebody says on a channel, public or not.
    ///
    /// @param replyTo the inject it answers
    /// @param rumour the rumour it passes on
    /// @param gives the facts it gives to the team; the only way a sensitive one reaches trainees
    /// @param to the account or team it is addressed to (direct message, call, e-mail)
    public record Post(
            Source from,
            Channel channel,
            LocalText text,
            Optional<InjectId> replyTo,
            Optional<AccountId> to,
            Optional<Media> media,
            Optional<String> spot,
            Optional<RumourId> rumour,
            List<FactId> gives)
            implements Body {
        public Post {
            gives = List.copyOf(gives);
        }
    }

    /// Background posts on a topic that rise and fall.
    ///
    /// @param peakPerMinute posts a minute at the top
    /// @param mood `calm`, `afraid`, `angry`, `sad`, `hopeful`, `mocking`, `curious`, `grateful`, `bored`
    /// @param questions share of posts that ask, 0 to 1
    public record Flood(String topic, double peakPerMinute, Duration rise, Duration fall, String mood, double questions)
            implements Body {}

    /// A question to every trainee, answered with a confidence; shown as agreement.
    public record Question(LocalText question, List<LocalText> options) implements Body {
        public Question {
            options = List.copyOf(options);
        }
    }

    /// @param image id of a medium in the content library or beside the scenario
    /// @param alt description for those who do not see it; the linter asks for it
    public record Media(String image, Optional<LocalText> alt) {}

    public record Repeat(Duration every, int times, Optional<Condition> until) {}

    public record Expected(
            Optional<Duration> replyWithin,
            Optional<Purpose> purpose,
            Optional<ObjectiveId> objective,
            Optional<LocalText> note) {}

    /// @param title a short name for the timeline; the id where the file gives none
    /// @param objective what it exercises, where `expect` does not say
    /// @param contingency held back; the facilitator fires it where the exercise needs it
    public record Notes(
            String title,
            Optional<String> description,
            Optional<ObjectiveId> objective,
            Optional<String> responsible,
            Status status,
            Optional<String> notes,
            boolean contingency) {}

    public enum Status {
        DRAFT,
        AGREED
    }
}
