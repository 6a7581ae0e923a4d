package clamour.exercise.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clamour.content.ContentLibrary;
import clamour.content.pack.MemoryFiles;
import clamour.exercise.Edition;
import clamour.exercise.fold.Bridge;
import clamour.exercise.policy.Simulation;
import clamour.exercise.policy.Stock;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An exercise file replays to its state also where words and rules have changed since: it brings its own.
class BroughtContentTest {

    private static final ContentLibrary OURS = ContentLibrary.standard();
    private static final ExerciseFile FILE = simulated(older("en/rules/", "effect: 15", "effect: 5"));

    /// The library before a change.
    private static ContentLibrary older(String folder, String today, String then) {
        var files = new TreeMap<String, byte[]>();
        for (var path : OURS.files().paths()) {
            var content = OURS.files().read(path);
            files.put(
                    path,
                    path.startsWith(folder)
                            ? new String(content, StandardCharsets.UTF_8)
                                    .replace(today, then)
                                    .getBytes(StandardCharsets.UTF_8)
                            : content);
        }
        return ContentLibrary.of(MemoryFiles.of("older", files));
    }

    private static ExerciseFile simulated(ContentLibrary library) {
        var run = Simulation.run(
                Bridge.SCENARIO, ExerciseFile.hashOf(Bridge.BYTES), library, Bridge.SETTINGS, Stock.EXEMPLARY, 1);
        return ExerciseFile.of(
                        Edition.CURRENT.number(),
                        library.hash(),
                        Bridge.SETTINGS,
                        "bridge.yaml",
                        Bridge.BYTES,
                        run.fold().now(),
                        run.fold().stateHash(),
                        run.entries())
                .with(library);
    }

    @ParameterizedTest
    @CsvSource({"en/rules/, effect: 15, effect: 5", "personas/, kind: bystander, kind: troll"})
    void an_exercise_is_folded_with_the_content_it_brought(String folder, String today, String then)
            throws UnreadableFileException {
        var older = older(folder, today, then);
        var file = simulated(older);
        var read = ExerciseFile.read(file.write());
        var replay = Replay.of(read, OURS);

        assertThat(older.hash()).isNotEqualTo(OURS.hash());
        assertThat(read).isEqualTo(file);
        assertThat(replay.sameContent()).isTrue();
        assertThat(replay.library().hash()).isEqualTo(older.hash());
        assertThat(replay.fold(1).stateHash()).isEqualTo(file.stateHash());
        assertThat(withoutContent(read).fold(1).stateHash()).isNotEqualTo(file.stateHash());
    }

    private static Replay withoutContent(ExerciseFile file) throws UnreadableFileException {
        return Replay.of(
                new ExerciseFile(
                        file.edition(),
                        file.contentHash(),
                        file.settings(),
                        file.scenarioFile(),
                        file.scenario(),
                        file.at(),
                        file.stateHash(),
                        new TreeMap<>(),
                        file.journal()),
                OURS);
    }

    @Test
    void a_changed_byte_in_the_content_is_said_with_its_place() {
        byte[] zip = FILE.write();
        int place = new String(zip, StandardCharsets.ISO_8859_1).indexOf("effect: 5");
        zip[place + 8] = '9';

        assertThatThrownBy(() -> ExerciseFile.read(zip))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("content/en/rules/")
                .hasMessageContaining("was changed in");
    }

    @Test
    void content_that_the_exercise_did_not_run_with_is_not_taken_along() {
        assertThatThrownBy(() -> FILE.with(OURS)).isInstanceOf(IllegalArgumentException.class);
    }
}
