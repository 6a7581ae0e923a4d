package clamour.exercise.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clamour.content.ContentLibrary;
import clamour.content.lexicon.RuleLibrary;
import clamour.exercise.Board;
import clamour.exercise.Board.InjectState.Status;
import clamour.exercise.EntryId;
import clamour.exercise.ExerciseClock;
import clamour.exercise.Journals;
import clamour.exercise.Message;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload;
import clamour.exercise.PostId;
import clamour.exercise.Role;
import clamour.exercise.SurfacedPost;
import clamour.scenario.AccountId;
import clamour.scenario.ExerciseTime;
import clamour.scenario.InjectId;
import clamour.scenario.Purpose;
import clamour.scenario.RumourId;
import clamour.scoring.Finding;
import clamour.scoring.Part;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExerciseFoldTest {

    private static final String HOLDING =
            "Altenfurt Police: We know of the collision. Keep away from Mill Square. Next update at 18:10.";

    private static Journals begun() {
        return new Journals()
                .then("+00:00", "system", new Payload.ExerciseOpened("00", "00", 1, Bridge.SETTINGS))
                .then(
                        "+00:00",
                        "sam",
                        new Payload.ParticipantJoined(
                                new ParticipantId("sam"), "Sam", Role.TRAINEE, Optional.of("comms")))
                .then("+00:00", "sam", new Payload.ClockStarted());
    }

    private static ExerciseFold at(String time, Journals journal) {
        var fold = Bridge.fold(1);
        journal.entries().forEach(fold::apply);
        fold.advanceTo(time(time));
        return fold;
    }

    private static ExerciseTime time(String text) {
        return ExerciseTime.parse(text).orElseThrow();
    }

    private static Payload says(String text, Purpose purpose, Optional<PostId> replyTo) {
        return new Payload.MessagePublished(
                new Message(
                        new AccountId("police"),
                        text,
                        Optional.of(purpose),
                        replyTo,
                        List.of(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty());
    }

    private static Payload holding() {
        return says(HOLDING, Purpose.HOLDING, Optional.empty());
    }

    private static Board.InjectState inject(ExerciseFold fold, String id) {
        return fold.board().injects().stream()
                .filter(state -> state.inject().id().equals(new InjectId(id)))
                .findFirst()
                .orElseThrow();
    }

    private static List<SurfacedPost> of(ExerciseFold fold, String inject) {
        return fold.takeFrameParts().posts().stream()
                .filter(post -> post.inject().equals(Optional.of(new InjectId(inject))))
                .toList();
    }

    @Test
    void nothing_happens_before_the_clock_starts_but_the_past_is_there() {
        var fold = Bridge.fold(1);

        assertThat(inject(fold, "first-post").status()).isEqualTo(Status.PLANNED);
        assertThat(inject(fold, "fair").status()).isEqualTo(Status.FIRED);
        assertThat(of(fold, "fair"))
                .hasSize(1)
                .first()
                .satisfies(post -> assertThat(post.text()).isEqualTo("See you at the summer fair."));
        assertThat(fold.clock()).isEqualTo(ExerciseClock.AT_START);
    }

    @Test
    void the_first_second_happens_when_the_clock_is_started() {
        var fold = at("+00:00", begun());

        assertThat(inject(fold, "first-post").fired()).contains(ExerciseTime.START);
        assertThat(of(fold, "first-post")).hasSize(1);
        assertThat(fold.firstNotice()).contains(ExerciseTime.START);
    }

    @Test
    void a_planned_inject_happens_at_its_second_and_only_then() {
        assertThat(inject(at("+00:05:59", begun()), "press-call").fired()).isEmpty();
        assertThat(inject(at("+00:06", begun()), "press-call").fired()).contains(time("+00:06"));
        assertThat(at("+00:05:59", begun()).board().inbox()).hasSize(1);
    }

    @Test
    void what_the_public_does_not_see_goes_to_the_inbox() {
        var fold = at("+00:07", begun());

        assertThat(fold.board().inbox())
                .extracting(
                        item -> item.inject().value(),
                        Board.InboxItem::from,
                        item -> item.channel().key())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("log", "Control room", "control-room"),
                        org.assertj.core.groups.Tuple.tuple("press-call", "Kurier Live", "phone"));
        assertThat(of(fold, "press-call")).isEmpty();
    }

    @Test
    void an_answer_to_a_call_goes_back_the_same_way() {
        var call = PostId.ofInject(new InjectId("press-call"), 0);
        var journal = begun().then("+00:07", "sam", says("No, it is open.", Purpose.ANSWER, Optional.of(call)));
        var fold = at("+00:10", journal);

        assertThat(fold.board().inbox().getLast().answered())
                .contains(journal.entries().getLast().id());
        assertThat(fold.board().messages().getFirst().tally().seen()).isZero();
        assertThat(fold.takeFrameParts().posts())
                .noneMatch(post -> post.message().isPresent());
        assertThat(inject(fold, "silence").status())
                .as("it was not said in public")
                .isEqualTo(Status.FIRED);
    }

    @Test
    void silence_is_answered_again_and_again_until_somebody_speaks() {
        var silent = at("+00:39", begun());
        assertThat(inject(silent, "silence").times())
                .as("once and three times more")
                .isEqualTo(4);
        assertThat(of(silent, "silence"))
                .extracting(post -> post.at().toString())
                .containsExactly("+00:08", "+00:12", "+00:16", "+00:20");

        var spoke = at("+00:39", begun().then("+00:13", "sam", holding()));
        assertThat(of(spoke, "silence")).hasSize(2);
        assertThat(inject(spoke, "silence").due()).isEmpty();

        var early = at("+00:39", begun().then("+00:05", "sam", holding()));
        assertThat(inject(early, "silence").status()).isEqualTo(Status.CONDITIONAL);
    }

    @Test
    void branches_follow_each_other_on_the_tick() {
        var fold = at("+00:39", begun().then("+00:05", "sam", holding()));

        assertThat(inject(fold, "thanks").fired()).contains(time("+00:05:01"));
        assertThat(inject(fold, "after-thanks").fired()).contains(time("+00:15"));
    }

    @Test
    void the_facilitator_fires_skips_moves_and_writes_injects() {
        var journal = begun().then("+00:01", "sam", new Payload.InjectFired(new InjectId("spare")))
                .then("+00:01", "sam", new Payload.InjectSkipped(new InjectId("silence"), "They are quick."))
                .then("+00:01", "sam", new Payload.InjectMoved(new InjectId("ask"), time("+00:03")))
                .then(
                        "+00:01",
                        "sam",
                        new Payload.InjectAdded(
                                new InjectId("new"), "{id: new, at: +00:02, from: anna, text: More smoke}"))
                .then(
                        "+00:01",
                        "sam",
                        new Payload.InjectChanged(
                                new InjectId("press-call"),
                                "{id: press-call, at: +00:04, from: kurier, channel: phone, text: Changed}"));
        var fold = at("+00:20", journal);

        assertThat(inject(fold, "spare").fired()).contains(time("+00:01"));
        assertThat(inject(fold, "silence").status()).isEqualTo(Status.SKIPPED);
        assertThat(inject(fold, "ask").fired()).contains(time("+00:03"));
        assertThat(inject(fold, "new").fired()).contains(time("+00:02"));
        assertThat(fold.board().inbox().getLast().text()).isEqualTo("Changed");
        assertThat(fold.board().inbox().getLast().at()).isEqualTo(time("+00:04"));
        assertThat(of(fold, "new")).extracting(SurfacedPost::text).containsExactly("More smoke");
    }

    @Test
    void a_message_is_seen_judged_and_answers_who_asked() {
        var first = PostId.ofInject(new InjectId("first-post"), 0);
        var journal = begun().then("+00:05", "sam", holding())
                .then(
                        "+00:06",
                        "sam",
                        says("Thank you for asking. A barge hit the bridge.", Purpose.ANSWER, Optional.of(first)));
        var fold = at("+00:30", journal);

        var message = fold.board().messages().getFirst();
        assertThat(message.at()).isEqualTo(time("+00:05"));
        assertThat(message.tally().seen()).isPositive();
        assertThat(message.score().scores().tone()).isPresent();
        assertThat(message.score().scores().timing()).hasValue(100);
        assertThat(fold.measures().reach()).isPositive();
        assertThat(fold.board().questions())
                .filteredOn(question -> question.post().id().equals(first))
                .singleElement()
                .satisfies(question -> assertThat(question.answeredAt()).contains(time("+00:06")));
    }

    @Test
    void what_is_deleted_without_a_word_is_a_breach_until_a_word_is_said() {
        var deleted = begun().then("+00:05", "sam", holding())
                .then("+00:07", "sam", new Payload.MessageDeleted(new EntryId("e4")));
        var said = begun().then("+00:05", "sam", holding())
                .then("+00:07", "sam", new Payload.MessageDeleted(new EntryId("e4")))
                .then(
                        "+00:08",
                        "sam",
                        says(
                                "Correction: our earlier message was wrong, so we took it down.",
                                Purpose.CORRECTION,
                                Optional.empty()));

        assertThat(breaches(at("+00:07", deleted))).contains("openness.delete");
        assertThat(breaches(at("+00:09", said))).doesNotContain("openness.delete");
    }

    @Test
    void a_mended_typo_is_no_breach_and_another_number_without_a_word_is() {
        var typo = begun().then("+00:05", "sam", says("The brigde is closed.", Purpose.UPDATE, Optional.empty()))
                .then("+00:06", "sam", new Payload.MessageEdited(new EntryId("e4"), "The bridge is closed."));
        var number = begun().then("+00:05", "sam", says("Two boats are on site.", Purpose.UPDATE, Optional.empty()))
                .then("+00:06", "sam", new Payload.MessageEdited(new EntryId("e4"), "Nine boats are on site."));
        var open = begun().then("+00:05", "sam", says("Two boats are on site.", Purpose.UPDATE, Optional.empty()))
                .then(
                        "+00:06",
                        "sam",
                        new Payload.MessageEdited(new EntryId("e4"), "Corrected: nine boats are on site."));

        assertThat(breaches(at("+00:07", typo))).isEmpty();
        assertThat(breaches(at("+00:07", number))).containsExactly("openness.delete");
        assertThat(breaches(at("+00:07", open))).isEmpty();
    }

    private static List<String> breaches(ExerciseFold fold) {
        return fold.board().messages().stream()
                .flatMap(message -> message.score().findings().stream())
                .filter(finding -> finding.part() == Part.CONDUCT)
                .map(Finding::rule)
                .toList();
    }

    @Test
    void a_pinned_answer_serves_all_who_ask_the_same() {
        var asked = at("+00:15", begun()).waiting();
        var topic = asked.getLast().topic();
        var one = asked.stream()
                .filter(post -> post.topic().equals(topic))
                .findFirst()
                .orElseThrow();
        var journal = begun().then(
                        "+00:15",
                        "sam",
                        says("Thank you for asking. It holds.", Purpose.ANSWER, Optional.of(one.id())));
        journal.then(
                "+00:15",
                "sam",
                new Payload.MessagePinned(journal.entries().getLast().id(), true));

        var fold = at("+00:25", journal);

        assertThat(fold.waiting()).noneMatch(post -> post.topic().equals(topic));
        assertThat(fold.questionsWaiting()).isEqualTo(fold.waiting().size());
        assertThat(fold.measures().questionsWaiting()).isEqualTo(fold.questionsWaiting());
    }

    @Test
    void a_rumour_surfaces_and_what_is_said_against_it_is_noted() {
        var journal = begun().then(
                        "+00:13",
                        "sam",
                        says(
                                "The bridge holds. The claim that the bridge is falling down is false. Engineers looked at it.",
                                Purpose.CORRECTION,
                                Optional.empty()))
                .then(
                        "+00:13",
                        "sam",
                        new Payload.RumourFlagged(new RumourId("bridge-falling"), Payload.RumourFlag.FALSE));
        var rumour = at("+00:20", journal).board().rumours().getFirst();

        assertThat(rumour.surfaced()).contains(time("+00:04"));
        assertThat(rumour.flag()).isEqualTo(Payload.RumourFlag.FALSE);
        assertThat(rumour.corrections()).hasSize(1);
    }

    @Test
    void the_board_is_made_once_for_each_change() {
        var fold = at("+00:05:10", begun());
        var board = fold.board();

        assertThat(fold.board()).isSameAs(board);
        fold.apply(begun().then("+00:05:10", "sam", new Payload.ChatSent("Who writes?"))
                .entries()
                .getLast());
        assertThat(fold.board()).isNotSameAs(board);
        assertThat(fold.board().number()).isGreaterThan(board.number());
    }

    @Test
    void there_is_one_measurement_a_minute() {
        var fold = at("+00:40", begun());

        assertThat(fold.curves().minutes()).hasSize(41);
        assertThat(fold.curves().minutes().get(17).at()).isEqualTo(ExerciseTime.ofMinutes(17));
    }

    @Test
    void the_clock_jumps_and_what_lies_between_happens() {
        var jumped = at("+00:20", begun().then("+00:01", "sam", new Payload.ClockMoved(time("+00:20"))));
        var waited = at("+00:20", begun());

        assertThat(jumped.clock().at()).isEqualTo(time("+00:20"));
        assertThat(jumped.curves()).isEqualTo(waited.curves());
    }

    @Test
    void an_edition_from_the_future_is_not_folded() {
        assertThatThrownBy(() -> new ExerciseFold(Bridge.SCENARIO, ContentLibrary.standard(), Bridge.SETTINGS, 99, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("edition must be 1 to 1, was 99");
    }

    @Test
    void the_score_gets_an_outcome_when_there_is_something_to_measure_against() {
        var end = new Payload.ExerciseEnded();
        var silent = at("+00:40", begun().then("+00:40", "sam", end));
        var spoke = at("+00:40", begun().then("+00:05", "sam", holding()).then("+00:40", "sam", end));

        silent.measureAgainst(new Baselines(silent.curves(), spoke.curves()));

        assertThat(silent.board().scores().outcome()).hasValue(0);
        spoke.measureAgainst(new Baselines(silent.curves(), spoke.curves()));
        assertThat(spoke.board().scores().outcome()).hasValue(100);
    }

    @Test
    void there_is_no_outcome_before_the_public_had_time_to_react() {
        var silent = at("+00:07", begun());
        var spoke = at("+00:07", begun().then("+00:05", "sam", holding()));
        var runs = new Baselines(silent.curves(), spoke.curves());
        assertThat(runs.outcome(RuleLibrary.standard().tables(), Bridge.SCENARIO, spoke.curves())
                        .measures())
                .as("they differ, but little")
                .isNotEmpty();

        spoke.measureAgainst(runs);

        assertThat(spoke.board().scores().outcome()).isEmpty();
    }
}
