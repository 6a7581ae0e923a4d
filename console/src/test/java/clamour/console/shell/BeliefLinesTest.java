package clamour.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.console.FoldedRoom;
import clamour.exercise.Curves;
import java.util.List;
import org.junit.jupiter.api.Test;

class BeliefLinesTest {

    private final FoldedRoom room = new FoldedRoom("riverside");

    @Test
    void only_what_somebody_believed_has_a_line_and_the_rest_is_named() {
        room.advance(45);

        var beliefs = lines(room.curves());

        assertThat(beliefs.lines()).isNotEmpty();
        assertThat(beliefs.unbelieved()).isNotEmpty();
        assertThat(beliefs.lines().size() + beliefs.unbelieved().size())
                .isEqualTo(room.scenario().rumours().size());
        assertThat(beliefs.lines()).allSatisfy(line -> assertThat(line.points()).anyMatch(point -> point[1] >= 0.001));
    }

    @Test
    void a_claim_keeps_its_colour_when_others_join_it() {
        room.advance(45);
        var all = lines(room.curves()).lines();
        var last = all.getLast();
        var position = room.scenario().rumours().stream()
                .map(rumour -> rumour.id().value())
                .toList()
                .indexOf(last.id());

        assertThat(last.tone()).isEqualTo("series-" + (position + 1));
    }

    @Test
    void before_anything_is_believed_there_is_no_line() {
        var beliefs = lines(new Curves(List.of()));

        assertThat(beliefs.lines()).isEmpty();
        assertThat(beliefs.unbelieved()).hasSameSizeAs(room.scenario().rumours());
    }

    private BeliefLines lines(Curves curves) {
        return new BeliefLines(room.scenario(), curves, "en", room.settings().accounts());
    }
}
