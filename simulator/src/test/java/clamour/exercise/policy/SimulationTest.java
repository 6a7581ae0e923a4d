package clamour.exercise.policy;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.content.ContentLibrary;
import clamour.exercise.Chain;
import clamour.exercise.Measures;
import clamour.exercise.Settings;
import clamour.exercise.fold.Baselines;
import clamour.exercise.fold.Bridge;
import clamour.exercise.fold.ExerciseFold;
import clamour.scenario.Purpose;
import clamour.scenario.Scenario;
import clamour.scenario.shipped.ShippedScenarios;
import clamour.scoring.Part;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {

    private static final ContentLibrary LIBRARY = ContentLibrary.standard();
    private static final Measures.Belief NOBODY = new Measures.Belief(0, 0, 0);

    private static Scenario shipped(String name) {
        return ShippedScenarios.read(name).orElseThrow().scenario().orElseThrow();
    }

    private static Settings settings(Scenario scenario, long seed, int accounts) {
        return new Settings(seed, accounts, scenario.language(), false, false, true, new TreeMap<>());
    }

    private static Simulation.Run run(Scenario scenario, long seed, int accounts, Stock stock, int threads) {
        return Simulation.run(scenario, "00", LIBRARY, settings(scenario, seed, accounts), stock, threads);
    }

    @ParameterizedTest
    @EnumSource(Stock.class)
    void the_same_run_twice_and_with_more_threads_is_the_same(Stock stock) {
        var one = Simulation.run(Bridge.SCENARIO, "00", LIBRARY, Bridge.SETTINGS, stock, 1);
        var again = Simulation.run(Bridge.SCENARIO, "00", LIBRARY, Bridge.SETTINGS, stock, 1);
        var two = Simulation.run(Bridge.SCENARIO, "00", LIBRARY, Bridge.SETTINGS, stock, 2);

        assertThat(one.entries()).isEqualTo(again.entries()).isEqualTo(two.entries());
        assertThat(one.fold().stateHash())
                .isEqualTo(again.fold().stateHash())
                .isEqualTo(two.fold().stateHash());
        assertThat(one.fold().ended()).isTrue();
        assertThat(Chain.verifyRead(one.entries())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Stock.class)
    void its_journal_folds_to_the_same_state(Stock stock) {
        var run = Simulation.run(Bridge.SCENARIO, "00", LIBRARY, Bridge.SETTINGS, stock, 1);

        var fold = new ExerciseFold(Bridge.SCENARIO, LIBRARY, Bridge.SETTINGS, 1);
        run.entries().forEach(fold::apply);

        assertThat(fold.stateHash()).isEqualTo(run.fold().stateHash());
    }

    @Test
    void different_seeds_are_different_publics() {
        var one = Simulation.run(Bridge.SCENARIO, "00", LIBRARY, Bridge.settings(1), Stock.SILENT, 1);
        var other = Simulation.run(Bridge.SCENARIO, "00", LIBRARY, Bridge.settings(2), Stock.SILENT, 1);

        assertThat(one.fold().stateHash()).isNotEqualTo(other.fold().stateHash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"riverside", "first-steps"})
    void the_exemplary_office_does_what_the_doctrine_asks_for(String name) {
        var scenario = shipped(name);
        var run = run(scenario, scenario.seed(), 2_000, Stock.EXEMPLARY, 1);
        var messages = run.fold().board().messages();

        assertThat(run.refused()).as("everything it wants is allowed").isEmpty();
        assertThat(messages.getFirst().score().purpose()).isEqualTo(Purpose.HOLDING);
        assertThat(messages.getFirst().at().seconds()).isLessThanOrEqualTo(10 * 60);
        assertThat(messages.getLast().message().purpose()).contains(Purpose.CLOSE);
        assertThat(messages).allSatisfy(message -> {
            var released = scenario.facts().stream()
                    .filter(fact -> !fact.release().allows(message.at()))
                    .map(fact -> fact.text().in(scenario.language()));
            assertThat(released)
                    .as("said at %s", message.at())
                    .noneMatch(message.message().text()::contains);
        });
        assertThat(run.fold().board().rumours())
                .filteredOn(rumour -> rumour.surfaced().isPresent())
                .isNotEmpty();
    }

    /// DOCTRINE 9, property 16; with fewer accounts than the command line has.
    @ParameterizedTest
    @ValueSource(strings = {"riverside", "first-steps"})
    void silence_a_form_and_a_model_answer_differ_in_every_part(String name) {
        var scenario = shipped(name);
        var silent = run(scenario, scenario.seed(), 4_000, Stock.SILENT, 2).fold();
        var template = run(scenario, scenario.seed(), 4_000, Stock.TEMPLATE, 2).fold();
        var exemplary =
                run(scenario, scenario.seed(), 4_000, Stock.EXEMPLARY, 2).fold();
        var against = new Baselines(silent.curves(), exemplary.curves());
        var scores = Stream.of(silent, template, exemplary)
                .map(fold -> {
                    fold.measureAgainst(against);
                    return fold.board().scores();
                })
                .toList();

        for (var part : Part.values()) {
            var figures = scores.stream()
                    .map(score -> score.of(part))
                    .filter(OptionalInt::isPresent)
                    .map(OptionalInt::getAsInt)
                    .toList();
            assertThat(figures)
                    .as(part.key())
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .hasSizeGreaterThan(1);
        }
        assertThat(scores.getFirst().total()).hasValue(0);
        assertThat(scores.get(1).total().getAsInt()).isBetween(45, 65);
        assertThat(scores.getLast().total().getAsInt()).isGreaterThanOrEqualTo(75);
    }

    @Test
    void the_silent_office_says_nothing() {
        var run = Simulation.run(Bridge.SCENARIO, "00", LIBRARY, Bridge.SETTINGS, Stock.SILENT, 1);

        assertThat(run.fold().board().messages()).isEmpty();
        assertThat(run.fold().board().scores().total()).hasValue(0);
    }

    @ParameterizedTest
    @EnumSource(Stock.class)
    void no_post_surfaces_twice(Stock stock) {
        var run = run(shipped("riverside"), 7, 20_000, stock, 1);
        var posts = run.fold().takeFrameParts().posts();

        assertThat(posts)
                .hasSizeGreaterThan(5_000)
                .extracting(post -> post.id())
                .doesNotHaveDuplicates();
    }

    /// With fewer accounts than the command line has; the long lane has all of them.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void exemplary_beats_silent(long seed) {
        compare(seed, 4_000);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void exemplary_beats_silent_in_the_whole_public(long seed) {
        compare(seed, shipped("riverside").audience().accounts());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void exemplary_beats_silent_in_the_first_steps_too(long seed) {
        compare(shipped("first-steps"), seed, 4_000);
    }

    private static void compare(long seed, int accounts) {
        compare(shipped("riverside"), seed, accounts);
    }

    private static void compare(Scenario scenario, long seed, int accounts) {
        var silent = run(scenario, seed, accounts, Stock.SILENT, 2).fold().measures();
        var exemplary = run(scenario, seed, accounts, Stock.EXEMPLARY, 2).fold().measures();

        assertThat(falseBelievers(scenario, exemplary))
                .as("believers, seed %d", seed)
                .isLessThan(falseBelievers(scenario, silent));
        assertThat(exemplary.trust()).as("trust, seed %d", seed).isGreaterThan(silent.trust());
    }

    private static int falseBelievers(Scenario scenario, Measures measures) {
        return scenario.rumours().stream()
                .filter(rumour -> rumour.truth().isFalse())
                .mapToInt(rumour ->
                        measures.rumours().getOrDefault(rumour.id(), NOBODY).believers())
                .sum();
    }
}
