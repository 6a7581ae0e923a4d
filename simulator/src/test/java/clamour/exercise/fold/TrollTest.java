package clamour.exercise.fold;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.exercise.Journals;
import clamour.exercise.Message;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload;
import clamour.exercise.PostId;
import clamour.exercise.Role;
import clamour.exercise.Settings;
import clamour.exercise.SurfacedPost;
import clamour.scenario.AccountId;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Purpose;
import clamour.scoring.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Answers to those who only want to disturb.
class TrollTest {

    private static final Settings SETTINGS = new Settings(7, 6_000, "en", false, false, true, new TreeMap<>());

    private final Journals journal = new Journals()
            .then("+00:00", "system", new Payload.ExerciseOpened("00", "00", 1, SETTINGS))
            .then(
                    "+00:00",
                    "sam",
                    new Payload.ParticipantJoined(new ParticipantId("sam"), "sam", Role.TRAINEE, Optional.of("comms")))
            .then("+00:00", "sam", new Payload.ClockStarted());

    private ExerciseFold fold() {
        var fold = Bridge.fold(SETTINGS, 1);
        journal.entries().forEach(fold::apply);
        return fold;
    }

    private List<SurfacedPost> posts(boolean trolls) {
        var fold = fold();
        fold.advanceTo(ExerciseTime.ofMinutes(14));
        var posts = new ArrayList<SurfacedPost>();
        for (var post : fold.takeFrameParts().posts()) {
            if (post.inject().isEmpty() && post.author().persona().startsWith("troll") == trolls) {
                posts.add(post);
            }
        }
        assertThat(posts).as("posts to answer").isNotEmpty();
        return posts;
    }

    private void answers(String at, PostId post) {
        var message = new Message(
                new AccountId("police"),
                "Thank you for your message. The bridge holds. Please keep away from Mill Square.",
                Optional.of(Purpose.ANSWER),
                Optional.of(post),
                List.of(),
                Optional.empty(),
                Optional.empty());
        journal.then(at, "sam", new Payload.MessagePublished(message, Optional.empty()));
    }

    private List<List<String>> breaches() {
        return fold().board().messages().stream()
                .map(message -> message.score().findings().stream()
                        .map(Finding::rule)
                        .filter(rule -> rule.equals("engage.troll"))
                        .toList())
                .toList();
    }

    @Test
    void one_civil_answer_to_a_troll_is_right_and_a_second_one_is_a_breach() {
        var troll = posts(true).getFirst().id();

        answers("+00:15", troll);
        answers("+00:16", troll);

        assertThat(breaches()).containsExactly(List.of(), List.of("engage.troll"));
        assertThat(fold().board().messages().getLast().score().scores().conduct())
                .hasValue(95);
    }

    @Test
    void anybody_else_may_be_answered_as_often_as_one_likes() {
        var post = posts(false).getFirst().id();

        answers("+00:15", post);
        answers("+00:16", post);

        assertThat(breaches()).containsExactly(List.of(), List.of());
    }
}
