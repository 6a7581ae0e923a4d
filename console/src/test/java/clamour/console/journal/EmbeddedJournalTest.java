package clamour.console.journal;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// The store's contract on H2 in a file, as it comes out of the box.
class EmbeddedJournalTest extends JournalContract {

    @TempDir
    static Path folder;

    private static TestStore store;
    private static TestStore another;

    @BeforeAll
    static void open() {
        Lane.H2.require(Optional.empty());
        store = TestStore.embedded(folder);
        another = TestStore.embedded(folder);
    }

    @AfterAll
    static void close() {
        another.close();
        store.close();
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
