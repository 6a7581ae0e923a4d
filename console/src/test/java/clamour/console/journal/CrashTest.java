package clamour.console.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clamour.exercise.ExerciseId;
import clamour.scenario.ExerciseTime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was acknowledged survives the sudden death of the process, and of the database server.
class CrashTest {

    private static final String NAME = "crash";
    private static final ExerciseId EXERCISE = new ExerciseId(NAME);

    /// After so many acknowledged entries the process is killed, one round each.
    private static final List<Integer> ROUNDS = List.of(1, 40, 7, 90);

    /// Fewer for the server, which takes longer to come back.
    private static final List<Integer> SERVER_ROUNDS = List.of(3, 60);

    @Test
    void the_embedded_store_loses_nothing_it_acknowledged_when_the_process_is_killed(@TempDir Path folder)
            throws Exception {
        Lane.H2.require(Optional.empty());
        try (var store = TestStore.embedded(folder)) {
            store.journal.open(Acts.exercise(NAME), Acts.opening("open"));
        }

        long last = 1;
        for (int acknowledgements : ROUNDS) {
            last = acknowledgedBeforeKill(TestStore.embeddedUrl(folder), "clamour", "", last + 1, acknowledgements);

            try (var store = TestStore.embedded(folder)) {
                last = wholeUpTo(store, last);
            }
        }
    }

    @Test
    void postgresql_loses_nothing_it_acknowledged_when_the_server_is_killed() throws Exception {
        try (var postgres = TestPostgres.on(Lane.DEBIAN)) {
            try (var store = postgres.open()) {
                store.journal.open(Acts.exercise(NAME), Acts.opening("open"));
            }

            long last = 1;
            for (int acknowledgements : SERVER_ROUNDS) {
                var writer = start(postgres.url(), postgres.user(), postgres.password(), last + 1);
                long acknowledged = read(writer, acknowledgements);
                ((DebianPostgres) postgres).killAndRestart();
                writer.toHandle().destroyForcibly();
                acknowledged = Math.max(acknowledged, readRest(writer));

                try (var store = postgres.open()) {
                    last = wholeUpTo(store, acknowledged);
                }
            }
        }
    }

    /// @return the last number in the journal, at least the acknowledged one
    private static long wholeUpTo(TestStore store, long acknowledged) {
        var entries = store.journal.from(EXERCISE, 1);
        long last = entries.getLast().sequence();
        assertThat(entries)
                .extracting(entry -> entry.sequence())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, last).boxed().toList());
        // The one that was being committed may be there without its acknowledgement, and no other.
        assertThat(last).as("last entry").isBetween(acknowledged, acknowledged + 1);
        assertThat(store.journal.verify(EXERCISE)).isEmpty();
        if (acknowledged > 5) {
            assertThat(store.exercises.heartbeat(EXERCISE).orElseThrow().at())
                    .isGreaterThanOrEqualTo(new ExerciseTime((int) (acknowledged / 5 * 5)));
        }
        return last;
    }

    private static long acknowledgedBeforeKill(
            String url, String user, String password, long next, int acknowledgements) throws IOException {
        var writer = start(url, user, password, next);
        long acknowledged = read(writer, acknowledgements);
        writer.toHandle().destroyForcibly();
        return Math.max(acknowledged, readRest(writer));
    }

    /// Reads so many acknowledgements and returns the last.
    private static long read(Process writer, int acknowledgements) throws IOException {
        var lines = writer.inputReader(UTF_8);
        long last = 0;
        for (int count = 0; count < acknowledgements; count++) {
            var line = lines.readLine();
            assertThat(line).as("the process went on").isNotNull().containsOnlyDigits();
            last = Long.parseLong(line);
        }
        return last;
    }

    /// What it still managed to say before it died. It must be killed by its handle: `Process.destroyForcibly` closes
    /// our end of the pipe besides.
    private static long readRest(Process writer) throws IOException {
        long last = 0;
        var lines = writer.inputReader(UTF_8);
        for (var line = lines.readLine(); line != null && line.matches("\\d+"); line = lines.readLine()) {
            last = Long.parseLong(line);
        }
        writer.onExit().join();
        return last;
    }

    private static Process start(String url, String user, String password, long next) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendingProcess.class.getName(),
                        url,
                        user,
                        password,
                        NAME,
                        Long.toString(next))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
