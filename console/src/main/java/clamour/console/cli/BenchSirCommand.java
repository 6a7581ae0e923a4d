package clamour.console.cli;

import clamour.spread.EdgeList;
import clamour.spread.FollowerGraph;
import clamour.spread.Keys;
import clamour.spread.SirRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/// Outbreaks of an infection on a graph of the user's: the task on which other programs can be compared.
@Command(
        name = "sir",
        description = {
            "Outbreaks of an infection on a graph: each infects its neighbours at rate beta and recovers at rate gamma.",
            "Only outbreaks that take off, reaching at least one account in twenty, count as runs."
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before anything is run
final class BenchSirCommand implements Callable<Integer> {

    /// From this share of infected on, an outbreak has taken off.
    private static final double TOOK_OFF = 0.05;

    private static final int MOST_TRIES = 1_000;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--graph",
            required = true,
            paramLabel = "EDGES.txt",
            description = "A list of edges, two ids from 0 a line; loops are left out, edges given twice count once.")
    private String graph;

    @Option(names = "--beta", required = true, paramLabel = "B", description = "Rate of infection along an edge.")
    private double beta;

    @Option(names = "--gamma", required = true, paramLabel = "G", description = "Rate of recovery.")
    private double gamma;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "Outbreaks side by side; each runs on one.")
    private int threads;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "7", description = "Warm outbreaks that took off.")
    private int runs;

    @Option(names = "--json", description = "One JSON document on standard output.")
    private boolean json;

    @Override
    public Integer call() throws BadInputException, InterruptedException {
        BenchRuns.check(threads, runs);
        check("beta", beta);
        check("gamma", gamma);
        var reading = read();
        if (reading.graph().isEmpty()) {
            throw new BadInputException(reading.problems());
        }
        var bench = new Bench(reading.graph().get());
        bench.run();
        show(reading, bench);
        return Commands.FINE;
    }

    private static void check(String name, double rate) throws BadInputException {
        if (!(rate > 0) || rate > SirRules.MOST_RATE) {
            throw new BadInputException(
                    "A %s of %s cannot be used.".formatted(name, rate),
                    "Choose a rate above 0, at most %.0f.".formatted(SirRules.MOST_RATE));
        }
    }

    private EdgeList.Reading read() throws BadInputException {
        try {
            var file = Path.of(graph);
            if (!Files.isRegularFile(file)) {
                throw new BadInputException("There is no file “%s”.".formatted(graph), "Check its name.");
            }
            return EdgeList.read(graph, file);
        } catch (InvalidPathException | IOException e) {
            throw new BadInputException("“%s” cannot be read.".formatted(graph), "Check its name and its rights.");
        }
    }

    /// Outbreak after outbreak on each thread, until enough have taken off.
    private final class Bench {

        final FollowerGraph graph;
        final BenchRuns measured = new BenchRuns();
        private final AtomicLong nextSeed = new AtomicLong();
        private int warm;
        private int tries;
        private double infected;

        Bench(FollowerGraph graph) {
            this.graph = graph;
        }

        void run() throws BadInputException, InterruptedException {
            var workers = new Thread[threads];
            for (int t = 1; t < threads; t++) {
                workers[t] = Thread.ofPlatform().name("outbreaks-" + t).start(this::outbreaks);
            }
            outbreaks();
            for (int t = 1; t < threads; t++) {
                workers[t].join();
            }
            if (measured.runs() == 0) {
                throw new BadInputException(
                        "None of %,d outbreaks took off.".formatted(tries),
                        "Raise beta, or use a graph with more edges.");
            }
        }

        private void outbreaks() {
            while (isMissing()) {
                long seed = nextSeed.getAndIncrement();
                int first = Keys.below(Keys.mix(seed), graph.accounts());
                var began = BenchRuns.Moment.ofThread();
                var rules = new SirRules(graph.accounts(), beta, gamma, seed);
                double share = rules.run(graph, first);
                took(began, BenchRuns.Moment.ofThread(), share, rules.infections());
            }
            measured.measureHeap();
        }

        private synchronized boolean isMissing() {
            return measured.runs() < runs && (measured.runs() > 0 || tries < MOST_TRIES);
        }

        private synchronized void took(BenchRuns.Moment began, BenchRuns.Moment ended, double share, long events) {
            tries++;
            if (share < TOOK_OFF) {
                return;
            }
            if (warm < BenchRuns.WARM_UP) {
                warm++;
            } else if (measured.runs() < runs) {
                measured.add(began, ended, events);
                infected += share;
            }
        }

        double finalSize() {
            return infected / measured.runs();
        }
    }

    private void show(EdgeList.Reading reading, Bench bench) {
        var out = spec.commandLine().getOut();
        int accounts = bench.graph.accounts();
        if (json) {
            var document = bench.measured
                    .json("sir", accounts, reading.edges(), threads)
                    .put("finalSize", bench.finalSize());
            out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document));
        } else {
            out.println(bench.measured.line("sir", accounts, reading.edges(), threads));
            out.println("infected in the mean: %.4f".formatted(bench.finalSize()));
            if (reading.selfLoops() + reading.duplicates() > 0) {
                out.println("left out: %,d edges from an account to itself, %,d given more than once"
                        .formatted(reading.selfLoops(), reading.duplicates()));
            }
        }
        out.flush();
    }
}
