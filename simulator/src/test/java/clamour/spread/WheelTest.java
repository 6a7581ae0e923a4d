package clamour.spread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WheelTest {

    @ParameterizedTest
    @ValueSource(ints = {10, 5_000, 100_000})
    void gives_back_at_each_tick_what_was_added_for_it(int horizon) {
        var wheel = new Wheel(horizon);
        var plain = new TreeMap<Integer, List<Long>>();
        long total = 0;

        for (int now = 0; now < horizon; now++) {
            int adds = Keys.below(Keys.mix(now), 4);
            for (int i = 0; i < adds; i++) {
                long draw = Keys.draw(now, i);
                int tick = now + 1 + Keys.below(draw, horizon - now);
                wheel.add(tick, draw);
                plain.computeIfAbsent(tick, _ -> new ArrayList<>()).add(draw);
                total++;
            }
            assertThat(wheel.pending()).isEqualTo(total);
            var into = new long[wheel.due()];
            wheel.take(into);
            var expected = plain.getOrDefault(now + 1, List.of());
            assertThat(into)
                    .containsExactlyInAnyOrder(
                            expected.stream().mapToLong(Long::longValue).toArray());
            total -= into.length;
        }
        assertThat(wheel.pending()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 40_000})
    void has_the_same_hash_in_whatever_order_events_were_added(int horizon) {
        var forth = new Wheel(horizon);
        var back = new Wheel(horizon);
        for (int i = 0; i < 300; i++) {
            forth.add(1 + Keys.below(Keys.mix(i), horizon), i);
            back.add(1 + Keys.below(Keys.mix(299 - i), horizon), 299 - i);
        }

        assertThat(hash(forth)).isEqualTo(hash(back));
        back.add(5, 1);
        assertThat(hash(forth)).isNotEqualTo(hash(back));
    }

    private static long hash(Wheel wheel) {
        var hash = new StateHash();
        wheel.hashInto(hash);
        return hash.value();
    }
}
