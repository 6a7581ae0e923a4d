package clamour.console.cli;

import clamour.population.Population;
import clamour.reaction.Workload;
import clamour.whatif.Cores;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/// A paired fan: for each seed the exercise of `bench exercise`, and a fork from its middle with one more
/// correction.
@Command(
        name = "whatif",
        description = "A paired fan: a run of bench exercise for each seed, and a fork of it in the middle.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before anything is run
final class BenchWhatifCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--accounts", required = true, paramLabel = "N", description = "Of the simulated public.")
    private int accounts;

    @Option(names = "--seeds", paramLabel = "N", defaultValue = "20", description = "Pairs in a fan.")
    private int seeds;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "2", description = "That share the seeds.")
    private int threads;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "3", description = "Fans, after one to warm up.")
    private int runs;

    @Option(names = "--json", description = "One JSON document on standard output.")
    private boolean json;

    @Override
    public Integer call() throws BadInputException {
        BenchRuns.check(threads, runs);
        BenchExerciseCommand.checkAccounts(accounts);
        WhatifCommand.checkSeeds(seeds);
        var population = Workload.population(accounts, 1, threads);
        var measured = new BenchRuns();
        fan(population, new BenchRuns());
        for (int i = 0; i < runs; i++) {
            fan(population, measured);
        }
        measured.measureHeap();
        show(population, measured);
        return Commands.FINE;
    }

    private void fan(Population population, BenchRuns measured) {
        var began = BenchRuns.Moment.ofAllThreads();
        var events = new AtomicLong();
        Cores.each(threads, seeds, i -> {
            var crowd = Workload.firstHalf(population, 1L + i);
            var fork = crowd.copy();
            long shared = crowd.seeEvents();
            Workload.secondHalf(crowd);
            Workload.secondHalfWithCorrection(fork);
            events.addAndGet(crowd.seeEvents() + fork.seeEvents() - shared);
        });
        measured.add(began, BenchRuns.Moment.ofAllThreads(), events.get());
    }

    private void show(Population population, BenchRuns measured) {
        var out = spec.commandLine().getOut();
        long edges = population.graph().edges();
        if (json) {
            var document = measured.json("whatif", population.size(), edges, threads)
                    .put("seeds", seeds)
                    .put("seeEvents", measured.eventsOfRun());
            out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document));
        } else {
            out.println(measured.line("whatif", population.size(), edges, threads));
            out.println("%d seeds, %,d sights in runs and forks".formatted(seeds, measured.eventsOfRun()));
        }
        out.flush();
    }
}
