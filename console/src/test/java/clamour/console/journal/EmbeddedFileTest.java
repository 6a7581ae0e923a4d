package clamour.console.journal;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.exercise.ExerciseId;
import clamour.scenario.ExerciseTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedFileTest {

    private static final ExerciseId EXERCISE = new ExerciseId("long");

    @Test
    void the_file_of_a_long_exercise_stays_small_once_it_is_tidied(@TempDir Path folder) throws IOException {
        try (var store = TestStore.embedded(folder)) {
            store.journal.open(Acts.exercise("long"), Acts.opening("open"));
            for (int second = 1; second <= 1_000; second++) {
                var beat = new Heartbeat(new ExerciseTime(second), Acts.NOON.plusSeconds(second));
                store.exercises.beat(EXERCISE, beat);
                if (second % 50 == 0) {
                    store.journal.append(EXERCISE, 1 + second / 50, Acts.chat("act-" + second, "text"));
                }
            }
            long grown = Files.size(folder.resolve("clamour.mv.db"));

            store.file.tidy();

            assertThat(Files.size(folder.resolve("clamour.mv.db"))).isLessThan(grown / 4);
            assertThat(store.journal.from(EXERCISE, 1)).hasSize(21);
            assertThat(store.journal.verify(EXERCISE)).isEmpty();
            assertThat(store.exercises.heartbeat(EXERCISE).orElseThrow().at()).isEqualTo(new ExerciseTime(1_000));
        }
    }
}
