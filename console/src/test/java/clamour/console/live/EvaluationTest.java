package clamour.console.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clamour.console.ConsoleTest;
import clamour.console.identity.People;
import clamour.console.identity.Person;
import clamour.console.identity.TestPeople;
import clamour.console.journal.StoredExercises;
import clamour.exercise.Board.MessageState;
import clamour.exercise.Board.Overruling;
import clamour.exercise.EntryId;
import clamour.exercise.Message;
import clamour.exercise.Payload;
import clamour.exercise.Role;
import clamour.exercise.Settings;
import clamour.scenario.ExerciseTime;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Evaluators in a live exercise and after it.
@ConsoleTest
class EvaluationTest {

    private static final String HERE = "192.0.2.90";

    @Autowired
    private Exercises exercises;

    @Autowired
    private Conductors conductors;

    @Autowired
    private StoredExercises stored;

    @Autowired
    private People people;

    private Opened open(String facilitator) {
        var settings = new Settings(1, 1_000, "en", false, true, false, new TreeMap<>());
        return exercises.open(
                TestPeople.facilitator(people, facilitator), new ScenarioSource.Shipped("first-steps"), settings);
    }

    private Seat join(Opened opened, Role role, String name, Optional<Person> person) {
        return exercises
                .join(Objects.requireNonNull(opened.codes().get(role)), name, Optional.empty(), HERE, person)
                .seat();
    }

    private Room join(Opened opened, Role role, String name) {
        return exercises.room(join(opened, role, name, Optional.empty()));
    }

    private static EntryId accepted(Room room, Payload payload) {
        var receipt = room.act(Room.freshId(), payload);
        assertThat(receipt).as("%s", payload).isInstanceOf(Receipt.Accepted.class);
        return ((Receipt.Accepted) receipt).entry().id();
    }

    private static String refused(Room room, Payload payload) {
        var receipt = room.act(Room.freshId(), payload);
        assertThat(receipt).as("%s", payload).isInstanceOf(Receipt.Refused.class);
        return ((Receipt.Refused) receipt).code();
    }

    private EntryId publish(Room trainee) {
        var account = trainee.scenario().accounts().stream()
                .filter(known -> known.team().equals(trainee.seat().team()))
                .findFirst()
                .orElseThrow();
        var message = Message.of(account.id(), "We are at Mill Street. Please close your windows. More by 17:50.");
        return accepted(trainee, new Payload.MessagePublished(message, Optional.empty()));
    }

    private static Payload gives(EntryId message, int points) {
        return new Payload.ScoreOverridden(message, "empathy", points, "As I read it.");
    }

    private static MessageState message(Room room) {
        return room.board().messages().getFirst();
    }

    private static void until(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition);
    }

    @Test
    void an_evaluator_joins_with_a_code_and_has_the_last_word_which_trainees_read_after_the_end() {
        var opened = open("Lou");
        var trainee = join(opened, Role.TRAINEE, "Ada");
        var evaluator = join(opened, Role.EVALUATOR, "Eva");
        assertThat(evaluator.seat().page()).endsWith("/evaluate");
        accepted(exercises.room(opened.seat()), new Payload.ClockMoved(ExerciseTime.ofMinutes(4)));
        var said = publish(trainee);

        accepted(evaluator, gives(said, 90));

        until(() -> !message(evaluator).evaluation().isEmpty());
        assertThat(message(evaluator).evaluation().dimensions()).containsEntry("empathy", 90);
        assertThat(message(trainee).evaluation().isEmpty()).isTrue();
        assertThat(message(trainee).evaluation().scores())
                .isEqualTo(message(trainee).score().scores());
        accepted(exercises.room(opened.seat()), new Payload.ExerciseEnded());
        until(() -> trainee.board().ended());
        assertThat(message(trainee).evaluation().dimensions()).containsEntry("empathy", 90);
    }

    @Test
    void neither_trainees_nor_observers_nor_evaluators_of_another_exercise_rate() {
        var opened = open("Mia");
        var trainee = join(opened, Role.TRAINEE, "Ben");
        var observer = join(opened, Role.OBSERVER, "Wall");
        var elsewhere = join(open("Ned"), Role.EVALUATOR, "Ida", Optional.empty());
        var said = publish(trainee);

        assertThat(refused(trainee, gives(said, 90))).isEqualTo("not-allowed");
        assertThat(refused(observer, gives(said, 90))).isEqualTo("not-allowed");
        assertThat(refused(trainee, new Payload.FindingSetAside(said, "empathy.named", 0, "No.")))
                .isEqualTo("not-allowed");
        assertThat(refused(trainee, new Payload.WordWithdrawn(said))).isEqualTo("not-allowed");
        var moved =
                new Seat(opened.seat().exercise(), elsewhere.participant(), "Ida", Role.EVALUATOR, Optional.empty());
        assertThatThrownBy(() -> exercises.roomAwake(moved)).hasMessageContaining("no seat");
        assertThat(refused(exercises.room(elsewhere), gives(said, 90))).isEqualTo("unknown-message");
    }

    @Test
    void the_hot_wash_goes_on_after_the_exercise_was_put_away() {
        var opened = open("Oda");
        var trainee = join(opened, Role.TRAINEE, "Cy");
        var evaluator = join(opened, Role.EVALUATOR, "Eva");
        var facilitator = exercises.room(opened.seat());
        accepted(facilitator, new Payload.ClockStarted());
        var said = publish(trainee);
        accepted(facilitator, new Payload.ExerciseEnded());
        until(() -> stored.results(opened.seat().exercise()).isPresent());
        conductors.putAway(opened.seat().exercise());
        assertThat(exercises.room(opened.seat()).board().ended()).isTrue();
        exercises.roomAwake(trainee.seat());
        assertThat(conductors.awake(opened.seat().exercise()))
                .as("for those who rate only")
                .isEmpty();

        var late = exercises.roomAwake(evaluator.seat());
        accepted(late, gives(said, 90));
        until(() -> !message(late).evaluation().isEmpty());
        conductors.putAway(opened.seat().exercise());

        assertThat(message(exercises.room(opened.seat())).evaluation().overrides())
                .extracting(Overruling::points)
                .containsExactly(90);
    }

    @Test
    void evaluators_still_come_after_the_end_and_nobody_else_does() {
        var opened = open("Pia");
        publish(join(opened, Role.TRAINEE, "Di"));
        accepted(exercises.room(opened.seat()), new Payload.ExerciseEnded());

        var code = Objects.requireNonNull(opened.codes().get(Role.EVALUATOR));
        assertThat(exercises.invitation(code, HERE))
                .hasValueSatisfying(found -> assertThat(found.role()).isEqualTo(Role.EVALUATOR));
        var late = exercises.roomAwake(join(opened, Role.EVALUATOR, "Late", Optional.empty()));
        accepted(late, new Payload.NoteTaken(Optional.empty(), "Calm all the same."));
        assertThatThrownBy(() -> join(opened, Role.TRAINEE, "Too late")).hasMessageContaining("leads to no exercise");
    }

    @Test
    void somebody_with_an_account_finds_the_exercise_they_evaluate_again() {
        var opened = open("Quin");
        var invited = TestPeople.facilitator(people, "Rae Invited");

        var code = Objects.requireNonNull(opened.codes().get(Role.EVALUATOR));
        var admission = exercises.join(code, "Rae", Optional.empty(), HERE, Optional.of(invited));
        var seat = admission.seat();

        assertThat(exercises.resume(admission.token()))
                .as("no way to it but the account")
                .isEmpty();
        assertThat(exercises.seatOf(invited, seat.exercise())).contains(seat);
        assertThat(exercises.mine(invited))
                .singleElement()
                .satisfies(found -> assertThat(found.seat()).isEqualTo(seat));
        assertThatThrownBy(() -> join(opened, Role.EVALUATOR, "Rae again", Optional.of(invited)))
                .hasMessageContaining("place in this exercise");
        var trainee = join(opened, Role.TRAINEE, "Tim", Optional.of(invited));
        assertThat(exercises.mine(invited))
                .extracting(found -> found.seat().participant())
                .doesNotContain(trainee.participant());
    }

    @Test
    void an_evaluator_runs_nothing_and_writes_nothing() {
        var evaluator = join(open("Sid"), Role.EVALUATOR, "Eva");

        for (var row : PermissionsTest.table()) {
            if (!row.may().contains(Role.EVALUATOR)) {
                assertThat(refused(evaluator, row.payload())).as("%s", row).isEqualTo("not-allowed");
            }
        }
        assertThat(evaluator.joinCodes()).isEmpty();
    }
}
