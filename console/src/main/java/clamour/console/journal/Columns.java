package clamour.console.journal;

import clamour.exercise.StoredEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// How values lie in columns.
final class Columns {

    static final String STORED_ENTRY = "select sequence, line, previous_hash, hash from entry";

    private Columns() {}

    static StoredEntry storedEntry(ResultSet row) throws SQLException {
        return new StoredEntry(row.getLong(1), row.getString(2), row.getString(3), row.getString(4));
    }

    /// Both drivers take a moment only with an offset.
    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
