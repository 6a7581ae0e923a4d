package clamour.console.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import clamour.console.review.Ratings.Point;
import clamour.console.review.Ratings.Rating;
import clamour.exercise.Entry;
import clamour.exercise.EntryCodec;
import clamour.exercise.EntryId;
import clamour.exercise.ExerciseId;
import clamour.exercise.Message;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload;
import clamour.exercise.Role;
import clamour.scenario.AccountId;
import clamour.scenario.ExerciseTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RatingsTest {

    private static final Instant BEGAN = Instant.parse("2026-06-12T15:50:00Z");

    private final List<Entry> journal = new ArrayList<>();
    private EntryId first = new EntryId("none");
    private EntryId second = new EntryId("none");

    private EntryId enter(int minute, String actor, Payload payload) {
        var id = new EntryId("e" + (journal.size() + 1));
        journal.add(EntryCodec.next(
                new ExerciseId("one"),
                journal.isEmpty() ? null : journal.getLast(),
                new EntryCodec.Act(
                        id,
                        new ParticipantId(actor),
                        ExerciseTime.ofMinutes(minute),
                        BEGAN.plusSeconds(60L * minute),
                        payload)));
        return id;
    }

    private static Payload joined(String id, String name) {
        return new Payload.ParticipantJoined(new ParticipantId(id), name, Role.EVALUATOR, Optional.empty());
    }

    private static Payload gives(EntryId message, String dimension, int points, int scorer) {
        return new Payload.ScoreOverridden(message, dimension, points, "Why.", OptionalInt.of(scorer), false);
    }

    @BeforeEach
    void twoMessages() {
        enter(0, "p1", joined("p1", "Eva"));
        enter(0, "p2", joined("p2", "Max"));
        var says = new Payload.MessagePublished(Message.of(new AccountId("police"), "Hi."), Optional.empty());
        first = enter(4, "sam", says);
        second = enter(9, "sam", says);
    }

    @Test
    void the_last_word_of_each_evaluator_on_each_scale_stands() {
        enter(10, "p1", gives(first, "calm", 20, 50));
        enter(11, "p1", gives(first, "calm", 60, 50));
        enter(11, "p2", gives(first, "calm", 80, 50));
        enter(11, "p1", gives(first, "empathy", 10, 40));

        var ratings = Ratings.of(journal);

        assertThat(ratings.all())
                .extracting(Rating::evaluator, Rating::dimension, Rating::points, Rating::scorer)
                .containsExactlyInAnyOrder(
                        tuple("Eva", "calm", 60, 50), tuple("Max", "calm", 80, 50), tuple("Eva", "empathy", 10, 40));
        assertThat(ratings.all()).allMatch(rating -> rating.published().equals(ExerciseTime.ofMinutes(4)));
    }

    @Test
    void what_was_taken_back_does_not_count() {
        var word = enter(10, "p1", gives(first, "calm", 20, 50));
        enter(11, "p1", new Payload.WordWithdrawn(word));

        assertThat(Ratings.of(journal).isEmpty()).isTrue();
    }

    @Test
    void a_word_without_the_scorers_beside_it_is_left_out() {
        enter(10, "p1", new Payload.ScoreOverridden(first, "calm", 20, "Why."));

        assertThat(Ratings.of(journal).isEmpty()).isTrue();
    }

    @Test
    void over_time_the_means_of_a_message_stand_at_its_minute() {
        enter(10, "p1", gives(second, "calm", 20, 50));
        enter(10, "p2", gives(second, "calm", 40, 50));
        enter(11, "p1", gives(first, "calm", 90, 70));

        var points = Ratings.of(journal).over(rating -> rating.published().seconds());

        assertThat(points).containsExactly(new Point(240, 90, 70), new Point(540, 30, 50));
    }

    @Test
    void two_who_rated_the_same_messages_have_an_alpha_among_them() {
        enter(10, "p1", gives(first, "calm", 20, 50));
        enter(10, "p2", gives(first, "calm", 20, 50));
        enter(11, "p1", gives(second, "calm", 90, 70));
        enter(11, "p2", gives(second, "calm", 90, 70));

        var agreement = Ratings.of(journal).agreement();

        assertThat(agreement.ratings()).isEqualTo(4);
        assertThat(agreement.amongEvaluators()).hasValue(1);
        assertThat(agreement.meanDifference()).isEqualTo(-5);
    }
}
