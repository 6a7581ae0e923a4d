package clamour.exercise.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clamour.content.ContentLibrary;
import clamour.exercise.Chain;
import clamour.exercise.Edition;
import clamour.exercise.Entry;
import clamour.exercise.EntryCodec;
import clamour.exercise.EntryId;
import clamour.exercise.ExerciseId;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload;
import clamour.exercise.Role;
import clamour.exercise.StoredEntry;
import clamour.exercise.fold.Bridge;
import clamour.exercise.fold.ExerciseFold;
import clamour.scenario.AccountId;
import clamour.scenario.ExerciseTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExerciseFileTest {

    private static final ContentLibrary LIBRARY = ContentLibrary.standard();
    private static final ExerciseFile FILE = file();
    private static final byte[] ZIP = FILE.write();

    /// The bridge with a white cell that posts and a flood that is turned down.
    private static ExerciseFile file() {
        var entries = new ArrayList<Entry>();
        enter(
                entries,
                "+00:00",
                new Payload.ExerciseOpened(ExerciseFile.hashOf(Bridge.BYTES), LIBRARY.hash(), 1, Bridge.SETTINGS));
        enter(
                entries,
                "+00:00",
                new Payload.ParticipantJoined(new ParticipantId("gill"), "Gill", Role.FACILITATOR, Optional.empty()));
        enter(entries, "+00:00", new Payload.ClockStarted());
        enter(entries, "+00:03", new Payload.PersonaPosted(new AccountId("anna"), "„Brücke“ 🚓", Optional.empty()));
        enter(entries, "+00:05", new Payload.FloodDialled("*", 50));
        enter(entries, "+00:30", new Payload.ExerciseEnded());
        var fold = new ExerciseFold(Bridge.SCENARIO, LIBRARY, Bridge.SETTINGS, 1);
        entries.forEach(fold::apply);
        return ExerciseFile.of(
                Edition.CURRENT.number(),
                LIBRARY.hash(),
                Bridge.SETTINGS,
                "bridge.yaml",
                Bridge.BYTES,
                fold.now(),
                fold.stateHash(),
                entries);
    }

    private static void enter(List<Entry> entries, String at, Payload payload) {
        entries.add(EntryCodec.next(
                new ExerciseId("x1"),
                entries.isEmpty() ? null : entries.getLast(),
                new EntryCodec.Act(
                        new EntryId("e" + (entries.size() + 1)),
                        entries.isEmpty() ? Entry.SYSTEM : new ParticipantId("gill"),
                        ExerciseTime.parse(at).orElseThrow(),
                        Instant.EPOCH,
                        payload)));
    }

    @Test
    void what_is_written_reads_back_and_replays_to_its_hash() throws UnreadableFileException {
        var read = ExerciseFile.read(ZIP);

        assertThat(read).isEqualTo(FILE);
        assertThat(read.damage(ZIP)).isEmpty();
        var replay = Replay.of(read, LIBRARY);
        assertThat(replay.broken()).isEmpty();
        assertThat(replay.disagreement()).isEmpty();
        assertThat(replay.sameContent()).isTrue();
        assertThat(replay.fold(2).stateHash()).isEqualTo(FILE.stateHash());
    }

    @Test
    void the_same_exercise_is_the_same_bytes() {
        assertThat(file().write()).isEqualTo(ZIP);
    }

    @Test
    void a_replay_stops_at_any_time() throws UnreadableFileException {
        var replay = Replay.of(FILE, LIBRARY);

        var early = replay.foldTo(new ExerciseTime(240), 1);

        assertThat(early.now()).isEqualTo(new ExerciseTime(240));
        assertThat(early.board().floodPercent()).isEmpty();
        assertThat(replay.foldTo(new ExerciseTime(300), 1).board().floodPercent())
                .containsEntry("*", 50);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_changed_byte_is_found_wherever_it_is(long seed) {
        var random = RandomSource.L64_X128_MIX.create(seed);
        for (int round = 0; round < 60; round++) {
            byte[] changed = ZIP.clone();
            int place = random.nextInt(changed.length);
            changed[place] ^= (byte) (1 << random.nextInt(8));

            assertThat(found(changed))
                    .as("seed %d, round %d, byte %d", seed, round, place)
                    .isNotEmpty();
        }
    }

    /// What a reader is told of a damaged file; empty where nothing is noticed.
    private static String found(byte[] zip) {
        try {
            var file = ExerciseFile.read(zip);
            var broken = Chain.verify(file.journal());
            if (broken.isPresent()) {
                return broken.get().message();
            }
            var damage = file.damage(zip);
            if (damage.isPresent()) {
                return damage.get().message();
            }
            var replay = Replay.of(file, LIBRARY);
            return file.equals(FILE) ? "" : replay.disagreement().orElse("page differs");
        } catch (UnreadableFileException e) {
            return e.message();
        }
    }

    @Test
    void a_changed_byte_in_the_journal_is_said_with_its_entry() throws UnreadableFileException {
        byte[] changed = ZIP.clone();
        int place = new String(ZIP, StandardCharsets.ISO_8859_1).indexOf("\"percent\":50");
        changed[place + 10] = '9';

        var broken = Chain.verify(ExerciseFile.read(changed).journal());

        assertThat(broken).hasValueSatisfying(found -> {
            assertThat(found.sequence()).isEqualTo(5);
            assertThat(found.message()).startsWith("Entry 5 was changed after it was written");
        });
    }

    @Test
    void a_changed_scenario_is_said_with_line_and_byte() {
        byte[] changed = ZIP.clone();
        var text = new String(ZIP, StandardCharsets.ISO_8859_1);
        int place = text.indexOf("Something hit the bridge");
        changed[place] = 's';
        int start = text.lastIndexOf('\n', place) + 1;
        long line = new String(FILE.scenario().copy(), StandardCharsets.ISO_8859_1)
                        .split("Something hit the bridge", 2)[0]
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;

        assertThatThrownBy(() -> ExerciseFile.read(changed))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        fault -> assertThat(fault.isDamaged()).isTrue())
                .hasMessage(
                        "The scenario was changed after the file was written, in the part “scenario.yaml”: in line %d, byte %d: “s”, where “S” was written.",
                        line, place - start + 1);
    }

    @Test
    void a_changed_page_is_said_with_line_and_byte() {
        byte[] changed = ZIP.clone();
        changed[new String(ZIP, StandardCharsets.ISO_8859_1).indexOf("\"edition\"") + 3] = 'D';

        assertThatThrownBy(() -> ExerciseFile.read(changed))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("The part “exercise.json” was changed in line 3, byte 6: “D”, where “i” was written.");
    }

    @Test
    void more_than_one_changed_byte_of_the_scenario_is_said_without_a_place() {
        byte[] changed = ZIP.clone();
        int place = new String(ZIP, StandardCharsets.ISO_8859_1).indexOf("Something hit the bridge");
        changed[place] = 's';
        changed[place + 15] = 'x';

        assertThatThrownBy(() -> ExerciseFile.read(changed))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("more than one byte differs");
    }

    @Test
    void a_scenario_changed_and_packed_anew_is_said_to_be_so() throws IOException {
        byte[] changed = repacked(
                ExerciseFile.SCENARIO, old -> old.replace("Something hit the bridge", "something hit the bridge"));

        assertThatThrownBy(() -> ExerciseFile.read(changed))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("packed anew after the change");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void a_line_taken_out_of_the_journal_is_said_with_the_entry_before(int line) {
        var journal = new ArrayList<>(FILE.journal());
        journal.remove(line - 1);

        assertThatThrownBy(() -> ExerciseFile.read(repacked(journal)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(
                        "The journal has %d entries, and exercise.json says that there were %d.",
                        journal.size(), journal.size() + 1)
                .hasMessageContaining("The chain breaks after entry %d", line - 1);
    }

    @Test
    void a_last_line_that_is_missing_is_said() {
        var journal = new ArrayList<>(FILE.journal());
        journal.removeLast();

        assertThatThrownBy(() -> ExerciseFile.read(repacked(journal)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("What is missing are the last ones, after entry %d.", journal.size());
    }

    /// The file with another journal, as somebody packs it who edits one line.
    private static byte[] repacked(List<StoredEntry> journal) throws IOException {
        var text = new StringBuilder();
        journal.forEach(line -> text.append(ExerciseFileWriter.line(line)).append('\n'));
        return repacked(ExerciseFile.JOURNAL, old -> text.toString());
    }

    /// The file with one part changed, packed as it should be.
    private static byte[] repacked(String part, UnaryOperator<String> change) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(ZIP));
                var out = new ZipOutputStream(packed)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(part)) {
                    out.write(ExerciseFile.utf8(change.apply(new String(in.readAllBytes(), StandardCharsets.UTF_8))));
                } else {
                    in.transferTo(out);
                }
            }
        }
        return packed.toByteArray();
    }

    @Test
    void a_file_that_was_cut_or_goes_on_is_said() throws UnreadableFileException {
        byte[] shorter = Arrays.copyOf(ZIP, ZIP.length - 10);
        byte[] longer = Arrays.copyOf(ZIP, ZIP.length + 3);

        assertThat(ExerciseFile.read(shorter).damage(shorter))
                .hasValueSatisfying(damage -> assertThat(damage.message()).startsWith("The file ends after"));
        assertThat(ExerciseFile.read(longer).damage(longer))
                .hasValueSatisfying(damage -> assertThat(damage.message()).startsWith("The file goes on behind"));
    }

    @Test
    void no_sentence_has_the_words_of_a_library() {
        for (int place = 0; place < ZIP.length; place += 7) {
            byte[] changed = ZIP.clone();
            changed[place] ^= 0x15;

            assertThat(found(changed))
                    .as("byte %d", place)
                    .isNotEmpty()
                    .doesNotContain("CRC", "EOF", "invalid", "Unexpected", "tools.jackson", "java.");
        }
    }

    @Test
    void a_file_packed_anew_reads_the_same() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(ZIP));
                var out = new ZipOutputStream(packed)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
            }
        }

        var read = ExerciseFile.read(packed.toByteArray());

        assertThat(read).isEqualTo(FILE);
        assertThat(read.damage(packed.toByteArray())).isEmpty();
    }

    @Test
    void what_is_no_exercise_file_is_refused_in_a_sentence() throws Exception {
        refused(new byte[0], "it is no zip");
        refused("clamour: 1".getBytes(StandardCharsets.UTF_8), "it is no zip");
        refused(Arrays.copyOf(ZIP, ZIP.length / 2), "damaged");
        refused(zip("other.txt", new byte[10]), "the part “exercise.json” is missing");
        refused(zip("../exercise.json", new byte[10]), "names a place outside itself: “../exercise.json”");
        refused(zip("/etc/passwd", new byte[10]), "names a place outside itself");
        refused(zip("a\\..\\b", new byte[10]), "names a place outside itself");
        refused(zip("exercise.json", "[]".getBytes(StandardCharsets.UTF_8)), "not a JSON object");
        refused(zip("exercise.json", "{\"clamourExercise\":2}".getBytes(StandardCharsets.UTF_8)), "form 2");
    }

    @Test
    void a_bomb_is_stopped_while_it_inflates() throws Exception {
        refused(zip("exercise.json", new byte[30_000_000]), "more than 100 times as large");
        var many = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(many)) {
            for (int i = 0; i <= ExerciseFile.MOST_PARTS; i++) {
                out.putNextEntry(new ZipEntry("part-" + i));
            }
        }
        refused(many.toByteArray(), "more than 2000 parts");
    }

    private static byte[] zip(String name, byte[] content) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static void refused(byte[] zip, String why) {
        assertThatThrownBy(() -> ExerciseFile.read(zip))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(why);
    }

    @Test
    void an_edition_of_the_future_is_not_replayed() {
        var future = new ExerciseFile(
                7,
                FILE.contentHash(),
                FILE.settings(),
                FILE.scenarioFile(),
                FILE.scenario(),
                FILE.at(),
                FILE.stateHash(),
                FILE.content(),
                FILE.journal());

        assertThatThrownBy(() -> Replay.of(future, LIBRARY))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("edition 7")
                .hasMessageContaining("newer Clamour");
    }

    @Test
    void a_review_shows_any_moment_as_it_was() throws UnreadableFileException {
        var replay = Replay.of(FILE, LIBRARY);
        var review = Review.of(replay, Optional.empty(), 1);

        for (int second : new int[] {0, 59, 60, 200, 300, 301, 1_000, 1_800}) {
            assertThat(review.stateAt(new ExerciseTime(second)).stateHash())
                    .as("second %d", second)
                    .isEqualTo(replay.foldTo(new ExerciseTime(second), 1).stateHash());
        }
        assertThat(review.curves()).isEqualTo(replay.fold(1).curves());
        assertThat(review.board().ended()).isTrue();
        assertThat(review.minutes()).isEqualTo(31);
        assertThat(review.surfaced(3)).anyMatch(post -> "„Brücke“ 🚓".equals(post.text()));
        var feed = review.feedAt(new ExerciseTime(200), 10);
        assertThat(feed).hasSizeLessThanOrEqualTo(10).allMatch(post -> post.at().seconds() <= 200);
        assertThat(feed).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
    }
}
