package clamour.console.journal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// The store's contract on PostgreSQL in a container.
class ContainerPostgresJournalTest extends JournalContract {

    private static @Nullable TestPostgres postgres;
    private static TestStore store;
    private static TestStore another;

    @BeforeAll
    static void open() throws IOException {
        postgres = TestPostgres.on(Lane.CONTAINERS);
        store = postgres.open();
        another = postgres.open();
    }

    @AfterAll
    static void close() {
        if (postgres != null) {
            another.close();
            store.close();
            postgres.close();
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
