package clamour.flood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import clamour.scenario.Inject;
import clamour.scenario.InjectId;
import clamour.spread.Delays;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StreamTest {

    private static final Inject.Flood FLOOD =
            new Inject.Flood("panic-station", 240, Duration.ofMinutes(5), Duration.ofMinutes(40), "afraid", 0.25);

    private final Stream stream = Stream.of(new InjectId("flood"), FLOOD, 600, 7);

    @Test
    void immigrants_and_their_offspring_together_have_the_height_that_was_asked_for() {
        int seconds = 65 * 60;
        var total = new double[seconds];
        for (int t = 0; t < seconds; t++) {
            total[t] = stream.immigrants(601 + t);
            for (int delay = 4; delay <= t; delay++) {
                total[t] += Stream.OFFSPRING * total[t - delay] * density(delay);
            }
        }

        assertThat(total[5 * 60] * 60).as("at the peak").isCloseTo(240, within(24.0));
        assertThat(total[150] * 60).as("half way up").isCloseTo(120, within(14.0));
        assertThat(total[45 * 60] * 60).as("at the end of the fall").isCloseTo(12, within(6.0));
    }

    private static double density(int delay) {
        return Delays.seismic().shareWithin(delay) - Delays.seismic().shareWithin(delay - 1);
    }

    @Test
    void arrivals_follow_the_rate_and_the_dial() {
        int full = 0;
        int half = 0;
        double expected = 0;
        for (int tick = 601; tick < 600 + 3600; tick++) {
            full += stream.arrivals(tick, 100);
            half += stream.arrivals(tick, 50);
            expected += stream.immigrants(tick);
            assertThat(stream.arrivals(tick, 0)).isZero();
        }

        assertThat((double) full).isCloseTo(expected, within(0.06 * expected));
        assertThat((double) half).isCloseTo(expected / 2, within(0.08 * expected));
    }

    @Test
    void nothing_arrives_before_its_start_or_long_after_its_end() {
        assertThat(stream.immigrants(600)).isZero();
        assertThat(stream.immigrants(601)).isPositive();
        assertThat(stream.isOver(600 + 66 * 60)).isTrue();
        assertThat(stream.immigrants(600 + 66 * 60)).isZero();
    }

    @Test
    void the_dial_for_all_multiplies_that_of_a_topic() {
        var dials = new Dials();
        dials.set("panic-station", 50);
        dials.set(Dials.ALL, 200);

        assertThat(dials.percent("panic-station")).isEqualTo(100);
        assertThat(dials.percent("other")).isEqualTo(200);
        var copy = dials.copy();
        copy.set(Dials.ALL, 0);
        assertThat(copy.percent("other")).isZero();
        assertThat(dials.percent("other")).isEqualTo(200);
    }
}
