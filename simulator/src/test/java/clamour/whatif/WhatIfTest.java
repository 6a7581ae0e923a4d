package clamour.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.content.ContentLibrary;
import clamour.content.Problem;
import clamour.exercise.Board;
import clamour.exercise.Edition;
import clamour.exercise.Entry;
import clamour.exercise.Payload;
import clamour.exercise.PostId;
import clamour.exercise.Settings;
import clamour.exercise.file.ExerciseFile;
import clamour.exercise.fold.Bridge;
import clamour.exercise.policy.Simulation;
import clamour.exercise.policy.Stock;
import clamour.population.Population;
import clamour.scenario.ExerciseTime;
import clamour.scenario.RumourId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatIfTest {

    private static final Settings SETTINGS = new Settings(7, 3_000, "en", false, false, true, new TreeMap<>());
    private static final Played PLAYED = played();
    private static final Population POPULATION = PLAYED.population(1);
    private static final RumourId FALLING = new RumourId("bridge-falling");

    private static Played played() {
        var library = ContentLibrary.standard();
        var run = Simulation.run(
                Bridge.SCENARIO, ExerciseFile.hashOf(Bridge.BYTES), library, SETTINGS, Stock.EXEMPLARY, 1);
        return new Played(
                Bridge.SCENARIO,
                library,
                SETTINGS,
                Edition.CURRENT.number(),
                run.entries(),
                run.fold().now());
    }

    private static Edits.Reading read(String text) {
        return Edits.read("edits.yaml", text.getBytes(StandardCharsets.UTF_8), PLAYED);
    }

    private static Edits edits(String text) {
        var reading = read(text);
        assertThat(reading.problems()).isEmpty();
        return reading.edits().orElseThrow();
    }

    private static List<Entry> messages() {
        return PLAYED.entries().stream()
                .filter(entry -> entry.payload() instanceof Payload.MessagePublished)
                .toList();
    }

    private static String dropAll() {
        var text = new StringBuilder();
        for (var message : messages()) {
            text.append("- {drop: ").append(message.id().value()).append("}\n");
        }
        return text.toString();
    }

    @Test
    void the_fold_as_played_is_the_one_that_was_seen() {
        var seen = Simulation.run(Bridge.SCENARIO, "", PLAYED.library(), SETTINGS, Stock.EXEMPLARY, 1);

        var again = Course.of(PLAYED, POPULATION, SETTINGS.seed()).fold();

        assertThat(again.stateHash()).isEqualTo(seen.fold().stateHash());
    }

    @ParameterizedTest
    @CsvSource({"first", "middle", "last"})
    void a_fork_comes_to_what_folding_the_edited_journal_from_the_start_comes_to(String which) {
        var message = messages()
                .get(
                        which.equals("first")
                                ? 0
                                : which.equals("last")
                                        ? messages().size() - 1
                                        : messages().size() / 2);
        var journal = EditedJournal.of(
                PLAYED,
                edits("[{reword: %s, text: Nothing to see here.}]"
                        .formatted(message.id().value())));
        var course = Course.of(PLAYED, POPULATION, SETTINGS.seed());
        var fromStart = PLAYED.begin(POPULATION, SETTINGS.seed());
        Course.goOn(fromStart, journal.entries(), PLAYED);

        var fork = course.edited(journal);

        assertThat(fork.stateHash()).isEqualTo(fromStart.stateHash());
        assertThat(fork.stateHash()).isNotEqualTo(course.fold().stateHash());
    }

    @Test
    void an_earlier_message_goes_ahead_of_what_was_played_before_it() {
        var last = messages().getLast();
        var journal = EditedJournal.of(
                PLAYED, edits("[{shift: %s, by: -00:05}]".formatted(last.id().value())));

        assertThat(journal.entries()).hasSameSizeAs(PLAYED.entries());
        assertThat(journal.shared()).isLessThan(PLAYED.entries().indexOf(last));
        assertThat(journal.entries().subList(0, journal.shared()))
                .isEqualTo(PLAYED.entries().subList(0, journal.shared()));
        var shifted = journal.entries().stream()
                .filter(entry -> entry.id().equals(last.id()))
                .findFirst()
                .orElseThrow();
        assertThat(shifted.at()).isEqualTo(last.at().plusSeconds(-300));
        assertThat(journal.entries()).isSortedAccordingTo(java.util.Comparator.comparing(Entry::at));
    }

    @Test
    void an_added_message_speaks_for_its_team() {
        var journal = EditedJournal.of(
                PLAYED, edits("[{add: {at: +00:03, account: police, text: Please keep away from Mill Square.}}]"));
        var added = journal.entries().stream()
                .filter(entry -> entry.id().value().equals("what-if-1"))
                .findFirst()
                .orElseThrow();
        var fold = PLAYED.begin(POPULATION, SETTINGS.seed());

        journal.entries().forEach(fold::apply);

        assertThat(added.at()).isEqualTo(ExerciseTime.ofMinutes(3));
        assertThat(fold.board().messages()).extracting(Board.MessageState::post).contains(PostId.ofEntry(added.id()));
    }

    @Test
    void silence_leaves_more_believers_and_less_trust_in_the_middle_of_the_fan() {
        var fan = Fan.of(PLAYED, edits(dropAll()), 20, 2);

        assertThat(fan.everBelieved(FALLING).difference().median()).isPositive();
        assertThat(fan.trust().difference().p95()).isNegative();
    }

    @Test
    void a_fan_is_the_same_on_one_thread_and_on_three() {
        var edits = edits("[{drop: %s}]".formatted(messages().getFirst().id().value()));

        assertThat(Fan.of(PLAYED, edits, 5, 3)).isEqualTo(Fan.of(PLAYED, edits, 5, 1));
    }

    @Test
    void pairs_differ_by_nothing_but_the_edit() {
        var last = messages().getLast();
        var same = "[{shift: %s, by: +00:00}]".formatted(last.id().value());

        var fan = Fan.of(PLAYED, edits(same), 4, 1);

        assertThat(fan.edited()).isEqualTo(fan.actual());
        assertThat(fan.actual()).as("seeds differ").doesNotHaveDuplicates();
        assertThat(fan.trust().difference()).isEqualTo(new Spread(0, 0, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{shift: nothing, by: -00:10}] | unknown-message | No message with the id or number “nothing”",
                "[{shift: FIRST, by: soon}] | time | “soon” is not a length of time.",
                "[{shift: FIRST, by: -03:00}] | out-of-range | the exercise lasts from +00:00 to +00:40.",
                "[{reword: FIRST, text: ' '}] | empty | The text is empty.",
                "[{drop: FIRST}, {drop: FIRST}] | edited-twice | is edited twice.",
                "[{drop: FIRST}, {reword: FIRST, text: a}] | edited-twice | is edited twice.",
                "[{add: {at: +00:10, account: anna, text: Hello}}] | unknown-account | No team publishes from “anna”.",
                "[{add: {at: +09:00, account: police, text: Hello}}] | out-of-range | lies outside the scenario",
                "[{wish: FIRST}] | unknown-edit | This is no edit.",
                "{drop: FIRST} | not-a-list | The file is not a list of edits."
            })
    void edits_that_cannot_be_made_are_said_with_their_place(String text, String code, String message) {
        var reading = read(text.replace("FIRST", messages().getFirst().id().value()));

        assertThat(reading.edits()).isEmpty();
        assertThat(reading.problems()).extracting(Problem::code).containsExactly(code);
        var problem = reading.problems().getFirst();
        assertThat(problem.message()).contains(message);
        assertThat(problem.at().line()).isEqualTo(1);
        assertThat(problem.hint()).isNotBlank();
    }

    @Test
    void a_spread_lies_between_its_values_in_proportion() {
        var values = new double[21];
        for (int i = 0; i < values.length; i++) {
            values[i] = 20 - i;
        }

        assertThat(Spread.of(values)).isEqualTo(new Spread(10, 1, 19));
        assertThat(Spread.of(new double[] {4})).isEqualTo(new Spread(4, 4, 4));
        assertThat(Spread.of(new double[] {2, 1}).median()).isEqualTo(1.5);
    }
}
