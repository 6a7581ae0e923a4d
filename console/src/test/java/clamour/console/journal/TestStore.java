package clamour.console.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A store as the console wires it, with its schema, over a pool of its own.
final class TestStore implements AutoCloseable {

    private final HikariDataSource pool;
    final JdbcClient jdbc;
    final Journal journal;
    final StoredExercises exercises;

    private TestStore(HikariDataSource pool) {
        this.pool = pool;
        this.jdbc = JdbcClient.create(pool);
        var durability = new Durability(pool);
        this.journal = new Journal(jdbc, new TransactionTemplate(new JdbcTransactionManager(pool)), durability);
        this.exercises = new StoredExercises(jdbc);
    }

    static TestStore open(String url, String user, String password) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(6);
        var pool = new HikariDataSource(config);
        Flyway.configure().dataSource(pool).load().migrate();
        return new TestStore(pool);
    }

    /// The embedded store, with the address that application.yaml gives it.
    static TestStore embedded(Path folder) {
        return open(embeddedUrl(folder), "clamour", "");
    }

    static String embeddedUrl(Path folder) {
        return "jdbc:h2:retry:" + folder.toAbsolutePath().resolve("clamour") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    @Override
    public void close() {
        pool.close();
    }
}
