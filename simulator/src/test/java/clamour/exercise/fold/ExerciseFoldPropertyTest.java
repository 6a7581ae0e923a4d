package clamour.exercise.fold;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.exercise.Entry;
import clamour.exercise.EntryCodec;
import clamour.exercise.SurfacedPost;
import clamour.scenario.ExerciseTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every journal. A failure names its seed; the number of acts is made smaller as long as it still
/// fails.
class ExerciseFoldPropertyTest {

    private static final ExerciseTime END = Bridge.SCENARIO.end();
    private static final int ACTS = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void the_same_journal_folds_to_the_same_state_in_any_steps_and_with_any_threads(long seed) {
        shrinking(seed, entries -> {
            var straight = Bridge.fold(1);
            entries.forEach(straight::apply);
            straight.advanceTo(END);

            var stepping = Bridge.fold(2);
            var steps = RandomSource.L64_X128_MIX.create(seed);
            for (var entry : entries) {
                while (steps.nextInt(4) != 0) {
                    stepping.advanceTo(new ExerciseTime(
                            Math.min(entry.at().seconds(), stepping.now().seconds() + steps.nextInt(90))));
                    if (steps.nextInt(3) == 0) {
                        stepping.board();
                        stepping.takeFrameParts();
                        stepping.curves();
                    }
                }
                stepping.apply(entry);
            }
            stepping.advanceTo(END);

            return stepping.stateHash().equals(straight.stateHash())
                    && stepping.curves().equals(straight.curves())
                    && stepping.board().equals(straight.board());
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void a_copy_goes_on_like_the_original_and_neither_touches_the_other(long seed) {
        shrinking(seed, entries -> {
            int half = entries.size() / 2;
            var original = Bridge.fold(1);
            entries.subList(0, half).forEach(original::apply);
            var copy = original.copy();
            var before = original.stateHash();

            entries.subList(half, entries.size()).forEach(copy::apply);
            copy.advanceTo(END);
            boolean untouched = original.stateHash().equals(before);
            entries.subList(half, entries.size()).forEach(original::apply);
            original.advanceTo(END);

            return untouched
                    && original.stateHash().equals(copy.stateHash())
                    && original.board().equals(copy.board());
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void the_stream_is_the_same_however_often_it_is_asked_for(long seed) {
        shrinking(seed, entries -> {
            var once = Bridge.fold(1);
            entries.forEach(once::apply);
            once.advanceTo(END);

            var often = Bridge.fold(1);
            var posts = new ArrayList<SurfacedPost>();
            for (var entry : entries) {
                often.apply(entry);
                posts.addAll(often.takeFrameParts().posts());
            }
            for (int second = often.now().seconds(); second <= END.seconds(); second += 7) {
                often.advanceTo(new ExerciseTime(second));
                posts.addAll(often.takeFrameParts().posts());
            }
            often.advanceTo(END);
            posts.addAll(often.takeFrameParts().posts());

            return posts.equals(once.takeFrameParts().posts());
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45, 46})
    void an_act_that_is_refused_leaves_nothing_behind(long seed) {
        shrinking(seed, entries -> {
            var fold = Bridge.fold(1);
            for (var entry : entries) {
                fold.advanceTo(entry.at());
                var before = fold.stateHash();
                boolean refused = fold.refusal(entry.actor(), entry.payload()).isPresent();
                fold.apply(entry);
                if (refused && !fold.stateHash().equals(before)) {
                    return false;
                }
            }
            return true;
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53})
    void a_journal_that_was_stored_and_read_folds_to_the_same(long seed) {
        shrinking(seed, entries -> {
            var read = entries.stream()
                    .map(EntryCodec::stored)
                    .map(EntryCodec::read)
                    .toList();
            var one = Bridge.fold(1);
            entries.forEach(one::apply);
            var other = Bridge.fold(1);
            read.forEach(other::apply);

            return read.equals(entries) && one.stateHash().equals(other.stateHash());
        });
    }

    private interface Property {
        boolean holds(List<Entry> entries);
    }

    private static void shrinking(long seed, Property property) {
        if (property.holds(RandomJournals.of(seed, ACTS))) {
            return;
        }
        int smallest = ACTS;
        for (int acts = ACTS - 1; acts >= 0 && !property.holds(RandomJournals.of(seed, acts)); acts--) {
            smallest = acts;
        }
        var entries = RandomJournals.of(seed, smallest);
        assertThat(false)
                .as("seed %d fails with %d acts, the last being %s", seed, smallest, entries.getLast())
                .isTrue();
    }
}
