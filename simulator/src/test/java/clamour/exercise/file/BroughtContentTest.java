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

/// An exercise file replays to its state also where words and rules have changed since: it brings its own.
class BroughtContentTest {

    private static final ContentLibrary OURS = ContentLibrary.standard();
    private static final ContentLibrary OLDER = older();
    private static final ExerciseFile FILE = simulated();

    /// The library when its rules gave fewer points.
    private static ContentLibrary older() {
        var files = new TreeMap<String, byte[]>();
        for (var path : OURS.files().paths()) {
            var content = OURS.files().read(path);
            files.put(
                    path,
                    path.startsWith("en/rules/")
                            ? text(content).replace("effect: 15", "effect: 5").getBytes(StandardCharsets.UTF_8)
                            : content);
        }
        return ContentLibrary.of(MemoryFiles.of("older", files));
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static ExerciseFile simulated() {
        var run = Simulation.run(
                Bridge.SCENARIO, ExerciseFile.hashOf(Bridge.BYTES), OLDER, Bridge.SETTINGS, Stock.EXEMPLARY, 1);
        return ExerciseFile.of(
                        Edition.CURRENT.number(),
                        OLDER.hash(),
                        Bridge.SETTINGS,
                        "bridge.yaml",
                        Bridge.BYTES,
                        run.fold().now(),
                        run.fold().stateHash(),
                        run.entries())
                .with(OLDER);
    }

    @Test
    void an_exercise_is_folded_with_the_content_it_brought() throws UnreadableFileException {
        var read = ExerciseFile.read(FILE.write());
        var replay = Replay.of(read, OURS);

        assertThat(OLDER.hash()).isNotEqualTo(OURS.hash());
        assertThat(read).isEqualTo(FILE);
        assertThat(replay.sameContent()).isTrue();
        assertThat(replay.library().hash()).isEqualTo(OLDER.hash());
        assertThat(replay.fold(1).stateHash()).isEqualTo(FILE.stateHash());
        assertThat(withoutContent(read).fold(1).stateHash()).isNotEqualTo(FILE.stateHash());
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
