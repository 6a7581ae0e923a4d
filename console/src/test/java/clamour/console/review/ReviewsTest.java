package clamour.console.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clamour.console.ConsoleTest;
import clamour.console.identity.People;
import clamour.console.identity.TestPeople;
import clamour.console.live.Exercises;
import clamour.console.live.NotPossible;
import clamour.console.live.Receipt;
import clamour.console.live.Room;
import clamour.console.live.ScenarioSource;
import clamour.console.live.Seat;
import clamour.content.ContentLibrary;
import clamour.exercise.Message;
import clamour.exercise.Payload;
import clamour.exercise.Role;
import clamour.exercise.Settings;
import clamour.exercise.file.ExerciseFile;
import clamour.exercise.file.Replay;
import clamour.scenario.ExerciseTime;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConsoleTest
class ReviewsTest {

    private static final String HERE = "192.0.2.77";

    @Autowired
    private Exercises exercises;

    @Autowired
    private Reviews reviews;

    @Autowired
    private People people;

    @Test
    void an_exercise_that_runs_has_no_review_yet() {
        var room = practice("Ann");

        assertThatThrownBy(() -> reviews.of(room.seat()))
                .isInstanceOfSatisfying(
                        NotPossible.class, refused -> assertThat(refused.code()).isEqualTo("not-ended"));
    }

    @Test
    void the_review_has_the_scores_people_saw_and_its_file_replays_to_the_same_state() throws Exception {
        var room = practice("Ben");
        act(room, new Payload.ClockMoved(ExerciseTime.ofMinutes(5)));
        act(room, new Payload.MessagePublished(ownMessage(room), Optional.empty()));
        act(room, new Payload.ClockMoved(ExerciseTime.ofMinutes(12)));
        act(room, new Payload.ExerciseEnded());
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> room.board().ended());
        var live = room.board();

        var past = reviews.of(room.seat()).get(120, TimeUnit.SECONDS);

        var board = past.review().board();
        assertThat(board.ended()).isTrue();
        assertThat(board.messages()).singleElement().satisfies(message -> {
            assertThat(message.score()).isEqualTo(live.messages().getFirst().score());
            assertThat(message.score().scores().total()).isPresent();
        });
        assertThat(past.review().end()).isEqualTo(live.clock().at());
        byte[] zip = reviews.file(room.seat(), past).write();
        verify(zip, past);
    }

    @Test
    void what_evaluators_say_after_it_was_folded_is_in_the_review_and_in_the_file() throws Exception {
        var opened = exercises.open(
                TestPeople.facilitator(people, "Uma"),
                new ScenarioSource.Shipped("first-steps"),
                new Settings(3, 1_000, "en", false, true, false, new TreeMap<>()));
        var facilitator = exercises.room(opened.seat());
        var code = Objects.requireNonNull(opened.codes().get(Role.TRAINEE));
        var trainee = exercises.room(exercises
                .join(code, "Vic", Optional.empty(), HERE, Optional.empty())
                .seat());
        act(facilitator, new Payload.ClockMoved(ExerciseTime.ofMinutes(5)));
        act(trainee, new Payload.MessagePublished(ownMessage(trainee), Optional.empty()));
        act(facilitator, new Payload.ExerciseEnded());
        var before = reviews.of(opened.seat()).get(120, TimeUnit.SECONDS);
        var message = before.review().board().messages().getFirst();
        assertThat(message.evaluation().isEmpty()).isTrue();

        act(facilitator, new Payload.ScoreOverridden(message.id(), "calm", 100, "Very calm."));

        var after = reviews.of(opened.seat()).get(120, TimeUnit.SECONDS);
        assertThat(after.review().board().messages().getFirst().evaluation().dimensions())
                .containsEntry("calm", 100);
        assertThat(after.review().board().messages().getFirst().score()).isEqualTo(message.score());
        assertThat(before.review().board().messages().getFirst()).isEqualTo(message);
        verify(reviews.file(opened.seat(), before).write(), after);
    }

    private static void verify(byte[] zip, Reviews.Past past) throws Exception {
        var file = ExerciseFile.read(zip);
        var replay = Replay.of(file, ContentLibrary.standard());

        assertThat(file.damage(zip)).isEmpty();
        assertThat(replay.broken()).isEmpty();
        assertThat(replay.disagreement()).isEmpty();
        assertThat(replay.sameContent()).isTrue();
        var fold = replay.fold(1);
        assertThat(fold.stateHash()).isEqualTo(file.stateHash());
        assertThat(fold.board().messages()).hasSameSizeAs(past.review().board().messages());
    }

    private Room practice(String name) {
        Seat seat = exercises.practise("first-steps", name, "en", HERE).seat();
        return exercises.room(seat);
    }

    private static void act(Room room, Payload payload) {
        var receipt = room.act(Room.freshId(), payload);
        assertThat(receipt).as("%s", payload).isInstanceOf(Receipt.Accepted.class);
    }

    private static Message ownMessage(Room room) {
        var account = room.scenario().accounts().stream()
                .filter(known -> known.team().isPresent()
                        && known.team().equals(room.seat().team()))
                .findFirst()
                .orElseThrow();
        return Message.of(account.id(), "We are at Mill Street. Please close your windows. More by 17:50.");
    }
}
