package clamour.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class KeysTest {

    @Test
    void the_same_key_gives_the_same_number_for_ever() {
        assertThat(Keys.draw(Keys.purpose(2016, 100), 12, 34)).isEqualTo(Keys.draw(Keys.purpose(2016, 100), 12, 34));
        assertThat(new StateHash().add(1).add("a").add(2.5).toString()).isEqualTo("7240880e087dd5d8");
        assertThat(Keys.mix(1)).isEqualTo(6238072747940578789L);
    }

    @Test
    void neighbouring_keys_share_nothing() {
        var seen = new HashSet<Long>();
        long root = Keys.purpose(1, 1);
        for (int account = 0; account < 300; account++) {
            for (int message = 0; message < 300; message++) {
                seen.add(Keys.draw(root, account, message));
            }
        }

        assertThat(seen).hasSize(90_000);
    }

    @Test
    void shares_are_even() {
        var counts = new int[10];
        for (int i = 0; i < 100_000; i++) {
            counts[(int) (Keys.share(Keys.draw(7, i)) * 10)]++;
        }

        for (int count : counts) {
            assertThat(count).isCloseTo(10_000, within(400));
        }
    }

    @Test
    void tables_agree_with_the_functions_they_stand_for() {
        double sum = 0;
        for (int share = 0; share < Tables.WHOLE; share += 64) {
            sum += Tables.exponential(share);
        }

        assertThat(sum * 64 / Tables.WHOLE).isCloseTo(1, within(1e-4));
        for (double share = 0.001; share < 0.99; share += 0.013) {
            assertThat((double) Tables.exponential((long) (share * Tables.WHOLE)))
                    .isCloseTo(-StrictMath.log1p(-share), within(1e-3));
        }
        assertThat(Tables.probability(0.3)).isCloseTo(1 - StrictMath.exp(-0.3), within(1e-6));
        assertThat(Tables.probability(100)).isEqualTo(1);
        assertThat(Tables.halved(1)).isEqualTo(0.5);
        assertThat(Tables.halved(1_000)).isZero();
        assertThat(Delays.seismic().shareWithin(300)).isCloseTo(0.188, within(0.001));
    }

    @Test
    void the_hash_of_states_tells_order_and_borders() {
        assertThat(new StateHash().add(1).add(2).value())
                .isNotEqualTo(new StateHash().add(2).add(1).value());
        assertThat(new StateHash().add("ab").add("c").value())
                .isNotEqualTo(new StateHash().add("a").add("bc").value());
        assertThat(new StateHash().add(new int[] {1, 2}, 2).value())
                .isNotEqualTo(new StateHash().add(new int[] {1, 2, 3}, 3).value());
    }
}
