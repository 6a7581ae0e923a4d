package clamour.console.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/// PostgreSQL in a container, through Testcontainers.
///
/// The image is the official one unless `CLAMOUR_TEST_POSTGRES_IMAGE` names another.
final class ContainerPostgres implements TestPostgres {

    private static final String IMAGE =
            System.getenv().getOrDefault("CLAMOUR_TEST_POSTGRES_IMAGE", "postgres:17-alpine");

    private final PostgreSQLContainer container;

    private ContainerPostgres(PostgreSQLContainer container) {
        this.container = container;
    }

    /// What this machine lacks for the lane. Looks for an engine's socket itself: Testcontainers fills a page with
    /// warnings where there is none.
    static Optional<String> missing() {
        var host = System.getenv("DOCKER_HOST");
        return TestPostgres.needs(
                host == null ? Files.exists(Path.of("/var/run/docker.sock")) : socketThere(host),
                "no Docker engine runs. Start one, or have .ci/run do it, which needs root and on Debian the packages"
                        + " docker.io, iproute2 and iptables.");
    }

    static ContainerPostgres start() {
        var container = new PostgreSQLContainer(DockerImageName.parse(IMAGE).asCompatibleSubstituteFor("postgres"));
        container.start();
        return new ContainerPostgres(container);
    }

    @Override
    public String url() {
        return container.getJdbcUrl();
    }

    @Override
    public String user() {
        return container.getUsername();
    }

    @Override
    public String password() {
        return container.getPassword();
    }

    @Override
    public void close() {
        container.close();
    }

    private static boolean socketThere(String host) {
        return !host.startsWith("unix://") || Files.exists(Path.of(host.substring("unix://".length())));
    }
}
