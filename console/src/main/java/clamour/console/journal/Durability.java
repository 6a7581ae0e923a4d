package clamour.console.journal;

import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// What has to happen after a commit, so that also a power cut takes nothing back.
///
/// PostgreSQL forces its log to the disk with each commit. H2 with `WRITE_DELAY=0` hands each commit to the operating
/// system, which is enough when only the process dies; it is asked to force it to the disk besides.
@Component
public class Durability {

    private final JdbcTemplate jdbc;
    private final boolean embedded;

    public Durability(DataSource store) {
        this.jdbc = new JdbcTemplate(store);
        this.embedded = Boolean.TRUE.equals(jdbc.execute((Connection connection) ->
                connection.getMetaData().getDatabaseProductName().equals("H2")));
    }

    /// Whether the store is the embedded one.
    boolean embedded() {
        return embedded;
    }

    void commit() {
        if (embedded) {
            jdbc.execute("checkpoint sync");
        }
    }
}
