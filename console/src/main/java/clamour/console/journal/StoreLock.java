package clamour.console.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/// Looks, before anything else is started, whether another process has the embedded store: so the one sentence about it
/// stands alone. Who comes between this look and the opening of the store is told by [StoreFailures].
public final class StoreLock implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final Pattern FILE = Pattern.compile("jdbc:h2:(?:retry:|file:)*([^;]+).*");

    /// The store is in use; its message is for the person who starts the console. Spring passes it on without a word.
    public static final class InUseException extends SpringApplication.AbandonedRunException {

        private final String sentence;

        InUseException(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        check(event.getEnvironment());
    }

    /// @throws InUseException where another process has the store
    static void check(Environment environment) {
        var file = file(environment.getProperty("spring.datasource.url", ""));
        if (file.isPresent() && isLocked(file.get())) {
            throw new InUseException(inUse(environment) + "\n  " + REMEDY);
        }
    }

    static final String REMEDY =
            "Stop the other one, choose another folder with CLAMOUR_DATA, or give several of them one PostgreSQL"
                    + " with CLAMOUR_DATABASE_URL.";

    static String inUse(Environment environment) {
        return "The store in “%s” is in use by another process, and the embedded store serves one at a time."
                .formatted(environment.getProperty("CLAMOUR_DATA", "./data"));
    }

    /// Where the embedded store keeps its file; empty for a store in memory or on a server.
    private static Optional<Path> file(String url) {
        var matcher = FILE.matcher(url);
        return matcher.matches() && !matcher.group(1).startsWith("mem:")
                ? Optional.of(Path.of(matcher.group(1) + ".mv.db"))
                : Optional.empty();
    }

    /// The lock that H2 holds on its file. What cannot be looked at is left to the store to complain of.
    private static boolean isLocked(Path file) {
        if (!Files.isWritable(file)) {
            return false;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException _) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
