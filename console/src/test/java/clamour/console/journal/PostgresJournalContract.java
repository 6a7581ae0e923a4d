package clamour.console.journal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/// The store's contract on PostgreSQL, wherever one runs; one lane after the other.
abstract class PostgresJournalContract extends JournalContract {

    private static @Nullable TestPostgres postgres;
    private static TestStore store;
    private static TestStore another;

    static void open(Lane lane) throws IOException {
        postgres = TestPostgres.on(lane);
        store = postgres.open();
        another = postgres.open();
    }

    @AfterAll
    static void close() {
        if (postgres != null) {
            another.close();
            store.close();
            postgres.close();
            postgres = null;
        }
    }

    @Override
    TestStore store() {
        return store;
    }

    @Override
    TestStore another() {
        return another;
    }
}
