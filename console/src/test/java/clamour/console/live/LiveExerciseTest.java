package clamour.console.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clamour.console.ConsoleTest;
import clamour.console.identity.People;
import clamour.console.identity.Person;
import clamour.console.identity.TestPeople;
import clamour.console.journal.Appended;
import clamour.console.journal.Journal;
import clamour.console.journal.StoredExercises;
import clamour.exercise.Board;
import clamour.exercise.EntryCodec;
import clamour.exercise.Message;
import clamour.exercise.Payload;
import clamour.exercise.Role;
import clamour.exercise.Settings;
import clamour.exercise.SurfacedPost;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Rumour;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConsoleTest
class LiveExerciseTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String HERE = "192.0.2.1";

    @Autowired
    private Exercises exercises;

    @Autowired
    private People people;

    @Autowired
    private Conductors conductors;

    @Autowired
    private Journal journal;

    @Autowired
    private StoredExercises stored;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void somebody_practises_alone_from_start_to_end() throws Exception {
        var room = exercises.room(
                exercises.practise("riverside", "Ada", "en", HERE).seat());
        var batches = new Batches();
        var following = room.follow(batches);
        assertThat(batches.first(batch -> true).board()).isPresent();
        assertThat(room.clock().running()).isFalse();

        accepted(room, new Payload.SpeedSet(60));
        accepted(room, new Payload.ClockStarted());
        batches.first(batch -> batch.clock().at().seconds() >= 60);
        var account = room.scenario().accounts().stream()
                .filter(known -> known.team().equals(room.seat().team()))
                .findFirst()
                .orElseThrow();
        var message = Message.of(account.id(), "We are on our way. Please stay away from the scene. More by 18:30.");
        var published = accepted(room, new Payload.MessagePublished(message, Optional.empty()));

        var withIt = batches.first(batch -> batch.board()
                .filter(board -> board.messages().stream()
                        .anyMatch(said -> said.id().equals(published.entry().id())))
                .isPresent());
        assertThat(withIt.clock().running()).isTrue();
        assertThat(batches.posts()).isNotEmpty();
        assertThat(batches.curves()).isNotEmpty();

        accepted(room, new Payload.ExerciseEnded());
        batches.first(Batch::ended);
        following.stop();
        assertThat(refused(room, new Payload.ClockStarted()).code()).isEqualTo("exercise-ended");
        assertThat(room.board().ended()).isTrue();
    }

    @Test
    void an_act_sent_again_gives_the_first_receipt_and_happens_once() {
        var room =
                exercises.room(exercises.practise("riverside", "Bo", "en", HERE).seat());
        var id = Room.freshId();

        var first = room.act(id, new Payload.ChatSent("hello"));
        var again = room.act(id, new Payload.ChatSent("hello"));

        assertThat(again).isEqualTo(first).matches(Receipt::accepted);
        await(() -> room.board().chat().size() == 1);
    }

    @Test
    void an_id_of_somebody_elses_act_tells_nothing_of_it() {
        var opened = open("Fay");
        var ada = join(opened, Role.TRAINEE, "Ada");
        var bo = join(opened, Role.TRAINEE, "Bo");
        var id = Room.freshId();
        ada.act(id, new Payload.ChatSent("only for us"));

        assertThat(bo.act(id, new Payload.ChatSent("x")))
                .isInstanceOfSatisfying(
                        Receipt.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("id-in-use"));
    }

    @Test
    void several_people_see_the_same_within_a_second() {
        var opened = open("Gus");
        var facilitator = exercises.room(opened.seat());
        var one = join(opened, Role.TRAINEE, "One");
        var two = join(opened, Role.APPROVER, "Two");
        var wall = join(opened, Role.OBSERVER, "Wall");
        var screens = List.of(new Batches(), new Batches(), new Batches(), new Batches());
        var rooms = List.of(facilitator, one, two, wall);
        for (int i = 0; i < rooms.size(); i++) {
            rooms.get(i).follow(screens.get(i));
        }
        accepted(facilitator, new Payload.SpeedSet(60));
        accepted(facilitator, new Payload.ClockStarted());

        var said = accepted(one, new Payload.MessagePublished(ownMessage(one), Optional.empty()));
        long from = System.nanoTime();
        for (var screen : screens) {
            screen.first(batch -> batch.board()
                    .filter(board -> board.messages().stream()
                            .anyMatch(
                                    message -> message.id().equals(said.entry().id())))
                    .isPresent());
        }

        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(1));
        accepted(facilitator, new Payload.ClockPaused());
        await(() -> rooms.stream()
                .allMatch(room -> !room.clock().running() && room.clock().equals(facilitator.clock())));
        assertThat(facilitator.clock().at().seconds()).isPositive();
        accepted(facilitator, new Payload.ExerciseEnded());
    }

    @Test
    void every_act_by_a_wrong_role_is_refused_and_leaves_no_entry() {
        var opened = open("Hal");
        var observer = join(opened, Role.OBSERVER, "Watcher");
        var trainee = join(opened, Role.TRAINEE, "Writer");

        for (var row : PermissionsTest.table()) {
            for (var room : List.of(observer, trainee)) {
                if (!row.may().contains(room.seat().role())) {
                    assertThat(room.act(Room.freshId(), row.payload()))
                            .as("%s by %s", row, room.seat().role())
                            .isInstanceOfSatisfying(
                                    Receipt.Refused.class,
                                    refused -> assertThat(refused.code()).isEqualTo("not-allowed"));
                }
            }
        }
        assertThatThrownBy(() -> observer.preview(
                        Message.of(trainee.scenario().accounts().getFirst().id(), "x")))
                .isInstanceOf(NotPossible.class);
        assertThat(trainee.joinCodes()).isEmpty();
        assertThat(exercises.room(opened.seat()).joinCodes()).isEqualTo(opened.codes());
    }

    @Test
    void a_seat_somebody_made_up_opens_no_room() {
        var here = open("Ida");
        var elsewhere = open("Jan");
        var seat = join(here, Role.TRAINEE, "Kim").seat();

        var promoted = new Seat(seat.exercise(), seat.participant(), seat.name(), Role.FACILITATOR, seat.team());
        var moved = new Seat(elsewhere.seat().exercise(), seat.participant(), seat.name(), seat.role(), seat.team());
        var swapped = new Seat(seat.exercise(), seat.participant(), seat.name(), seat.role(), Optional.of("another"));

        for (var forged : List.of(promoted, moved, swapped)) {
            assertThatThrownBy(() -> exercises.room(forged))
                    .isInstanceOfSatisfying(
                            NotPossible.class,
                            refused -> assertThat(refused.code()).isEqualTo("no-seat"));
        }
    }

    @Test
    void a_trainee_sees_nothing_of_the_script() {
        var opened = open("Lea");
        var trainee = join(opened, Role.TRAINEE, "Mo");
        var facilitator = exercises.room(opened.seat());

        var scenario = trainee.scenario();

        assertThat(facilitator.scenario().injects()).isNotEmpty();
        assertThat(scenario.injects()).isEmpty();
        assertThat(scenario.expectations()).isEmpty();
        assertThat(scenario.seed()).isZero();
        assertThat(trainee.settings().seed()).isZero();
        assertThat(scenario.rumours()).allSatisfy(rumour -> {
            assertThat(rumour.truth()).isInstanceOf(Rumour.Truth.UnknownUntil.class);
            assertThat(rumour.from()).isEmpty();
        });
        assertThat(scenario.facts()).noneMatch(fact -> fact.sensitive().isPresent());
        assertThat(trainee.board().injects()).isEmpty();
        assertThat(trainee.measures().rumours().keySet())
                .isSubsetOf(scenario.rumours().stream().map(Rumour::id).toList());
        assertThat(trainee.recentPosts()).allMatch(post -> post.inject().isEmpty());
    }

    @Test
    void a_seat_is_found_again_by_its_token_and_by_nothing_else() {
        var admission = exercises.practise("riverside", "Nia", "en", HERE);

        assertThat(exercises.resume(admission.token())).contains(admission.seat());
        assertThat(exercises.resume(admission.token() + "x")).isEmpty();
        assertThat(exercises.resume("")).isEmpty();
        assertThat(admission.toString()).doesNotContain(admission.token());
    }

    @Test
    void what_another_process_entered_is_folded_and_the_act_retried() {
        var opened = open("Vera");
        var room = exercises.room(opened.seat());
        var exercise = opened.seat().exercise();
        accepted(room, new Payload.SpeedSet(60));
        accepted(room, new Payload.ClockStarted());
        await(() -> room.clock().at().seconds() >= 60);
        accepted(room, new Payload.ClockPaused());
        var next = journal.from(exercise, 1).size() + 1;

        // At a time that this fold has left behind long ago, as a process whose clock is slow would enter it.
        var foreign = new EntryCodec.Act(
                Room.freshId(),
                opened.seat().participant(),
                ExerciseTime.START,
                Instant.now(),
                new Payload.ChatSent("one"));
        assertThat(journal.append(exercise, next, foreign)).isInstanceOf(Appended.Accepted.class);
        var second = accepted(room, new Payload.ChatSent("two"));

        assertThat(second.entry().sequence()).isEqualTo(next + 1L);
        await(() -> room.board().chat().stream().map(Board.Chat::text).toList().equals(List.of("one", "two")));
        assertThat(journal.verify(exercise)).isEmpty();
    }

    @Test
    void a_practice_that_nobody_looks_at_is_paused() {
        var room = exercises.room(
                exercises.practise("riverside", "Wim", "en", HERE).seat());
        accepted(room, new Payload.ClockStarted());

        conductors.awake(room.seat().exercise()).orElseThrow().conductor().pauseForNobody();

        await(() -> !room.clock().running());
        accepted(room, new Payload.ClockStarted());
        accepted(room, new Payload.ExerciseEnded());
    }

    @Test
    void an_exercise_that_was_put_away_wakes_when_somebody_comes() {
        var room = exercises.room(
                exercises.practise("riverside", "Xenia", "en", HERE).seat());
        accepted(room, new Payload.ChatSent("before"));

        conductors.putAway(room.seat().exercise());
        assertThat(conductors.awake(room.seat().exercise())).isEmpty();
        accepted(room, new Payload.ChatSent("after"));

        await(() -> room.board().chat().size() == 2);
    }

    @Test
    void a_fault_stops_one_exercise_and_is_told_and_it_comes_back() {
        var opened = open("Yann");
        var other = exercises.room(open("Zoe").seat());
        var room = exercises.room(opened.seat());
        var batches = new Batches();
        room.follow(batches);
        var exercise = opened.seat().exercise();
        var scenario = stored.scenario(exercise);
        jdbc.sql("update exercise set scenario = 'broken' where id = ?")
                .param(exercise.value())
                .update();
        accepted(room, new Payload.SpeedSet(60));
        accepted(room, new Payload.ClockStarted());
        await(() -> room.clock().at().seconds() >= 30);

        // Entered elsewhere in the past, so that this member has to fold again, and cannot.
        var foreign = new EntryCodec.Act(
                Room.freshId(),
                opened.seat().participant(),
                ExerciseTime.START,
                Instant.now(),
                new Payload.ChatSent("one"));
        journal.append(exercise, journal.from(exercise, 1).size() + 1L, foreign);
        assertThat(room.act(Room.freshId(), new Payload.ChatSent("two")).accepted())
                .isFalse();
        assertThat(batches.first(batch -> batch.trouble().isPresent()).trouble())
                .contains(Running.STOPPED);
        accepted(other, new Payload.ChatSent("we go on"));

        jdbc.sql("update exercise set scenario = ? where id = ?")
                .params(scenario, exercise.value())
                .update();
        batches.first(batch -> batch.trouble().isEmpty());
        accepted(room, new Payload.ChatSent("two"));
        accepted(room, new Payload.ExerciseEnded());
        assertThat(stored.results(exercise)).isPresent();
    }

    @Test
    void a_code_can_be_typed_as_people_type_and_says_what_it_leads_to() {
        var opened = open("Olga");
        var code = code(opened, Role.TRAINEE);
        var typed = " " + code.toLowerCase(Locale.ROOT).substring(0, 3) + "-" + code.substring(3) + " ";

        assertThat(exercises.invitation(typed, HERE)).hasValueSatisfying(invitation -> {
            assertThat(invitation.exercise()).isEqualTo(opened.seat().exercise());
            assertThat(invitation.role()).isEqualTo(Role.TRAINEE);
            assertThat(invitation.teams()).isNotEmpty();
        });
        assertThat(exercises.invitation("nonono", HERE)).isEmpty();
    }

    @Test
    void a_code_leads_nowhere_once_the_exercise_has_ended() {
        var opened = open("Pia");
        accepted(exercises.room(opened.seat()), new Payload.ExerciseEnded());

        assertThat(exercises.invitation(code(opened, Role.TRAINEE), HERE)).isEmpty();
    }

    @Test
    void codes_cannot_be_guessed_without_end() {
        for (int i = 0; i < Limits.WRONG_CODES; i++) {
            assertThat(exercises.invitation("GUESS" + i, "192.0.2.66")).isEmpty();
        }

        assertThatThrownBy(() -> exercises.invitation("GUESSX", "192.0.2.66"))
                .isInstanceOfSatisfying(NotPossible.class, refused -> {
                    assertThat(refused.code()).isEqualTo("codes-too-often");
                    assertThat(refused.message()).contains(String.valueOf(Limits.WRONG_CODES));
                });
    }

    @Test
    void two_people_of_one_name_are_told_apart() {
        var opened = open("Quin");
        join(opened, Role.TRAINEE, "Sam Reid");

        assertThatThrownBy(() -> join(opened, Role.TRAINEE, "sam  reid"))
                .isInstanceOfSatisfying(
                        NotPossible.class, refused -> assertThat(refused.code()).isEqualTo("name-taken"));
    }

    @Test
    void a_facilitator_finds_their_exercises_again() {
        var person = person("Rosa");
        var opened = exercises.open(person, new ScenarioSource.Shipped("riverside"), settings());

        assertThat(exercises.mine(person)).singleElement().satisfies(summary -> {
            assertThat(summary.exercise()).isEqualTo(opened.seat().exercise());
            assertThat(summary.ended()).isEmpty();
        });
        assertThat(exercises.seatOf(person, opened.seat().exercise())).contains(opened.seat());
        assertThat(exercises.seatOf(person("Stan"), opened.seat().exercise())).isEmpty();
    }

    @Test
    void a_scenario_with_problems_is_refused_with_their_lines() {
        assertThatThrownBy(() -> exercises.open(
                        person("Tina"), new ScenarioSource.Brought("mine.yaml", "clamour: 1\ntitel: x\n"), settings()))
                .isInstanceOfSatisfying(NotPossible.class, refused -> {
                    assertThat(refused.code()).isEqualTo("scenario-problems");
                    assertThat(refused.message()).contains("Line ");
                });
    }

    @Test
    void a_slow_screen_gets_one_batch_at_a_time_and_loses_only_what_is_old() throws Exception {
        var room = exercises.room(
                exercises.practise("riverside", "Uli", "en", HERE).seat());
        var entered = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var got = new LinkedBlockingQueue<Batch>();
        room.follow(batch -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            got.add(batch);
            entered.countDown();
            awaitLatch(goOn);
            inside.decrementAndGet();
        });
        assertThat(entered.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        var fast = new Batches();
        room.follow(fast);
        accepted(room, new Payload.SpeedSet(60));
        accepted(room, new Payload.ClockStarted());
        fast.first(batch -> batch.clock().at().seconds() >= 120);
        assertThat(got).hasSize(1);

        goOn.countDown();
        got.poll();
        var merged = got.poll(SOON.toSeconds(), TimeUnit.SECONDS);

        assertThat(merged).isNotNull();
        assertThat(merged.clock().at().seconds()).isGreaterThanOrEqualTo(120);
        assertThat(merged.posts().size()).isLessThanOrEqualTo(Batch.MOST_POSTS);
        assertThat(most.get()).isEqualTo(1);
        accepted(room, new Payload.ExerciseEnded());
    }

    private Opened open(String facilitator) {
        return exercises.open(person(facilitator), new ScenarioSource.Shipped("riverside"), settings());
    }

    private static Settings settings() {
        return new Settings(1, 1_000, "en", false, true, false, new TreeMap<>());
    }

    private Room join(Opened opened, Role role, String name) {
        var team = exercises.room(opened.seat()).scenario().teams().stream().findFirst();
        return exercises.room(exercises
                .join(code(opened, role), name, team, HERE, Optional.empty())
                .seat());
    }

    private static String code(Opened opened, Role role) {
        return Objects.requireNonNull(opened.codes().get(role));
    }

    private Person person(String name) {
        return TestPeople.facilitator(people, name);
    }

    private static Message ownMessage(Room room) {
        var account = room.scenario().accounts().stream()
                .filter(known -> known.team().isPresent()
                        && known.team().equals(room.seat().team()))
                .findFirst()
                .orElseThrow();
        return Message.of(account.id(), "We are on our way. Please stay away from the scene. More by 18:30.");
    }

    private static Receipt.Accepted accepted(Room room, Payload payload) {
        var receipt = room.act(Room.freshId(), payload);
        assertThat(receipt).as("%s", payload).isInstanceOf(Receipt.Accepted.class);
        return (Receipt.Accepted) receipt;
    }

    private static Receipt.Refused refused(Room room, Payload payload) {
        var receipt = room.act(Room.freshId(), payload);
        assertThat(receipt).as("%s", payload).isInstanceOf(Receipt.Refused.class);
        return (Receipt.Refused) receipt;
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(BooleanSupplier so) {
        Awaitility.await().atMost(SOON).until(so::getAsBoolean);
    }

    /// What a screen got, in order.
    private static final class Batches implements Consumer<Batch> {

        private final LinkedBlockingQueue<Batch> coming = new LinkedBlockingQueue<>();
        private final List<SurfacedPost> posts = new CopyOnWriteArrayList<>();
        private final List<Object> curves = new CopyOnWriteArrayList<>();

        @Override
        public void accept(Batch batch) {
            posts.addAll(batch.posts());
            batch.curves().ifPresent(curves::add);
            coming.add(batch);
        }

        List<SurfacedPost> posts() {
            return posts;
        }

        List<Object> curves() {
            return curves;
        }

        Batch first(Predicate<Batch> wanted) {
            long end = System.nanoTime() + SOON.toNanos();
            try {
                for (long left = SOON.toNanos(); left > 0; left = end - System.nanoTime()) {
                    var batch = coming.poll(left, TimeUnit.NANOSECONDS);
                    if (batch != null && wanted.test(batch)) {
                        return batch;
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new AssertionError("no such batch within " + SOON);
        }
    }
}
