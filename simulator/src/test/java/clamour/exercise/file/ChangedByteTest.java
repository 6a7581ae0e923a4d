package clamour.exercise.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangedByteTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void one_changed_byte_is_found_with_what_it_was(long seed) {
        var random = RandomSource.L64_X128_MIX.create(seed);
        for (int round = 0; round < 200; round++) {
            var content = new byte[1 + random.nextInt(5_000)];
            random.nextBytes(content);
            long recorded = ChangedByte.sum(content);
            byte[] changed = content.clone();
            int place = random.nextInt(content.length);
            changed[place] ^= (byte) (1 + random.nextInt(255));

            assertThat(ChangedByte.in(changed, recorded))
                    .as("seed %d, round %d", seed, round)
                    .contains(new ChangedByte(place, content[place]))
                    .hasValueSatisfying(
                            found -> assertThat(found.mended(changed)).isEqualTo(content));
        }
    }

    @Test
    void nothing_and_two_far_changes_are_not_taken_for_one() {
        byte[] content = "clamour: 1\ntitle: Bridge\n".repeat(20).getBytes(StandardCharsets.UTF_8);
        long recorded = ChangedByte.sum(content);
        byte[] changed = content.clone();
        changed[3] ^= 1;
        changed[300] ^= 4;

        assertThat(ChangedByte.in(content, recorded)).isEmpty();
        assertThat(ChangedByte.in(changed, recorded)).isEmpty();
    }

    @Test
    void the_place_is_told_by_line_and_byte() {
        byte[] content = "one\ntwx\n".getBytes(StandardCharsets.UTF_8);

        assertThat(new ChangedByte(6, (byte) 'o').place(content))
                .isEqualTo("line 2, byte 3: “x”, where “o” was written");
        assertThat(new ChangedByte(3, (byte) 0).place(content))
                .isEqualTo("line 1, byte 4: the byte 0A, where the byte 00 was written");
    }
}
