package clamour.console.cli;

import clamour.content.Problem;
import clamour.scenario.Scenario;
import clamour.scenario.read.LibraryContent;
import clamour.scenario.read.ScenarioReader;
import clamour.scenario.shipped.ShippedScenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A scenario as it is named on the command line: a file, or the short name of a shipped one.
///
/// @param fileName as problems name it
@SuppressWarnings("ArrayRecordComponent") // read once, compared by nobody
record ScenarioInput(String fileName, byte[] bytes, Scenario scenario) {

    /// The most that is read of a file, far over what a scenario may have: the reader says the limit.
    private static final long MOST_BYTES = 64L << 20;

    /// @throws BadInputException where there is none of that name, or it has errors
    static ScenarioInput of(String named) throws BadInputException {
        var shipped = ShippedScenarios.source(named);
        if (shipped.isPresent()) {
            var source = shipped.get();
            var reading = ShippedScenarios.read(named).orElseThrow();
            return new ScenarioInput(
                    source.fileName(),
                    source.bytes(),
                    reading.scenario()
                            .orElseThrow(() -> new IllegalStateException("a shipped scenario has errors: " + named)));
        }
        byte[] bytes = read(named);
        var reading = new ScenarioReader(LibraryContent.standard()).read(named, bytes);
        for (Problem problem : reading.problems()) {
            if (problem.severity() == Problem.Severity.ERROR) {
                throw new BadInputException(reading.problems());
            }
        }
        var name = String.valueOf(Path.of(named).getFileName());
        return new ScenarioInput(name, bytes, reading.scenario().orElseThrow());
    }

    private static byte[] read(String named) throws BadInputException {
        try {
            var file = Path.of(named);
            if (!Files.isRegularFile(file)) {
                throw new BadInputException(
                        "There is no file “%s”, and no shipped scenario is called so.".formatted(named),
                        "Shipped are: %s.".formatted(String.join(", ", ShippedScenarios.names())));
            }
            return InputFiles.read(file, MOST_BYTES);
        } catch (java.nio.file.InvalidPathException | IOException e) {
            throw new BadInputException("“%s” cannot be read.".formatted(named), "Check its name and its rights.");
        }
    }
}
