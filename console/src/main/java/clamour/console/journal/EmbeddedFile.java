package clamour.console.journal;

import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Keeps the file of the embedded store small.
///
/// With `WRITE_DELAY=0` H2 runs no thread that gives back the space of old versions, and a commit writes about 10 kB:
/// the file grew by 1.9 GB for 230,000 heartbeats and shrank to 1 MB when it was closed. So it is tidied while it is
/// open; what was to be kept of it took 30 to 270 ms.
@Component
class EmbeddedFile {

    static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMillis(200);

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedFile.class);

    private final JdbcTemplate jdbc;
    private final ScheduledExecutorService often;

    EmbeddedFile(DataSource store, Durability durability) {
        this.jdbc = new JdbcTemplate(store);
        this.often = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("embedded-file").factory());
        if (durability.embedded()) {
            var _ = often.scheduleWithFixedDelay(
                    this::tidyOrSay, BETWEEN.toSeconds(), BETWEEN.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /// Gives the space of old versions back. The tidying sets the time for which H2 keeps them to nothing; it is set
    /// back, because they are what a power cut falls back on.
    void tidy() {
        jdbc.execute((Connection connection) -> {
            var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            MVStore file = session.getDatabase().getStore().getMvStore();
            int retention = file.getRetentionTime();
            try {
                file.compactFile((int) LONGEST.toMillis());
            } finally {
                file.setRetentionTime(retention);
            }
            return true;
        });
    }

    private void tidyOrSay() {
        try {
            tidy();
        } catch (DataAccessException untidied) {
            LOG.warn("The store's file could not be tidied; it is tried again in {}.", BETWEEN, untidied);
        }
    }

    @PreDestroy
    void close() {
        often.close();
    }
}
