package clamour.console.journal;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/// Says in a sentence why the store cannot be had, for the person who starts the console.
class StoreFailures extends AbstractFailureAnalyzer<SQLException> {

    /// H2: the file is locked by another process.
    private static final int IN_USE = 90020;

    private final Environment environment;

    StoreFailures(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, SQLException cause) {
        var state = cause.getSQLState() == null ? "" : cause.getSQLState();
        if (cause.getErrorCode() == IN_USE) {
            return new FailureAnalysis(StoreLock.inUse(environment), StoreLock.REMEDY, cause);
        }
        if (state.startsWith("08")) {
            return new FailureAnalysis(
                    "The database at “%s” does not answer.".formatted(address()),
                    "Start it, or correct CLAMOUR_DATABASE_URL.",
                    cause);
        }
        if (state.startsWith("28")) {
            return new FailureAnalysis(
                    "The database at “%s” does not let “%s” in."
                            .formatted(address(), environment.getProperty("spring.datasource.username", "")),
                    "Correct CLAMOUR_DATABASE_USER and CLAMOUR_DATABASE_PASSWORD.",
                    cause);
        }
        if (state.equals("3D000")) {
            return new FailureAnalysis(
                    "There is no database at “%s”.".formatted(address()),
                    "Create it, or correct CLAMOUR_DATABASE_URL; its tables are then made by themselves.",
                    cause);
        }
        return null;
    }

    /// Without what follows the name, which may hold a password.
    private String address() {
        return environment.getProperty("spring.datasource.url", "").replaceFirst("[?;].*", "");
    }
}
