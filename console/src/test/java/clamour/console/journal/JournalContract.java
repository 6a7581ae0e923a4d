package clamour.console.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clamour.console.journal.Appended.Accepted;
import clamour.console.journal.Appended.AlreadyThere;
import clamour.console.journal.Appended.Behind;
import clamour.exercise.Entry;
import clamour.exercise.EntryId;
import clamour.exercise.ExerciseId;
import clamour.exercise.Payload;
import clamour.exercise.file.ExerciseFile;
import clamour.scenario.ExerciseTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every store of journals must do, whatever database is under it.
abstract class JournalContract {

    private final String name = "x" + UUID.randomUUID();
    private final ExerciseId exercise = new ExerciseId(name);

    abstract TestStore store();

    /// The same database through a pool of its own, as another process would use it.
    abstract TestStore another();

    private Journal journal() {
        return store().journal;
    }

    private void opened() {
        assertThat(journal().open(Acts.exercise(name), Acts.opening("open"))).isInstanceOf(Accepted.class);
    }

    private void opened(int entries) {
        opened();
        for (int sequence = 2; sequence <= entries; sequence++) {
            assertThat(journal().append(exercise, sequence, Acts.chat("act-" + sequence, "text " + sequence)))
                    .isInstanceOf(Accepted.class);
        }
    }

    @Test
    void an_opened_exercise_is_found_with_what_it_was_opened_with() {
        journal().open(new Opening(exercise, "riverside", "Riverside", Acts.SCENARIO), Acts.opening("open"));

        var found = store().exercises.find(exercise).orElseThrow();
        assertThat(found)
                .isEqualTo(new StoredExercise(
                        exercise,
                        "riverside",
                        "Riverside",
                        ExerciseFile.hashOf(Acts.SCENARIO.getBytes(UTF_8)),
                        "b".repeat(64),
                        1,
                        7,
                        Acts.NOON,
                        Optional.empty()));
        assertThat(store().exercises.running()).contains(found);
        assertThat(store().exercises.newest(1_000)).contains(found);
    }

    @Test
    void opening_again_by_the_same_act_changes_nothing() {
        opened();

        var again = journal().open(Acts.exercise(name), Acts.opening("open"));

        assertThat(again).isInstanceOf(AlreadyThere.class);
        assertThat(journal().from(exercise, 1)).hasSize(1);
    }

    @Test
    void an_exercise_is_opened_by_one_act_only() {
        opened();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> journal().open(Acts.exercise(name), Acts.opening("another")))
                .withMessageContaining(name);
    }

    @Test
    void a_journal_begins_by_opening_the_exercise() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> journal().open(Acts.exercise(name), Acts.chat("a", "hello")));

        assertThat(store().exercises.find(exercise)).isEmpty();
    }

    @Test
    void entries_are_read_as_they_were_accepted_in_order() {
        opened();
        var second = journal().append(exercise, 2, Acts.chat("a", "Grüße, “quoted” \\ and 🚓"));
        var third = journal().append(exercise, 3, Acts.act("b", ExerciseTime.ofMinutes(4), new Payload.SpeedSet(20)));

        var entries = another().journal.from(exercise, 2);

        assertThat(entries).containsExactly(entry(second), entry(third));
        assertThat(entries).extracting(Entry::sequence).containsExactly(2L, 3L);
        assertThat(journal().from(exercise, 4)).isEmpty();
        assertThat(journal().find(exercise, new EntryId("b"))).contains(entry(third));
    }

    @Test
    void each_entry_names_the_hash_of_the_one_before() {
        opened(4);

        var entries = journal().from(exercise, 1);

        assertThat(entries.getFirst().previousHash()).isEqualTo(Entry.NO_HASH);
        for (int index = 1; index < entries.size(); index++) {
            assertThat(entries.get(index).previousHash())
                    .isEqualTo(entries.get(index - 1).hash());
        }
        assertThat(journal().verify(exercise)).isEmpty();
    }

    @Test
    void who_expects_a_number_that_is_taken_is_told_what_was_entered_and_enters_nothing() {
        opened(3);

        var outcome = journal().append(exercise, 2, Acts.chat("late", "too late"));

        assertThat(outcome).isEqualTo(new Behind(journal().from(exercise, 2)));
        assertThat(((Behind) outcome).since()).hasSize(2);
        assertThat(journal().from(exercise, 1)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4})
    void an_act_sent_again_gets_its_first_entry_whatever_number_it_expects(long expected) {
        opened(3);
        var first = journal().from(exercise, 2).getFirst();

        var retried = journal().append(exercise, expected, Acts.chat("act-2", "text 2"));

        assertThat(retried).isEqualTo(new AlreadyThere(first));
        assertThat(journal().from(exercise, 1)).hasSize(3);
    }

    @Test
    void the_same_act_id_in_another_exercise_is_another_act() {
        opened(2);
        journal().open(Acts.exercise(name + "-2"), Acts.opening("open"));

        var outcome = journal().append(new ExerciseId(name + "-2"), 2, Acts.chat("act-2", "text"));

        assertThat(outcome).isInstanceOf(Accepted.class);
    }

    @Test
    void a_number_beyond_the_end_leaves_no_gap() {
        opened(2);

        assertThatThrownBy(() -> journal().append(exercise, 4, Acts.chat("a", "text")))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("no entry 3");
        assertThat(journal().from(exercise, 1)).hasSize(2);
    }

    @Test
    void exercise_time_never_runs_backwards() {
        opened();
        journal().append(exercise, 2, Acts.act("a", ExerciseTime.ofMinutes(9), new Payload.ClockPaused()));

        var earlier =
                journal().append(exercise, 3, Acts.act("b", ExerciseTime.ofMinutes(8), new Payload.ClockStarted()));

        assertThat(entry(earlier).at()).isEqualTo(ExerciseTime.ofMinutes(9));
        assertThat(journal().verify(exercise)).isEmpty();
    }

    @Test
    void of_two_who_append_at_once_one_is_accepted_and_the_other_gets_the_winners_entry() throws Exception {
        opened();
        var stores = List.of(store(), another());

        for (int sequence = 2; sequence < 42; sequence++) {
            int number = sequence;
            var outcomes = together(IntStream.range(0, 2)
                    .<Callable<Appended>>mapToObj(who -> () -> stores.get(who)
                            .journal
                            .append(exercise, number, Acts.chat("a-" + number + "-" + who, "by " + who)))
                    .toList());

            var accepted = outcomes.stream().filter(Accepted.class::isInstance).toList();
            assertThat(accepted).hasSize(1);
            assertThat(outcomes).contains(new Behind(List.of(entry(accepted.getFirst()))));
        }
        assertThat(journal().verify(exercise)).isEmpty();
    }

    @Test
    void an_act_sent_twice_at_once_is_entered_once() throws Exception {
        opened();
        var stores = List.of(store(), another());

        for (int sequence = 2; sequence < 22; sequence++) {
            int number = sequence;
            var outcomes = together(IntStream.range(0, 2)
                    .<Callable<Appended>>mapToObj(who ->
                            () -> stores.get(who).journal.append(exercise, number, Acts.chat("a-" + number, "same")))
                    .toList());

            var only = journal().from(exercise, number);
            assertThat(only).hasSize(1);
            assertThat(outcomes)
                    .containsExactlyInAnyOrder(new Accepted(only.getFirst()), new AlreadyThere(only.getFirst()));
        }
    }

    @Test
    void writers_who_fold_what_they_missed_and_try_again_all_get_in() throws Exception {
        opened();
        var stores = List.of(store(), another());
        int writers = 4;
        int acts = 15;

        var tries = together(IntStream.range(0, writers)
                .<Callable<Integer>>mapToObj(who -> () -> {
                    long expected = 2;
                    int tried = 0;
                    for (int act = 0; act < acts; act++) {
                        var wanted = Acts.chat("w%d-%d".formatted(who, act), "text");
                        for (boolean in = false; !in; tried++) {
                            switch (stores.get(who % 2).journal.append(exercise, expected, wanted)) {
                                case Accepted(var entry) -> {
                                    expected = entry.sequence() + 1;
                                    in = true;
                                }
                                case Behind(var since) ->
                                    expected = since.getLast().sequence() + 1;
                                case AlreadyThere(var first) ->
                                    throw new AssertionError("never sent before: " + first.id());
                            }
                        }
                    }
                    return tried;
                })
                .toList());

        assertThat(journal().from(exercise, 1))
                .extracting(Entry::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 1 + writers * acts).boxed().toList());
        assertThat(journal().verify(exercise)).isEmpty();
        assertThat(tries).allMatch(tried -> tried >= acts);
    }

    @Test
    void an_interrupted_writer_harms_nobody_else() throws Exception {
        opened();

        together(List.<Callable<Boolean>>of(() -> {
            Thread.currentThread().interrupt();
            try {
                journal().append(exercise, 2, Acts.chat("a", "interrupted"));
            } catch (RuntimeException itMayFail) {
                return false;
            }
            return true;
        }));

        long next = journal().from(exercise, 1).size() + 1L;
        assertThat(journal().append(exercise, next, Acts.chat("b", "after"))).isInstanceOf(Accepted.class);
        assertThat(journal().verify(exercise)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update entry set line = replace(line, 'text 3', 'text 8') where exercise = ? and sequence = 3",
                "update entry set hash = replace(hash, substring(hash, 1, 4), 'ffff') where exercise = ? and sequence = 3",
                "update entry set actor = 'alex' where exercise = ? and sequence = 3",
                "update entry set at_seconds = at_seconds + 1 where exercise = ? and sequence = 3",
                "update entry set entry_id = 'other' where exercise = ? and sequence = 3",
                "update entry set wall_time = wall_time + interval '1' second where exercise = ? and sequence = 3"
            })
    void what_was_changed_behind_its_back_is_named_by_its_number(String change) {
        opened(5);
        assertThat(store().jdbc.sql(change).param(name).update()).isEqualTo(1);

        var broken = journal().verify(exercise).orElseThrow();

        assertThat(broken.sequence()).isEqualTo(3);
        assertThat(broken.message()).contains("Entry 3");
    }

    @Test
    void a_scenario_changed_after_the_exercise_was_opened_is_noticed() {
        opened(2);
        store().jdbc
                .sql("update exercise set scenario = 'version: 2' where id = ?")
                .param(name)
                .update();

        assertThat(journal().verify(exercise).orElseThrow().message()).contains("scenario", "entry 1");
    }

    @Test
    void an_exercise_is_not_opened_with_a_scenario_other_than_its_first_entry_says() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> journal().open(Acts.exercise(name), Acts.opening("open", "version: 2\n")));

        assertThat(store().exercises.find(exercise)).isEmpty();
    }

    @Test
    void an_entry_taken_out_of_the_middle_is_missed() {
        opened(5);
        store().jdbc
                .sql("delete from entry where exercise = ? and sequence = 3")
                .param(name)
                .update();

        assertThat(journal().verify(exercise).orElseThrow().message()).contains("Entry 4", "entry 3");
    }

    @Test
    void an_exercise_that_ended_no_longer_runs_and_keeps_its_first_results() {
        opened();
        var end = entry(journal()
                .append(exercise, 2, Acts.act("end", ExerciseTime.ofMinutes(90), new Payload.ExerciseEnded())));

        assertThat(store().exercises.find(exercise).orElseThrow().ended()).contains(end.wallTime());
        assertThat(store().exercises.running()).extracting(StoredExercise::id).doesNotContain(exercise);
        assertThat(store().exercises.results(exercise)).isEmpty();
        assertThat(store().exercises.keepResults(exercise, "{\"total\":71}")).isTrue();
        assertThat(store().exercises.keepResults(exercise, "{\"total\":72}")).isFalse();
        assertThat(store().exercises.results(exercise)).contains("{\"total\":71}");
    }

    @Test
    void a_scenario_of_the_largest_size_comes_back_to_the_letter() {
        var scenario = "title: “Überfall” 🚨 \t'x'\r\n".repeat(36_000);
        journal().open(new Opening(exercise, "riverside", "large", scenario), Acts.opening("open", scenario));

        assertThat(another().exercises.scenario(exercise)).isEqualTo(scenario);
    }

    @Test
    void the_clock_is_found_where_it_last_stood() {
        opened();
        assertThat(store().exercises.heartbeat(exercise)).isEmpty();
        var first = new Heartbeat(ExerciseTime.ofMinutes(1), Acts.NOON);
        var second = new Heartbeat(ExerciseTime.ofMinutes(2), Acts.NOON.plusSeconds(3));

        store().exercises.beat(exercise, first);
        store().exercises.beat(exercise, second);
        store().exercises.beat(exercise, first);

        assertThat(another().exercises.heartbeat(exercise)).contains(second);
    }

    private static Entry entry(Appended outcome) {
        assertThat(outcome).isInstanceOf(Accepted.class);
        return ((Accepted) outcome).entry();
    }

    /// Runs all at the same moment and returns what they return, in order.
    private static <T> List<T> together(List<Callable<T>> tasks) throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(tasks.size());
        try (var threads = Executors.newFixedThreadPool(tasks.size())) {
            var running = new ArrayList<Future<T>>();
            for (var task : tasks) {
                running.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var future : running) {
                results.add(future.get());
            }
            return results;
        }
    }
}
