package clamour.console.journal;

import java.io.IOException;
import java.util.Optional;

/// A PostgreSQL for tests, from one of two providers: [DebianPostgres] starts the server that is installed on this
/// machine, [ContainerPostgres] one in a container.
sealed interface TestPostgres extends AutoCloseable permits DebianPostgres, ContainerPostgres {

    String url();

    String user();

    String password();

    default TestStore open() {
        return TestStore.open(url(), user(), password());
    }

    @Override
    void close();

    /// Starts one on the lane, which is printed; see [Lane#require] for what happens where it cannot be had.
    static TestPostgres on(Lane lane) throws IOException {
        return switch (lane) {
            case DEBIAN -> {
                lane.require(DebianPostgres.missing());
                yield DebianPostgres.start();
            }
            case CONTAINERS -> {
                lane.require(ContainerPostgres.missing());
                yield ContainerPostgres.start();
            }
            case H2 -> throw new IllegalArgumentException("H2 is no PostgreSQL");
        };
    }

    /// A sentence saying what the lane needs.
    static Optional<String> needs(boolean there, String sentence) {
        return there ? Optional.empty() : Optional.of(sentence);
    }
}
