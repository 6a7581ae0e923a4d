package clamour.console.trainee;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.console.live.Room;
import clamour.console.shell.Cards;
import clamour.exercise.Board;
import clamour.exercise.Board.DraftState.Stage;
import clamour.exercise.Entry;
import clamour.exercise.Message;
import clamour.exercise.Payload;
import clamour.exercise.PostId;
import clamour.exercise.Role;
import clamour.scenario.Channel;
import clamour.scenario.ExerciseTime;
import clamour.scoring.MessageScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WritingTest {

    private static final String TEXT = "Officers are in Mill Street. Keep away and close your windows. More by 10:30.";

    private final Seen seen = new Seen();

    @Test
    void every_pause_keeps_the_draft_once() {
        var room = Rehearsal.of("first-steps");
        var writing = writing(room);

        writing.changed(says(room, "Officers"));
        writing.changed(says(room, "Officers are"));
        writing.changed(says(room, "Officers are"));

        assertThat(room.acts).hasSize(2).allMatch(Payload.DraftSaved.class::isInstance);
    }

    @Test
    void what_was_typed_while_the_server_was_away_goes_into_its_draft() {
        var room = Rehearsal.of("first-steps");
        writing(room).changed(says(room, "Officers are"));
        var draft = room.board().drafts().getFirst();

        var page = writing(room);
        page.open(draft);
        page.takeBack(draft.id().value(), TEXT);

        assertThat(page.message().text()).isEqualTo(TEXT);
        assertThat(seen.filled.getLast().text()).isEqualTo(TEXT);
        assertThat(room.board().drafts()).singleElement().satisfies(kept -> {
            assertThat(kept.id()).isEqualTo(draft.id());
            assertThat(kept.message().text()).isEqualTo(TEXT);
        });
    }

    @Test
    void what_never_reached_the_server_replaces_no_other_draft() {
        var room = Rehearsal.of("first-steps");
        writing(room).changed(says(room, "Another message, begun before"));

        var page = writing(room);
        page.open(room.board().drafts().getFirst());
        page.takeBack("never-saved", TEXT);

        assertThat(page.message().text()).isEqualTo(TEXT);
        assertThat(room.board().drafts())
                .extracting(kept -> kept.message().text())
                .containsExactlyInAnyOrder("Another message, begun before", TEXT);
    }

    @Test
    void it_is_published_only_after_the_receipt_and_then_the_desk_is_clear() {
        var room = Rehearsal.of("first-steps");
        var writing = writing(room);
        writing.changed(says(room, TEXT));

        writing.publish();

        assertThat(seen.published).extracting(Message::text).containsExactly(TEXT);
        assertThat(writing.isEmpty()).isTrue();
        assertThat(room.board().messages()).hasSize(1);
        assertThat(room.board().drafts()).isEmpty();
    }

    @Test
    void a_refusal_is_said_and_the_text_stays() {
        var room = Rehearsal.of("first-steps");
        var writing = writing(room);
        writing.changed(says(room, TEXT));
        room.refuseNext("exercise-ended", "The exercise has ended.", "Open the review.");

        writing.publish();

        assertThat(seen.problems).containsExactly("The exercise has ended. Open the review.");
        assertThat(writing.message().text()).isEqualTo(TEXT);
        assertThat(seen.published).isEmpty();
    }

    @Test
    void nothing_to_say_is_not_published() {
        var room = Rehearsal.of("first-steps");
        var writing = writing(room);
        writing.changed(says(room, "  "));

        writing.publish();

        assertThat(seen.problems).containsExactly("trainee.composer.empty trainee.composer.empty.hint");
        assertThat(room.acts).isEmpty();
    }

    @Test
    void too_long_is_said_with_the_numbers_before_anything_is_sent() {
        var room = Rehearsal.of("first-steps");
        var writing = writing(room);
        int limit = writing.channel().characterLimit();
        writing.changed(says(room, "x".repeat(limit + 7)));

        writing.publish();

        assertThat(seen.problems)
                .containsExactly(
                        "trainee.composer.long[%d, %d] trainee.composer.long.hint[7]".formatted(limit + 7, limit));
        assertThat(room.board().messages()).isEmpty();
    }

    @Test
    void an_emoji_counts_as_one_character() {
        var room = Rehearsal.of("first-steps");

        writing(room).changed(says(room, "👮🏽‍♀️ ok"));

        assertThat(seen.used).isEqualTo(4);
    }

    @Test
    void a_prepared_text_with_a_gap_is_not_published() {
        var room = Rehearsal.of("first-steps");
        var writing = writing(room);
        writing.changed(says(room, "We are at {place}."));

        writing.publish();

        assertThat(seen.problems).containsExactly("trainee.composer.gap[{place}] trainee.composer.gap.hint");
        assertThat(Writing.gaps("{place} and {time-end}, {place}")).containsExactly("{place}", "{time-end}");
    }

    @Test
    void prepared_texts_are_filled_with_what_the_scenario_knows() {
        var scenario = Rehearsal.of("riverside").scenario();

        assertThat(Writing.filled("{force} in {city}: {hazard} by {time}", scenario, Map.of("time", "18:30")))
                .isEqualTo("Altenfurt Police in Altenfurt: {hazard} by 18:30");
    }

    @Test
    void the_coach_speaks_while_one_writes_and_is_silent_when_off() {
        var room = Rehearsal.of("first-steps");
        var writing = writing(room);
        writing.changed(says(room, TEXT));
        assertThat(seen.score).isPresent();

        writing.coach(false);

        assertThat(seen.score).isEmpty();
    }

    @Test
    void an_unfinished_draft_is_found_again() {
        var room = Rehearsal.of("first-steps");
        writing(room).changed(says(room, TEXT));

        var found = Writing.unfinished(room.board(), room);

        assertThat(found)
                .hasValueSatisfying(draft -> assertThat(draft.message().text()).isEqualTo(TEXT));
    }

    @Test
    void beginning_another_message_keeps_the_first_as_a_draft() {
        var room = Rehearsal.of("first-steps");
        var writing = writing(room);
        writing.changed(says(room, TEXT));

        writing.begin(says(room, ""));

        assertThat(room.board().drafts()).hasSize(1);
        assertThat(writing.isEmpty()).isTrue();
    }

    @Test
    void an_answer_to_a_call_goes_back_the_same_way_even_after_a_reload() {
        var room = Rehearsal.of("riverside");
        room.advance(ExerciseTime.ofMinutes(13));
        var call = room.board().inbox().stream()
                .filter(item -> item.channel() == Channel.PHONE)
                .findFirst()
                .orElseThrow();
        var before = writing(room);
        before.know(room.board());
        before.begin(answers(room, call.post(), ""));
        before.changed(answers(room, call.post(), TEXT));

        var after = writing(room);
        after.know(room.board());
        after.open(Writing.unfinished(room.board(), room).orElseThrow());

        assertThat(before.channel()).isEqualTo(Channel.PHONE);
        assertThat(after.channel()).isEqualTo(Channel.PHONE);
    }

    @Test
    void a_submitted_draft_that_is_changed_is_a_draft_again() {
        var room = Rehearsal.withApproval(Role.TRAINEE);
        var writing = writing(room);
        writing.changed(says(room, TEXT));
        writing.submit();
        assertThat(writing.stage()).isEqualTo(Stage.SUBMITTED);

        writing.changed(says(room, TEXT + " Thank you."));

        assertThat(writing.stage()).isEqualTo(Stage.WRITING);
    }

    @Test
    void what_an_approver_says_reaches_the_writer() {
        var room = Rehearsal.withApproval(Role.TRAINEE);
        var writing = writing(room);
        writing.changed(says(room, TEXT));
        writing.submit();
        var draft = room.board().drafts().getFirst().id();
        room.act(Room.freshId(), new Payload.DraftSentBack(draft, "Say who is at risk."));

        writing.know(room.board());

        assertThat(seen.note).contains("Say who is at risk.");
        assertThat(writing.stage()).isEqualTo(Stage.SENT_BACK);
    }

    @Test
    void a_discarded_text_can_be_had_back() {
        var room = Rehearsal.of("first-steps");
        var writing = writing(room);
        writing.changed(says(room, TEXT));

        var gone = writing.discard();

        assertThat(gone.text()).isEqualTo(TEXT);
        assertThat(room.board().drafts()).isEmpty();
    }

    @Test
    void what_somebody_else_published_is_no_longer_being_written() {
        var room = Rehearsal.withApproval(Role.TRAINEE);
        var writing = writing(room);
        writing.changed(says(room, TEXT));
        writing.submit();
        writing.know(room.board());
        var draft = room.board().drafts().getFirst();
        room.act(Room.freshId(), new Payload.MessagePublished(draft.message(), Optional.of(draft.id())));

        writing.know(room.board());

        assertThat(seen.elsewhere).contains(TEXT);
        assertThat(writing.isEmpty()).isTrue();
    }

    private Writing writing(Rehearsal room) {
        return new Writing(room, says(room, ""), seen, WritingTest::words);
    }

    private static String words(String key, Object... values) {
        var unknown = key.startsWith("refusal.") ? "!" : "";
        return unknown + (values.length == 0 ? key : key + List.of(values));
    }

    private static Message says(Rehearsal room, String text) {
        var account = Cards.accountsOf(room.scenario(), room.seat().team()).getFirst();
        return Message.of(account.id(), text);
    }

    private static Message answers(Rehearsal room, PostId post, String text) {
        var account = says(room, text).account();
        return new Message(
                account, text, Optional.empty(), Optional.of(post), List.of(), Optional.empty(), Optional.empty());
    }

    private static final class Seen implements Writing.Screen {
        final List<String> problems = new ArrayList<>();
        final List<Message> published = new ArrayList<>();
        final List<Message> filled = new ArrayList<>();
        int used;
        Optional<MessageScore> score = Optional.empty();
        Optional<String> note = Optional.empty();
        Optional<String> elsewhere = Optional.empty();

        @Override
        public void fill(Message message) {
            filled.add(message);
        }

        @Override
        public void showCount(int now, int limit) {
            used = now;
        }

        @Override
        public void showCoach(Optional<MessageScore> now) {
            score = now;
        }

        @Override
        public void showStage(Stage stage, Optional<String> why) {
            note = why;
        }

        @Override
        public void showProblem(String message, String hint) {
            problems.add(message + " " + hint);
        }

        @Override
        public void showSaved() {}

        @Override
        public void published(Message message, Entry entry) {
            published.add(message);
        }

        @Override
        public void submitted() {}

        @Override
        public void publishedElsewhere(Board.MessageState published) {
            elsewhere = Optional.of(published.message().text());
        }
    }
}
