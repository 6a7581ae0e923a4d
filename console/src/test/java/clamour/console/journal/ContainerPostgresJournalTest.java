package clamour.console.journal;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;

/// The store's contract on the PostgreSQL in a container.
class ContainerPostgresJournalTest extends PostgresJournalContract {

    @BeforeAll
    static void open() throws IOException {
        open(Lane.CONTAINERS);
    }
}
