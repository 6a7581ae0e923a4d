package clamour.console.cli;

import clamour.content.ContentLibrary;
import clamour.exercise.Edition;
import clamour.exercise.Settings;
import clamour.exercise.file.ExerciseFile;
import clamour.exercise.policy.BaselineRuns;
import clamour.exercise.policy.Responses;
import clamour.exercise.policy.Simulation;
import clamour.exercise.policy.Stock;
import clamour.scenario.Public;
import clamour.scenario.Scenario;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Runs a whole exercise without people and says what came of it.
@Command(name = "simulate", description = "Runs a whole exercise without people.", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before anything is run
final class SimulateCommand implements Callable<Integer> {

    static final int FEWEST_ACCOUNTS = 100;
    static final int MOST_THREADS = 64;
    private static final long MOST_RESPONSE_BYTES = 1L << 20;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "SCENARIO", description = "A file, or the short name of a shipped scenario.")
    private String named;

    @Option(names = "--seed", paramLabel = "N", description = "Of everything random; the scenario's without it.")
    private @Nullable Long seed;

    @Option(
            names = "--policy",
            paramLabel = "P",
            description = "Who answers: silent (without it), template, exemplary.")
    private @Nullable String policy;

    @Option(
            names = "--responses",
            paramLabel = "FILE",
            description = "Messages to publish: a list of {at, account, channel, text, replyTo}.")
    private @Nullable String responses;

    @Option(names = "--accounts", paramLabel = "N", description = "Of the simulated public; the scenario's without it.")
    private @Nullable Integer accounts;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "The result is the same with any number.",
            defaultValue = "2")
    private int threads;

    @Option(names = "--out", paramLabel = "FILE.zip", description = "Where the exercise file goes.")
    private @Nullable Path out;

    @Option(names = "--json", description = "One JSON document on standard output.")
    private boolean json;

    @Override
    public Integer call() throws BadInputException, FailedException {
        checkOptions();
        var input = ScenarioInput.of(named);
        var scenario = input.scenario();
        var settings = new Settings(
                seed == null ? scenario.seed() : seed,
                accounts == null ? scenario.audience().accounts() : accounts,
                scenario.language(),
                false,
                false,
                true,
                new TreeMap<>());
        SimulationReport report;
        try {
            report = simulate(input, settings);
        } catch (OutOfMemoryError _) {
            throw Memory.exhausted(settings.accounts());
        }
        var console = spec.commandLine().getOut();
        if (json) {
            console.println(report.json());
        } else {
            report.lines().forEach(console::println);
        }
        console.flush();
        return Commands.FINE;
    }

    private SimulationReport simulate(ScenarioInput input, Settings settings)
            throws BadInputException, FailedException {
        long began = System.nanoTime();
        var run = run(input, settings);
        long wallMillis = (System.nanoTime() - began) / 1_000_000;
        var hash = run.fold().stateHash();
        write(input, settings, run, hash);
        run.fold().measureAgainst(baselines(input.scenario(), settings, run));
        return new SimulationReport(input.scenario(), settings, threads, run, hash, wallMillis);
    }

    private void checkOptions() throws BadInputException {
        if (policy != null && responses != null) {
            throw new BadInputException(
                    "Both --policy and --responses are given.", "Leave one out: they are two ways to answer.");
        }
        if (policy != null && Stock.ofKey(policy).isEmpty()) {
            throw new BadInputException(
                    "There is no policy “%s”.".formatted(policy), "Choose silent, template or exemplary.");
        }
        if (accounts != null && (accounts < FEWEST_ACCOUNTS || accounts > Public.MOST_ACCOUNTS)) {
            throw new BadInputException(
                    "A public of %d accounts cannot be simulated.".formatted(accounts),
                    "Choose %d to %d.".formatted(FEWEST_ACCOUNTS, Public.MOST_ACCOUNTS));
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw new BadInputException(
                    "%d threads cannot be used.".formatted(threads), "Choose 1 to %d.".formatted(MOST_THREADS));
        }
    }

    private Simulation.Run run(ScenarioInput input, Settings settings) throws BadInputException {
        var library = ContentLibrary.standard();
        var scenarioHash = ExerciseFile.hashOf(input.bytes());
        if (responses == null) {
            return Simulation.run(input.scenario(), scenarioHash, library, settings, stock(), threads);
        }
        var reading = Responses.read(responses, InputFiles.read(responses, MOST_RESPONSE_BYTES), input.scenario());
        if (reading.responses().isEmpty()) {
            throw new BadInputException(reading.problems());
        }
        var run = Simulation.run(
                input.scenario(),
                scenarioHash,
                library,
                settings,
                reading.responses().get(),
                threads);
        if (!run.refused().isEmpty()) {
            var first = run.refused().getFirst();
            throw new BadInputException(
                    "%s, the response for %s: %s"
                            .formatted(responses, first.at(), first.refusal().message()),
                    first.refusal().hint());
        }
        return run;
    }

    private Stock stock() {
        return Optional.ofNullable(policy).flatMap(Stock::ofKey).orElse(Stock.SILENT);
    }

    /// The runs the outcome is measured against; one of them may just have been made.
    private clamour.exercise.fold.Baselines baselines(Scenario scenario, Settings settings, Simulation.Run run) {
        var baselines = new BaselineRuns(ContentLibrary.standard());
        if (responses == null) {
            baselines.keep(scenario, settings, stock(), run.fold().curves());
        }
        return baselines.of(scenario, settings, threads);
    }

    private void write(ScenarioInput input, Settings settings, Simulation.Run run, String hash)
            throws BadInputException, FailedException {
        var target = out;
        if (target == null) {
            return;
        }
        if (Files.isDirectory(target)) {
            throw new BadInputException(
                    "“%s” is a folder.".formatted(target), "Name the file to write, such as exercise.zip.");
        }
        var file = ExerciseFile.of(
                        Edition.CURRENT.number(),
                        ContentLibrary.standard().hash(),
                        settings,
                        input.fileName(),
                        input.bytes(),
                        run.fold().now(),
                        hash,
                        run.entries())
                .with(ContentLibrary.standard());
        try {
            var folder =
                    Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(target);
            var part = Files.createTempFile(folder, ".exercise", ".part");
            try {
                Files.write(part, file.write());
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (NoSuchFileException | AccessDeniedException e) {
            throw new BadInputException(
                    "“%s” cannot be written.".formatted(target),
                    "Choose a folder that is there and may be written to.");
        } catch (IOException e) {
            throw new FailedException(
                    "“%s” could not be written to its end.".formatted(target),
                    "Is there space left where it goes? Nothing was left behind.");
        }
    }

    /// For the report: a part's points, or nothing.
    static @Nullable Integer points(OptionalInt points) {
        return points.isPresent() ? points.getAsInt() : null;
    }
}
