package clamour.console.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The PostgreSQL that is installed on this machine, with a data directory of its own on a free loopback port.
/// Everything
/// that makes it durable is left on, so it is the one for crash tests.
final class DebianPostgres implements TestPostgres {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final String READY = "database system is ready to accept connections";

    /// Ends the server when our end of its input closes, so that none outlives the tests however they end.
    private static final String GUARD = """
            "$@" & server=$!
            cat >/dev/null
            kill -INT $server 2>/dev/null
            wait $server
            """;

    private final Path bin;
    private final Path folder;
    private final int port;
    private Process guard;

    private DebianPostgres(Path bin, Path folder, int port) throws IOException {
        this.bin = bin;
        this.folder = folder;
        this.port = port;
        this.guard = serve();
    }

    /// What this machine lacks for the lane.
    static Optional<String> missing() {
        if (bin().isEmpty()) {
            return Optional.of("PostgreSQL is not installed. On Debian: apt-get install postgresql.");
        }
        return TestPostgres.needs(
                !root() || Files.exists(Path.of("/usr/bin/setpriv")),
                "root may not run PostgreSQL, and setpriv, which changes the user, is missing. On Debian: apt-get"
                        + " install util-linux.");
    }

    static DebianPostgres start() throws IOException {
        var bin = bin().orElseThrow();
        var folder = Files.createTempDirectory("clamour-postgres");
        if (root()) {
            run(List.of("chown", "postgres:", folder.toString()));
        }
        run(asPostgres(List.of(
                bin.resolve("initdb").toString(),
                "--pgdata=" + folder.resolve("data"),
                "--username=clamour",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-instructions")));
        return new DebianPostgres(bin, folder, freePort());
    }

    @Override
    public String url() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
    }

    @Override
    public String user() {
        return "clamour";
    }

    @Override
    public String password() {
        return "";
    }

    /// Kills the server with all its processes, as a crash would, and starts it again on the same data.
    void killAndRestart() throws IOException {
        var processes =
                Stream.concat(guard.descendants(), Stream.of(guard.toHandle())).toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
        guard = serve();
    }

    @Override
    public void close() {
        try {
            guard.getOutputStream().close();
            if (!guard.waitFor(20, TimeUnit.SECONDS)) {
                guard.descendants().forEach(ProcessHandle::destroyForcibly);
                guard.destroyForcibly();
            }
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Process serve() throws IOException {
        var server = asPostgres(List.of(
                bin.resolve("postgres").toString(),
                "-D",
                folder.resolve("data").toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=" + folder));
        var command = new ArrayList<>(List.of("sh", "-c", GUARD, "sh"));
        command.addAll(server);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var log = process.inputReader(UTF_8);
        awaitReady(log);
        Thread.ofVirtual().start(() -> log.lines().forEach(line -> {})); // or the server waits for a reader
        return process;
    }

    private static void awaitReady(BufferedReader log) throws IOException {
        var said = new ArrayList<String>();
        for (var line = log.readLine(); line != null; line = log.readLine()) {
            if (line.contains(READY)) {
                return;
            }
            said.add(line);
        }
        throw new IOException("PostgreSQL did not start: " + said);
    }

    private static List<String> asPostgres(List<String> command) {
        if (!root()) {
            return command;
        }
        return Stream.concat(
                        Stream.of("/usr/bin/setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"),
                        command.stream())
                .toList();
    }

    private static void run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("%s failed: %s".formatted(command.getFirst(), said));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private static boolean root() {
        return System.getProperty("user.name").equals("root");
    }

    /// Where the newest server is, by Debian's layout.
    private static Optional<Path> bin() {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (var versions = Files.list(INSTALLED)) {
            return versions.filter(version -> Files.isExecutable(version.resolve("bin/initdb")))
                    .max(Comparator.comparing(version ->
                            Double.valueOf(INSTALLED.relativize(version).toString())))
                    .map(version -> version.resolve("bin"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
