package clamour.console.journal;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;

/// The store's contract on the PostgreSQL that is installed on this machine.
class DebianPostgresJournalTest extends PostgresJournalContract {

    @BeforeAll
    static void open() throws IOException {
        open(Lane.DEBIAN);
    }
}
