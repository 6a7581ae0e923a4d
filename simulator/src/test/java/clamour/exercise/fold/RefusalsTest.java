package clamour.exercise.fold;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.exercise.DraftId;
import clamour.exercise.EntryId;
import clamour.exercise.ExerciseClock;
import clamour.exercise.Journals;
import clamour.exercise.Message;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload;
import clamour.exercise.PostId;
import clamour.exercise.Refusal;
import clamour.exercise.Role;
import clamour.exercise.Settings;
import clamour.scenario.AccountId;
import clamour.scenario.ExerciseTime;
import clamour.scenario.InjectId;
import clamour.scenario.ObjectiveId;
import clamour.scenario.RumourId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalsTest {

    private static final DraftId DRAFT = new DraftId("d1");

    /// An exercise at +00:05 with a writer and an approver of the team `comms`, a writer of the team `fire`, a
    /// facilitator.
    private static Journals opened(Settings settings) {
        return new Journals()
                .then("+00:00", "system", new Payload.ExerciseOpened("00", "00", 1, settings))
                .then("+00:00", "sam", joined("sam", Role.TRAINEE, "comms"))
                .then("+00:00", "alex", joined("alex", Role.APPROVER, "comms"))
                .then("+00:00", "finn", joined("finn", Role.TRAINEE, "fire"))
                .then(
                        "+00:00",
                        "gill",
                        new Payload.ParticipantJoined(id("gill"), "Gill", Role.FACILITATOR, Optional.empty()))
                .then("+00:00", "gill", new Payload.ClockStarted())
                .then("+00:05", "sam", new Payload.ChatSent("Who writes?"));
    }

    private static Payload joined(String who, Role role, String team) {
        return new Payload.ParticipantJoined(id(who), who, role, Optional.of(team));
    }

    private static ParticipantId id(String who) {
        return new ParticipantId(who);
    }

    private static ExerciseFold fold(Journals journal, Settings settings) {
        var fold = Bridge.fold(settings, 1);
        journal.entries().forEach(fold::apply);
        return fold;
    }

    private static Message says(String account, String text) {
        return Message.of(new AccountId(account), text);
    }

    private static Payload publishes(String account, String text) {
        return new Payload.MessagePublished(says(account, text), Optional.empty());
    }

    private static Payload answers(PostId post) {
        return new Payload.MessagePublished(
                new Message(
                        new AccountId("police"),
                        "Yes.",
                        Optional.empty(),
                        Optional.of(post),
                        List.of(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty());
    }

    private static InjectId inject(String id) {
        return new InjectId(id);
    }

    private static ExerciseTime time(String text) {
        return ExerciseTime.parse(text).orElseThrow();
    }

    static Stream<Arguments> refused() {
        var rumour = new Payload.MessagePublished(
                new Message(
                        new AccountId("police"),
                        "No.",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new RumourId("zoo")),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty());
        return Stream.of(
                Arguments.of(
                        "stranger",
                        new Payload.ChatSent("Hello"),
                        "not-joined",
                        "You are not in this exercise (any more)."),
                Arguments.of(
                        "sam",
                        new Payload.ExerciseOpened("0", "0", 1, Bridge.SETTINGS),
                        "already-opened",
                        "The exercise has been opened already."),
                Arguments.of("sam", publishes("police", "  "), "empty", "The text is empty."),
                Arguments.of(
                        "sam",
                        publishes("police", "x".repeat(501)),
                        "too-long-for-channel",
                        "The message has 501 characters; this channel takes at most 500."),
                Arguments.of(
                        "sam",
                        publishes("polize", "Stay away."),
                        "unknown-account",
                        "There is no account “polize” in this exercise."),
                Arguments.of(
                        "sam",
                        publishes("fire", "Stay away."),
                        "not-your-account",
                        "“Altenfurt Fire” belongs to the team “fire”."),
                Arguments.of(
                        "sam",
                        publishes("city", "Stay away."),
                        "nobodys-account",
                        "No team publishes from “City of Altenfurt”."),
                Arguments.of(
                        "gill",
                        publishes("police", "Stay away."),
                        "not-your-account",
                        "“Altenfurt Police” belongs to the team “comms”."),
                Arguments.of("sam", answers(new PostId(1)), "unknown-post", "The post this answers is not there."),
                Arguments.of("sam", rumour, "unknown-rumour", "There is no rumour “zoo” in this exercise."),
                Arguments.of(
                        "sam",
                        new Payload.DraftSubmitted(DRAFT),
                        "unknown-draft",
                        "This draft is not there (any more)."),
                Arguments.of(
                        "sam",
                        new Payload.MessageEdited(new EntryId("e9"), "x"),
                        "unknown-message",
                        "There is no message “e9”."),
                Arguments.of("gill", new Payload.ClockStarted(), "clock-running", "The clock is running already."),
                Arguments.of("gill", new Payload.SpeedSet(61), "speed", "The clock cannot run at 61 times its speed."),
                Arguments.of("gill", new Payload.SpeedSet(0), "speed", "The clock cannot run at 0 times its speed."),
                Arguments.of(
                        "gill",
                        new Payload.ClockMoved(time("+00:05")),
                        "clock-backwards",
                        "The clock stands at +00:05 and cannot go back to +00:05."),
                Arguments.of(
                        "gill",
                        new Payload.ClockMoved(time("+00:41")),
                        "clock-past-the-end",
                        "+00:41 is after the end of the story at +00:40."),
                Arguments.of(
                        "gill",
                        new Payload.InjectFired(inject("nothing")),
                        "unknown-inject",
                        "There is no inject “nothing”."),
                Arguments.of(
                        "gill",
                        new Payload.InjectFired(inject("first-post")),
                        "already-fired",
                        "“first-post” happened already at +00:00."),
                Arguments.of(
                        "gill",
                        new Payload.InjectSkipped(inject("first-post"), ""),
                        "fired-not-skipped",
                        "“first-post” has happened and cannot be skipped."),
                Arguments.of(
                        "gill",
                        new Payload.InjectMoved(inject("press-call"), time("+00:04")),
                        "in-the-past",
                        "+00:04 is over: the clock stands at +00:05."),
                Arguments.of(
                        "gill",
                        new Payload.InjectMoved(inject("log"), time("+00:08")),
                        "fired-not-moved",
                        "“log” has happened and cannot be moved."),
                Arguments.of(
                        "gill",
                        new Payload.InjectAdded(inject("ask"), "id: ask"),
                        "inject-exists",
                        "There is an inject “ask” already."),
                Arguments.of(
                        "gill",
                        new Payload.InjectAdded(inject("new"), "{id: other, at: manual, from: anna, text: Hi}"),
                        "other-id",
                        "The text is about the inject “other”, not “new”."),
                Arguments.of(
                        "gill",
                        new Payload.InjectAdded(inject("new"), "{id: new, at: +00:01, from: anna, text: Hi}"),
                        "in-the-past",
                        "+00:01 is over: the clock stands at +00:05."),
                Arguments.of(
                        "gill",
                        new Payload.PersonaPosted(new AccountId("police"), "Hi", Optional.empty()),
                        "trainees-account",
                        "“Altenfurt Police” speaks for the trainees."),
                Arguments.of(
                        "gill",
                        new Payload.PersonaPosted(new AccountId("anna"), "", Optional.empty()),
                        "empty",
                        "The text is empty."),
                Arguments.of(
                        "gill", new Payload.FloodDialled("bridge", 501), "too-loud", "A flood cannot be set to 501 %."),
                Arguments.of(
                        "gill",
                        new Payload.FloodDialled("zoo", 50),
                        "unknown-topic",
                        "No flood of this exercise is about “zoo”."),
                Arguments.of(
                        "sam",
                        new Payload.RumourFlagged(new RumourId("zoo"), Payload.RumourFlag.FALSE),
                        "unknown-rumour",
                        "There is no rumour “zoo” in this exercise."),
                Arguments.of(
                        "sam",
                        new Payload.QuestionAssigned(new PostId(1), Optional.empty()),
                        "unknown-question",
                        "This question is not in the queue."),
                Arguments.of(
                        "sam",
                        new Payload.InjectAnswered(inject("ask"), 0, 50),
                        "not-asked",
                        "This has not been asked yet."),
                Arguments.of(
                        "sam",
                        new Payload.InjectAnswered(inject("log"), 0, 50),
                        "no-question",
                        "This inject asks nothing."),
                Arguments.of(
                        "gill",
                        new Payload.RatingGiven(new ObjectiveId("O9"), Payload.Rating.P, ""),
                        "unknown-objective",
                        "There is no objective “O9”."),
                Arguments.of("gill", new Payload.NoteTaken(Optional.empty(), ""), "empty", "The text is empty."),
                Arguments.of("sam", new Payload.DecisionLogged(" ", "x"), "empty", "The text is empty."),
                Arguments.of(
                        "new",
                        joined("new", Role.TRAINEE, "navy"),
                        "unknown-team",
                        "There is no team “navy”; the teams are comms, fire."),
                Arguments.of(
                        "new",
                        new Payload.ParticipantJoined(id("new"), "New", Role.TRAINEE, Optional.empty()),
                        "no-team",
                        "A trainee belongs to a team."));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String who, Payload payload, String code, String message) {
        var fold = fold(opened(Bridge.SETTINGS), Bridge.SETTINGS);
        var before = fold.stateHash();

        var refusal = fold.refusal(id(who), payload);

        assertThat(refusal).hasValueSatisfying(said -> {
            assertThat(said.code()).isEqualTo(code);
            assertThat(said.message()).isEqualTo(message);
        });
        assertThat(fold.stateHash()).as("asking changes nothing").isEqualTo(before);
    }

    static Stream<Payload> what_is_possible_is_not_refused() {
        return Stream.of(
                publishes("police", "x".repeat(500)),
                answers(PostId.ofInject(inject("first-post"), 0)),
                answers(PostId.ofInject(inject("log"), 0)),
                new Payload.DraftSaved(DRAFT, says("police", "")),
                new Payload.ClockPaused(),
                new Payload.ClockMoved(time("+00:40")),
                new Payload.InjectFired(inject("spare")),
                new Payload.InjectFired(inject("press-call")),
                new Payload.InjectMoved(inject("silence"), time("+00:05")),
                new Payload.InjectAdded(inject("new"), "{id: new, at: manual, from: anna, text: Hi}"),
                new Payload.FloodDialled("*", 0),
                new Payload.ExerciseEnded());
    }

    @ParameterizedTest
    @MethodSource
    void what_is_possible_is_not_refused(Payload payload) {
        assertThat(fold(opened(Bridge.SETTINGS), Bridge.SETTINGS).refusal(id("sam"), payload))
                .isEmpty();
    }

    @Test
    void a_value_that_looks_like_a_place_is_said_as_it_is() {
        var refusal = Refusal.of("clash", "“{0}” is not “{1}”.", "Take {1}.", "{1}", "b");

        assertThat(refusal.message()).isEqualTo("“{1}” is not “b”.");
        assertThat(refusal.hint()).isEqualTo("Take b.");
    }

    @Test
    void a_problem_in_an_inject_is_said_as_its_author_would_be_told() {
        var fold = fold(opened(Bridge.SETTINGS), Bridge.SETTINGS);

        var refusal = fold.refusal(
                        id("gill"),
                        new Payload.InjectAdded(inject("new"), "{id: new, at: manual, from: anne, text: Hi}"))
                .orElseThrow();

        assertThat(refusal.message()).contains("anne");
        assertThat(refusal.hint()).contains("anna");
    }

    @Test
    void nothing_but_the_hot_wash_happens_after_the_end() {
        var fold = fold(opened(Bridge.SETTINGS).then("+00:06", "gill", new Payload.ExerciseEnded()), Bridge.SETTINGS);

        assertThat(fold.refusal(id("sam"), publishes("police", "One more thing.")))
                .contains(Refusal.of(
                        "exercise-ended",
                        "The exercise has ended, at {0}.",
                        "Nothing more can be done; a text can still be copied, and the review is open.",
                        "+00:06"));
        assertThat(fold.refusal(id("gill"), new Payload.ClockStarted()))
                .map(Refusal::code)
                .contains("exercise-ended");
        assertThat(fold.refusal(id("gill"), new Payload.NoteTaken(Optional.empty(), "Calm.")))
                .isEmpty();
    }

    @Test
    void at_the_end_of_the_story_the_clock_stands_and_people_can_still_act() {
        var fold = fold(
                opened(Bridge.SETTINGS).then("+00:50", "sam", publishes("police", "All is well.")), Bridge.SETTINGS);

        assertThat(fold.now()).isEqualTo(time("+00:40"));
        assertThat(fold.storyOver()).isTrue();
        assertThat(fold.clock()).isEqualTo(new ExerciseClock(time("+00:40"), false, 1));
        assertThat(fold.board().messages()).hasSize(1);
        assertThat(fold.refusal(id("gill"), new Payload.ClockStarted()))
                .map(Refusal::code)
                .contains("story-over");
    }

    @Test
    void a_draft_published_in_two_tabs_is_published_once() {
        var message = says("police", "Keep away from Mill Square.");
        var journal = opened(Bridge.SETTINGS)
                .then("+00:06", "sam", new Payload.DraftSaved(DRAFT, message))
                .then("+00:07", "sam", new Payload.MessagePublished(message, Optional.of(DRAFT)));
        var fold = fold(journal, Bridge.SETTINGS);

        var refusal = fold.refusal(id("sam"), new Payload.MessagePublished(message, Optional.of(DRAFT)));

        assertThat(refusal).hasValueSatisfying(said -> {
            assertThat(said.code()).isEqualTo("already-published");
            assertThat(said.message()).isEqualTo("This draft was already published by sam at +00:07.");
        });
        journal.then("+00:07", "sam", new Payload.MessagePublished(message, Optional.of(DRAFT)));
        assertThat(fold(journal, Bridge.SETTINGS).board().messages()).hasSize(1);
    }

    @Test
    void approval_is_needed_and_holds_for_the_text_that_was_approved() {
        var settings = Bridge.withApproval();
        var message = says("police", "Keep away from Mill Square.");
        var publishes = new Payload.MessagePublished(message, Optional.of(DRAFT));
        var journal = opened(settings).then("+00:05", "sam", new Payload.DraftSaved(DRAFT, message));

        assertThat(fold(journal, settings).refusal(id("sam"), publishes))
                .map(Refusal::code)
                .contains("not-approved");
        assertThat(fold(journal, settings).refusal(id("alex"), new Payload.DraftApproved(DRAFT)))
                .map(Refusal::code)
                .contains("not-submitted");
        journal.then("+00:05", "sam", new Payload.DraftSubmitted(DRAFT));
        assertThat(fold(journal, settings).refusal(id("sam"), new Payload.DraftApproved(DRAFT)))
                .map(Refusal::code)
                .contains("not-an-approver");
        assertThat(fold(journal, settings).refusal(id("finn"), new Payload.DraftDiscarded(DRAFT)))
                .map(Refusal::code)
                .contains("not-your-draft");
        journal.then("+00:05", "alex", new Payload.DraftApproved(DRAFT));
        var approved = fold(journal, settings);
        assertThat(approved.refusal(id("sam"), publishes)).isEmpty();
        assertThat(approved.refusal(
                        id("sam"), new Payload.MessagePublished(says("police", "Come and look."), Optional.of(DRAFT))))
                .map(Refusal::code)
                .contains("changed-after-approval");
        journal.then("+00:05", "sam", new Payload.DraftSaved(DRAFT, says("police", "Come and look.")));
        assertThat(fold(journal, settings).refusal(id("sam"), publishes))
                .map(Refusal::code)
                .contains("not-approved");
        assertThat(approved.refusal(id("alex"), publishes("police", "I decide.")))
                .isEmpty();
    }
}
