package clamour.console.review;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.console.FoldedRoom;
import clamour.console.review.Achieved.State;
import clamour.exercise.Payload;
import clamour.scenario.Purpose;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AchievedTest {

    private final FoldedRoom room = new FoldedRoom("riverside");

    @Test
    void what_was_said_in_time_what_late_and_what_never() {
        room.advance(6);
        room.publish("We are aware of reports of shots at the Riverside centre. Officers are on their way."
                + " We will report again at 18:15.");
        room.advance(40);
        room.publish("Warning: stay away from the Riverside centre. Stay inside and lock your doors.");
        room.advance(100);

        var all = achieved();

        var speaking = line(all, "O1", Purpose.HOLDING);
        assertThat(speaking.state()).isEqualTo(State.IN_TIME);
        assertThat(speaking.met().orElseThrow().seconds()).isEqualTo(6 * 60);
        assertThat(line(all, "O1", Purpose.WARNING).state()).isEqualTo(State.LATE);
        assertThat(all.stream()
                        .filter(achieved -> achieved.objective().id().value().equals("O1"))
                        .findFirst()
                        .orElseThrow()
                        .late())
                .isEqualTo(1);
        assertThat(line(all, "O5", Purpose.UPDATE).state()).isEqualTo(State.NEVER);
        assertThat(line(all, "O6", Purpose.CONDOLENCE).state()).isEqualTo(State.NOT_DUE);
    }

    @Test
    void what_is_not_due_yet_is_not_owed() {
        room.advance(2);

        assertThat(achieved()).allMatch(objective -> objective.met() == 0 && objective.owed() == 0);
    }

    @Test
    void every_objective_is_there_and_every_expectation_belongs_to_one() {
        room.advance(10);
        room.does(FoldedRoom.TRAINEE, new Payload.ChatSent("Who writes?"));

        var all = achieved();

        assertThat(all)
                .extracting(Achieved::objective)
                .isEqualTo(room.scenario().objectives());
        assertThat(all.stream().mapToLong(one -> one.lines().size()).sum())
                .isGreaterThanOrEqualTo(room.scenario().expectations().size());
    }

    private List<Achieved> achieved() {
        return Achieved.of(room.scenario(), room.review());
    }

    private static Achieved.Line line(List<Achieved> all, String objective, Purpose purpose) {
        return all.stream()
                .filter(one -> one.objective().id().value().equals(objective))
                .flatMap(one -> one.lines().stream())
                .filter(line -> line.purpose().equals(Optional.of(purpose)))
                .findFirst()
                .orElseThrow();
    }
}
