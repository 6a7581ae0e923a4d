package clamour.console.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Files named on the command line.
final class InputFiles {

    private InputFiles() {}

    /// @throws BadInputException where it is not there, cannot be read, or is too large
    static byte[] read(String named, long mostBytes) throws BadInputException {
        try {
            var file = Path.of(named);
            if (!Files.isRegularFile(file)) {
                throw new BadInputException("There is no file “%s”.".formatted(named), "Check its name.");
            }
            return read(file, mostBytes);
        } catch (InvalidPathException | IOException e) {
            throw new BadInputException("“%s” cannot be read.".formatted(named), "Check its name and its rights.");
        }
    }

    static byte[] read(Path file, long mostBytes) throws IOException, BadInputException {
        long size = Files.size(file);
        if (size > mostBytes) {
            throw new BadInputException(
                    "“%s” has %d MB; at most %d MB are read."
                            .formatted(file.getFileName(), size >> 20, mostBytes >> 20),
                    "Is it the right file?");
        }
        return Files.readAllBytes(file);
    }
}
