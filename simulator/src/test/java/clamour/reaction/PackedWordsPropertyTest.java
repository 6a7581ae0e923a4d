package clamour.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.spread.Keys;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each field of the packed words: what is put in comes out, and nothing else changes.
class PackedWordsPropertyTest {

    private record Field(String name, int least, int most, IntUnaryOperator get, IntBinaryOperator with) {}

    private static final List<Field> VOICE = List.of(
            new Field("trust", 0, Voice.MOST_TRUST, Voice::trust, Voice::withTrust),
            new Field("heard", 0, Belief.TIMES - 1, Voice::heard, Voice::withHeard),
            new Field("grievances", 0, Voice.MOST_GRIEVANCES, Voice::grievances, Voice::withGrievances),
            mark("seenOfficial", word -> Voice.seenOfficial(word) ? 1 : 0, Voice::withSeenOfficial),
            mark("aware", word -> Voice.aware(word) ? 1 : 0, Voice::withAware),
            mark("asked", word -> Voice.asked(word) ? 1 : 0, Voice::withAsked),
            new Field(
                    "loudness",
                    0,
                    Voice.MOST_LOUDNESS,
                    Voice::loudness,
                    (word, loudness) -> Voice.withFollowers(word, loudness == 0 ? 0 : 1 << (2 * loudness - 2))));

    private static final List<Field> BELIEF = List.of(
            new Field("evidence", Belief.LEAST_EVIDENCE, Belief.MOST_EVIDENCE, Belief::evidence, Belief::withEvidence),
            new Field("touched", 0, Belief.TIMES - 1, Belief::touched, Belief::withTouched),
            new Field("pressure", 0, Belief.MOST_PRESSURE, Belief::pressure, Belief::withPressure),
            new Field("denials", 0, Belief.MOST_DENIALS, Belief::denials, Belief::withDenials),
            mark("aware", word -> Belief.aware(word) ? 1 : 0, Belief::withAware),
            mark("everBelieved", word -> Belief.everBelieved(word) ? 1 : 0, Belief::withEverBelieved),
            mark("spoke", word -> Belief.spoke(word) ? 1 : 0, Belief::withSpoke),
            mark("denied", word -> Belief.denied(word) ? 1 : 0, Belief::withDenied));

    private static Field mark(String name, IntUnaryOperator get, IntUnaryOperator set) {
        return new Field(name, 1, 1, get, (word, _) -> set.applyAsInt(word));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void fields_of_the_voice_do_not_touch_each_other(long seed) {
        check(VOICE, seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void fields_of_a_belief_do_not_touch_each_other(long seed) {
        check(BELIEF, seed);
    }

    private static void check(List<Field> fields, long seed) {
        int word = 0;
        for (int i = 0; i < 2_000; i++) {
            long draw = Keys.draw(seed, i);
            var field = fields.get(Keys.below(draw, fields.size()));
            int span = field.most() - field.least() + 1;
            int value = switch (i % 3) {
                case 0 -> field.least();
                case 1 -> field.most();
                default -> field.least() + Keys.below(Keys.mix(draw), span);
            };
            int before = word;
            int after = field.with().applyAsInt(word, value);
            assertThat(field.get().applyAsInt(after))
                    .as("%s, seed %d, step %d", field.name(), seed, i)
                    .isEqualTo(value);
            for (var other : fields) {
                if (!other.name().equals(field.name())) {
                    assertThat(other.get().applyAsInt(after))
                            .as("%s after %s, seed %d, step %d", other.name(), field.name(), seed, i)
                            .isEqualTo(other.get().applyAsInt(before));
                }
            }
            word = after;
        }
    }
}
