package clamour.console.cli;

import clamour.content.ContentLibrary;
import clamour.content.Problem;
import clamour.content.Problem.Place;
import clamour.content.Problem.Severity;
import clamour.exercise.file.ExerciseFile;
import clamour.exercise.file.UnreadableFileException;
import clamour.scenario.lint.Linter;
import clamour.scenario.read.KnownContent;
import clamour.scenario.read.LibraryContent;
import clamour.scenario.read.Limits;
import clamour.scenario.read.ScenarioReader;
import clamour.scenario.read.Spelling;
import clamour.scenario.shipped.ShippedScenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads and lints files and tells every problem with its place. Exit code 0 where no problem is an error, else 2.
@Command(
        name = "check",
        description = "Reads scenarios and says what is wrong in them, and what would play badly.",
        mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is run
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "A scenario file (YAML or JSON), or the short name of a shipped scenario.")
    private List<String> files = List.of();

    @Option(names = "--json", description = "Print one JSON document on standard output and nothing else.")
    private boolean json;

    @Override
    public Integer call() {
        var problems = new ArrayList<Problem>();
        for (var file : files) {
            problems.addAll(check(file));
        }
        var out = spec.commandLine().getOut();
        out.println(json ? ProblemText.json(problems) : ProblemText.forPeople(problems, files.size()));
        out.flush();
        boolean failed = problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        return failed ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.OK;
    }

    private static List<Problem> check(String file) {
        try {
            var path = Path.of(file);
            var shipped = ShippedScenarios.source(file);
            if (shipped.isPresent() && !Files.exists(path)) {
                var source = shipped.get();
                return Linter.check(source.fileName(), source.bytes(), LibraryContent.standard());
            }
            if (Files.isDirectory(path)) {
                return List.of(problem(file, "no-file", "“%s” is a folder.".formatted(file), "Name the file in it."));
            }
            return check(file, path);
        } catch (NoSuchFileException | InvalidPathException e) {
            return List.of(problem(
                    file,
                    "no-file",
                    "There is no file “%s”, and no shipped scenario of that name.".formatted(file),
                    Spelling.hint(file, ShippedScenarios.names(), "shipped scenarios")));
        } catch (IOException e) {
            return List.of(problem(
                    file, "unreadable-file", "“%s” cannot be read.".formatted(file), "Check who may read the file."));
        }
    }

    /// What the file is shows in its bytes, never in its ending.
    private static List<Problem> check(String file, Path path) throws IOException {
        byte[] bytes;
        try (var in = Files.newInputStream(path)) {
            bytes = in.readNBytes(Limits.BYTES + 1);
        }
        if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K') {
            return checkExercise(file, path);
        }
        if (bytes.length > Limits.BYTES) {
            return List.of(ScenarioReader.tooLarge(file, Math.max(Files.size(path), bytes.length)));
        }
        var content = new LibraryContent(ContentLibrary.standard(), name -> Files.exists(path.resolveSibling(name)));
        return Linter.check(file, bytes, content);
    }

    /// An exercise file holds the scenario it was played with; its journal is for `replay --verify`.
    private static List<Problem> checkExercise(String file, Path path) throws IOException {
        if (Files.size(path) > ExerciseFile.MOST_BYTES) {
            return List.of(problem(
                    file,
                    "too-large",
                    "The file has %s MB; an exercise file may have at most %s MB."
                            .formatted(Files.size(path) >> 20, ExerciseFile.MOST_BYTES >> 20),
                    "Give the file that was exported."));
        }
        try {
            var exercise = ExerciseFile.read(Files.readAllBytes(path));
            var inside = file + "!" + exercise.scenarioFile();
            return Linter.check(inside, exercise.scenario().copy(), KnownContent.unchecked());
        } catch (UnreadableFileException e) {
            var hint = "Give a scenario as text, or an exercise file as “simulate --out” or the review writes it.";
            return List.of(problem(file, "unreadable-file", e.message(), hint));
        }
    }

    private static Problem problem(String file, String code, String message, @Nullable String hint) {
        return new Problem(new Place(file, 0, 0, ""), Severity.ERROR, code, message, hint);
    }
}
