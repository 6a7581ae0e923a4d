package clamour.console.facilitator;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.console.FoldedRoom;
import clamour.console.live.Batch;
import clamour.console.live.Receipt;
import clamour.exercise.Payload;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Inject;
import clamour.scenario.InjectId;
import clamour.scenario.read.InjectText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhiteCellTest {

    private final FoldedRoom room = new FoldedRoom("first-steps");
    private final Seen screen = new Seen();
    private final WhiteCell cell = new WhiteCell(room, screen);

    /// What the screen was told.
    private static final class Seen implements WhiteCell.Screen {
        final List<Msel> shown = new ArrayList<>();
        final List<Receipt.Refused> refusals = new ArrayList<>();
        Optional<InjectId> chosen = Optional.empty();

        @Override
        public void show(Batch batch, Msel msel, Optional<InjectId> choice) {
            shown.add(msel);
            chosen = choice;
        }

        @Override
        public void refused(Receipt.Refused refused) {
            refusals.add(refused);
        }
    }

    @BeforeEach
    void followed() {
        room.follow(cell::take);
    }

    @Test
    void the_first_batch_is_drawn_at_once() {
        assertThat(screen.shown).hasSize(1);
        assertThat(screen.shown.getFirst().board().clock().running()).isFalse();
    }

    @Test
    void the_clock_starts_and_pauses_by_the_same_button() {
        cell.toggleClock();
        assertThat(room.clock().running()).isTrue();

        cell.toggleClock();
        assertThat(room.clock().running()).isFalse();
    }

    @Test
    void the_next_inject_is_where_the_clock_goes() {
        var next = new Msel(room.scenario(), room.board()).next().orElseThrow();

        assertThat(cell.jumpToNext()).isTrue();

        assertThat(room.clock().at()).isEqualTo(next.at());
    }

    @Test
    void without_a_next_inject_the_clock_stays() {
        while (cell.jumpToNext()) {
            assertThat(room.clock().at()).isLessThanOrEqualTo(room.scenario().end());
        }
        var at = room.clock().at();

        assertThat(cell.jumpToNext()).isFalse();
        assertThat(room.clock().at()).isEqualTo(at);
    }

    @Test
    void a_second_look_at_the_same_inject_looks_away() {
        var inject = new InjectId("any");

        cell.choose(inject);
        assertThat(screen.chosen).contains(inject);

        cell.choose(inject);
        assertThat(screen.chosen).isEmpty();
    }

    @Test
    void what_is_refused_is_said_and_changes_nothing() {
        room.advance(5);

        var done = cell.act(new Payload.ClockMoved(ExerciseTime.ofMinutes(1)));

        assertThat(done).isFalse();
        assertThat(screen.refusals).singleElement().satisfies(refused -> {
            assertThat(refused.message()).endsWith(".");
            assertThat(refused.hint()).endsWith(".");
        });
        assertThat(room.clock().at()).isEqualTo(ExerciseTime.ofMinutes(5));
    }

    @Test
    void an_inject_that_somebody_else_changed_meanwhile_is_noticed() {
        var seen = room.board().injects().getLast().inject();
        var theirs = new Inject(
                seen.id(), new Inject.Timing.Manual(), seen.body(), seen.repeat(), seen.expect(), seen.notes());
        assertThat(cell.changedSince(seen)).isEmpty();

        assertThat(cell.act(new Payload.InjectChanged(seen.id(), InjectText.write(theirs, "en"))))
                .isTrue();

        assertThat(cell.changedSince(seen)).hasValueSatisfying(now -> {
            assertThat(now.id()).isEqualTo(seen.id());
            assertThat(cell.changedSince(now)).isEmpty();
        });
    }

    @Test
    void who_changes_an_inject_hears_that_it_was_moved_meanwhile() {
        var seen = new Msel(room.scenario(), room.board()).next().orElseThrow();

        cell.act(new Payload.InjectMoved(seen.id(), seen.at().plusSeconds(60)));

        assertThat(cell.changedSince(Msel.standing(seen.state())))
                .hasValueSatisfying(now -> assertThat(now.timing())
                        .isEqualTo(new Inject.Timing.At(seen.at().plusSeconds(60))));
    }

    @Test
    void a_voice_of_the_scenario_is_heard_by_everybody() {
        var voice = room.scenario().accounts().stream()
                .filter(account -> account.team().isEmpty() && account.channel().seenByPublic())
                .findFirst()
                .orElseThrow();

        assertThat(cell.act(new Payload.PersonaPosted(voice.id(), "Is it safe to go home?", Optional.empty())))
                .isTrue();

        assertThat(room.recentPosts()).anyMatch(post -> "Is it safe to go home?".equals(post.text()));
    }

    @Test
    void every_flood_of_the_scenario_can_be_dialled_by_its_topic_and_no_other() {
        var topics = FloodDial.topics(room.board());
        assertThat(topics).isNotEmpty().doesNotHaveDuplicates();

        for (String topic : topics) {
            assertThat(cell.act(new Payload.FloodDialled(topic, 0))).as(topic).isTrue();
        }
        assertThat(room.board().floodPercent().keySet()).containsAll(topics);

        assertThat(cell.act(new Payload.FloodDialled("no-such-flood", 50))).isFalse();
        assertThat(cell.act(new Payload.FloodDialled(FloodDial.ALL, 300))).isTrue();
        assertThat(room.board().floodPercent()).containsEntry(FloodDial.ALL, 300);
    }
}
