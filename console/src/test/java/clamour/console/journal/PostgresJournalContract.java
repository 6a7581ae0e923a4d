package clamour.console.journal;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/// The store's contract on PostgreSQL, wherever one runs; one lane after the other.
abstract class PostgresJournalContract extends JournalContract {

    private static @Nullable Opened opened;

    private record Opened(TestPostgres postgres, TestStore store, TestStore another) {}

    static void open(Lane lane) throws IOException {
        var postgres = TestPostgres.on(lane);
        opened = new Opened(postgres, postgres.open(), postgres.open());
    }

    @AfterAll
    static void close() {
        if (opened != null) {
            opened.another().close();
            opened.store().close();
            opened.postgres().close();
            opened = null;
        }
    }

    @Override
    TestStore store() {
        return requireNonNull(opened).store();
    }

    @Override
    TestStore another() {
        return requireNonNull(opened).another();
    }
}
