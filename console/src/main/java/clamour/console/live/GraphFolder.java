package clamour.console.live;

import clamour.population.GraphCache;
import clamour.population.Population;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Keeps the follower graphs of large publics beside the store, so that an exercise that is opened again, and the
/// runs it is measured against, find theirs made.
@Component
final class GraphFolder {

    private static final Logger LOG = LoggerFactory.getLogger(GraphFolder.class);

    GraphFolder(Environment environment) {
        var folder = Path.of(environment.getProperty("CLAMOUR_DATA", "./data"), "graphs");
        Population.keepGraphsIn(new GraphCache(folder, LOG::warn));
    }
}
