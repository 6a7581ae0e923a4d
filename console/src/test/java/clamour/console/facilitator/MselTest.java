package clamour.console.facilitator;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.console.FoldedRoom;
import clamour.console.facilitator.Msel.Item;
import clamour.console.live.Room;
import clamour.exercise.Board;
import clamour.exercise.Board.InjectState.Status;
import clamour.exercise.Payload;
import clamour.scenario.Condition;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Inject;
import clamour.scenario.InjectId;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MselTest {

    private static final Msel.Words WORDS = new Msel.Words() {
        @Override
        public String label(Item item) {
            return item.title();
        }

        @Override
        public String pin(Board.MessageState message) {
            return message.message().text();
        }

        @Override
        public String band(Board.MessageState message) {
            return "good";
        }
    };

    private final FoldedRoom room = new FoldedRoom("riverside");

    @Test
    void injects_come_in_the_order_of_their_time_and_history_is_left_out() {
        var items = msel().items();

        assertThat(items)
                .isNotEmpty()
                .isSortedAccordingTo(Comparator.comparing(Item::at).thenComparing(Item::id));
        assertThat(items).allMatch(item -> item.at().seconds() >= 0);
        assertThat(items).hasSizeLessThan(room.scenario().injects().size());
    }

    @Test
    void the_next_one_comes_by_its_time_and_is_still_planned() {
        room.advance(10);

        var next = msel().next().orElseThrow();

        assertThat(next.state().status()).isEqualTo(Status.PLANNED);
        assertThat(next.at()).isGreaterThan(ExerciseTime.ofMinutes(10));
        assertThat(msel().items().stream()
                        .filter(item -> item.state().status() == Status.PLANNED)
                        .map(Item::at))
                .allMatch(at -> !at.isBefore(next.at()));
    }

    @Test
    void a_fired_one_stands_where_it_was_fired_and_is_closed() {
        room.advance(3);
        var planned = msel().next().orElseThrow();

        act(new Payload.InjectFired(planned.id()));

        var fired = item(planned.id());
        assertThat(fired.state().status()).isEqualTo(Status.FIRED);
        assertThat(fired.at()).isEqualTo(ExerciseTime.ofMinutes(3)).isNotEqualTo(planned.at());
        assertThat(fired.open()).isFalse();
    }

    @Test
    void a_skipped_one_keeps_its_place_and_is_never_next() {
        room.advance(1);
        var planned = msel().next().orElseThrow();

        act(new Payload.InjectSkipped(planned.id(), ""));

        assertThat(item(planned.id()).at()).isEqualTo(planned.at());
        assertThat(msel().next()).isPresent().get().extracting(Item::id).isNotEqualTo(planned.id());
    }

    @Test
    void a_moved_one_stands_at_its_new_minute_and_can_be_moved_again() {
        room.advance(1);
        var planned = msel().next().orElseThrow();
        var later = ExerciseTime.ofMinutes(41);

        act(new Payload.InjectMoved(planned.id(), later));

        var mark = mark(planned.id()).orElseThrow();
        assertThat(mark.at()).isEqualTo(later.seconds());
        assertThat(mark.movable()).isTrue();
        assertThat(mark.next()).isFalse();
    }

    @Test
    void what_waits_for_the_facilitator_has_no_place_on_the_axis_until_it_is_fired() {
        var held = msel().items().stream()
                .filter(item -> item.state().status() == Status.MANUAL)
                .findFirst()
                .orElseThrow();
        assertThat(mark(held.id())).isEmpty();

        room.advance(4);
        act(new Payload.InjectFired(held.id()));

        assertThat(mark(held.id())).isPresent().get().returns(240, Timeline.Mark::at);
    }

    @Test
    void the_picture_has_every_phase_one_next_and_the_messages_as_pins() {
        room.advance(5);
        room.publish("Please stay away from the Riverside centre. More at 18:15.");

        var picture = msel().picture(Optional.empty(), WORDS);

        assertThat(picture.phases()).hasSameSizeAs(room.scenario().phases());
        assertThat(picture.phases().getLast().to()).isEqualTo(picture.to());
        assertThat(picture.marks()).filteredOn(Timeline.Mark::next).hasSize(1);
        assertThat(picture.marks()).filteredOn(Timeline.Mark::movable).allMatch(mark -> mark.at() > 300);
        assertThat(picture.pins()).singleElement().returns(300, Timeline.Pin::at);
    }

    @Test
    void a_moved_one_stands_at_its_new_time_whatever_its_text_says() {
        var next = msel().next().orElseThrow();
        var later = next.at().plusSeconds(120);

        act(new Payload.InjectMoved(next.id(), later));

        var moved = item(next.id()).state();
        assertThat(Msel.standing(moved).timing()).isEqualTo(new Inject.Timing.At(later));
        assertThat(moved.inject().timing()).isNotEqualTo(new Inject.Timing.At(later));
    }

    @Test
    void when_it_has_ended_nothing_can_be_moved() {
        assertThat(msel().picture(Optional.empty(), WORDS).marks()).anyMatch(Timeline.Mark::movable);

        act(new Payload.ExerciseEnded());

        assertThat(msel().picture(Optional.empty(), WORDS).marks()).isNotEmpty().noneMatch(Timeline.Mark::movable);
    }

    @Test
    void the_chosen_one_is_marked() {
        var chosen = msel().next().orElseThrow().id();

        var marks = msel().picture(Optional.of(chosen), WORDS).marks();

        assertThat(marks)
                .filteredOn(Timeline.Mark::chosen)
                .extracting(Timeline.Mark::id)
                .containsExactly(chosen.value());
    }

    @Test
    void the_earliest_moment_of_a_condition_is_the_latest_of_its_parts() {
        var quarter = ExerciseTime.ofMinutes(15);
        var inject = new Condition.InjectFired(new InjectId("a"));

        assertThat(Msel.earliest(inject)).isEqualTo(ExerciseTime.START);
        assertThat(Msel.earliest(new Condition.NotBefore(inject, quarter))).isEqualTo(quarter);
        assertThat(Msel.earliest(
                        new Condition.Lasting(new Condition.NotBefore(inject, quarter), Duration.ofMinutes(5))))
                .isEqualTo(ExerciseTime.ofMinutes(20));
        assertThat(Msel.earliest(new Condition.All(List.of(inject, new Condition.NotBefore(inject, quarter)))))
                .isEqualTo(quarter);
        assertThat(Msel.earliest(new Condition.Any(List.of(inject, new Condition.NotBefore(inject, quarter)))))
                .isEqualTo(ExerciseTime.START);
    }

    private Msel msel() {
        return new Msel(room.scenario(), room.board());
    }

    private Item item(InjectId id) {
        return msel().item(id).orElseThrow();
    }

    private Optional<Timeline.Mark> mark(InjectId id) {
        return msel().picture(Optional.empty(), WORDS).marks().stream()
                .filter(mark -> mark.id().equals(id.value()))
                .findFirst();
    }

    private void act(Payload payload) {
        assertThat(room.act(Room.freshId(), payload).accepted()).isTrue();
    }
}
