package clamour.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainTest {

    private static final List<StoredEntry> WHOLE =
            Journals.ofEveryKind().stream().map(EntryCodec::stored).toList();

    @Test
    void a_whole_chain_verifies_and_reads_back() {
        assertThat(Chain.verify(WHOLE)).isEmpty();
        assertThat(WHOLE.stream().map(EntryCodec::read).toList()).isEqualTo(Journals.ofEveryKind());
        assertThat(Chain.verify(List.of())).isEmpty();
    }

    @Test
    void an_entry_has_the_form_that_is_promised() {
        assertThat(WHOLE.get(6).text()).isEqualTo("""
                        {"exercise":"x1","sequence":7,"at":"+00:00:06","wallTime":"2026-06-12T15:50:06Z","actor":"p1",\
                        "id":"e7","payload":{"kind":"speed-set","speed":60}}""");
        assertThat(WHOLE.getFirst().previousHash()).isEqualTo(Entry.NO_HASH);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void any_changed_character_is_found_at_its_entry(long seed) {
        var random = RandomSource.L64_X128_MIX.create(seed);
        for (int round = 0; round < 100; round++) {
            var changed = new ArrayList<>(WHOLE);
            int index = random.nextInt(changed.size());
            var entry = changed.get(index);
            var text = new StringBuilder(entry.text());
            int place = random.nextInt(text.length());
            text.setCharAt(place, (char) (text.charAt(place) ^ (1 << random.nextInt(6))));
            changed.set(index, new StoredEntry(entry.sequence(), text.toString(), entry.previousHash(), entry.hash()));

            assertThat(Chain.verify(changed))
                    .as("seed %d, round %d, entry %d, character %d", seed, round, index + 1, place)
                    .hasValueSatisfying(broken -> assertThat(broken.sequence()).isEqualTo(index + 1L));
        }
    }

    @Test
    void a_missing_a_doubled_and_a_swapped_entry_are_found() {
        var missing = new ArrayList<>(WHOLE);
        missing.remove(4);
        var doubled = new ArrayList<>(WHOLE);
        doubled.add(5, WHOLE.get(4));
        var swapped = new ArrayList<>(WHOLE);
        Collections.swap(swapped, 4, 5);

        assertThat(Chain.verify(missing).orElseThrow().message()).isEqualTo("Entry 6 is where entry 5 should be.");
        assertThat(Chain.verify(doubled).orElseThrow().message()).isEqualTo("Entry 5 is where entry 6 should be.");
        assertThat(Chain.verify(swapped).orElseThrow().message()).isEqualTo("Entry 6 is where entry 5 should be.");
    }

    @Test
    void an_entry_sealed_anew_breaks_the_next_one() {
        var forged = new ArrayList<>(WHOLE);
        var entry = WHOLE.get(4);
        forged.set(4, StoredEntry.sealed(5, entry.text().replace("p1", "p2"), entry.previousHash()));

        assertThat(Chain.verify(forged)).hasValueSatisfying(broken -> {
            assertThat(broken.sequence()).isEqualTo(6);
            assertThat(broken.message()).startsWith("The chain breaks after entry 5");
        });
    }

    @Test
    void an_entry_that_calls_itself_otherwise_is_not_read() {
        var entry = WHOLE.get(4);

        assertThatThrownBy(() -> EntryCodec.read(new StoredEntry(6, entry.text(), entry.previousHash(), entry.hash())))
                .isInstanceOf(UnreadableEntryException.class)
                .hasMessage("Entry 6 calls itself entry 5.");
    }
}
