package clamour.console.cli;

import clamour.population.GraphCache;
import clamour.population.Population;
import clamour.reaction.SimulatedPublic;
import clamour.reaction.Workload;
import clamour.scenario.Public;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/// A whole exercise of eight hours on a public of any size.
@Command(
        name = "exercise",
        description = "A whole exercise: eight hours, three rumours with corrections, at least five sights an account.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before anything is run
final class BenchExerciseCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--accounts", required = true, paramLabel = "N", description = "Of the simulated public.")
    private int accounts;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "1", description = "The result is the same with any.")
    private int threads;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "7", description = "Warm runs.")
    private int runs;

    @Option(
            names = "--graphs",
            paramLabel = "FOLDER",
            description = "Where follower graphs are kept from one time to the next.")
    private @Nullable Path graphs;

    @Option(names = "--json", description = "One JSON document on standard output.")
    private boolean json;

    @Override
    public Integer call() throws BadInputException {
        BenchRuns.check(threads, runs);
        checkAccounts(accounts);
        if (graphs != null) {
            var err = spec.commandLine().getErr();
            Population.keepGraphsIn(new GraphCache(graphs, err::println));
        }
        var began = BenchRuns.Moment.ofAllThreads();
        var population = Workload.population(accounts, 1, threads);
        double populationMillis = began.millisSince();
        var measured = new BenchRuns();
        SimulatedPublic last = run(population, new BenchRuns());
        for (int i = 1; i < BenchRuns.WARM_UP; i++) {
            last = run(population, new BenchRuns());
        }
        for (int i = 0; i < runs; i++) {
            last = run(population, measured);
        }
        measured.measureHeap();
        show(population, populationMillis, measured, last);
        return Commands.FINE;
    }

    static void checkAccounts(int accounts) throws BadInputException {
        if (accounts < SimulateCommand.FEWEST_ACCOUNTS || accounts > Public.MOST_ACCOUNTS) {
            throw new BadInputException(
                    "A public of %d accounts cannot be simulated.".formatted(accounts),
                    "Choose %d to %d.".formatted(SimulateCommand.FEWEST_ACCOUNTS, Public.MOST_ACCOUNTS));
        }
    }

    private SimulatedPublic run(Population population, BenchRuns measured) {
        var began = moment();
        var crowd = Workload.run(population, 1, threads);
        measured.add(began, moment(), crowd.seeEvents());
        return crowd;
    }

    private BenchRuns.Moment moment() {
        return threads > 1 ? BenchRuns.Moment.ofAllThreads() : BenchRuns.Moment.ofThread();
    }

    private void show(Population population, double populationMillis, BenchRuns measured, SimulatedPublic crowd) {
        var out = spec.commandLine().getOut();
        double nanosPerSee = measured.medianMillis() * 1e6 / crowd.seeEvents();
        long edges = population.graph().edges();
        if (json) {
            var document = measured.json("exercise", population.size(), edges, threads)
                    .put("seeEvents", crowd.seeEvents())
                    .put("posts", crowd.posts())
                    .put("nanosPerSee", Math.round(nanosPerSee * 10) / 10.0)
                    .put("populationMillis", Math.round(populationMillis));
            out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document));
        } else {
            out.println(measured.line("exercise", population.size(), edges, threads));
            out.println("%,d sights, %,d posts, %.1f ns a sight; the population took %.0f ms, once"
                    .formatted(crowd.seeEvents(), crowd.posts(), nanosPerSee, populationMillis));
        }
        out.flush();
    }
}
