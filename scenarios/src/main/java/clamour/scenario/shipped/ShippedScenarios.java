package clamour.scenario.shipped;

import clamour.scenario.read.KnownContent;
import clamour.scenario.read.Reading;
import clamour.scenario.read.ScenarioReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The scenarios that ship with Clamour, by short name.
public final class ShippedScenarios {

    private static final String FOLDER = "/clamour/scenario/shipped/";

    /// In the order in which they are offered: the one for newcomers first.
    private static final List<String> NAMES = List.of("first-steps", "riverside");

    private ShippedScenarios() {}

    public static List<String> names() {
        return NAMES;
    }

    /// A scenario file as it ships.
    ///
    /// @param fileName as problems name it
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy each time it is asked for
    public record Source(String fileName, byte[] bytes) {}

    /// The file of that name; empty where none ships.
    public static Optional<Source> source(String name) {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        var fileName = name + ".yaml";
        try (var in = ShippedScenarios.class.getResourceAsStream(FOLDER + fileName)) {
            if (in == null) {
                throw new IllegalStateException("shipped scenario must be a resource, was missing: " + fileName);
            }
            return Optional.of(new Source(fileName, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads it; empty where none of that name ships. What it refers to in the content library is held by a test, not
    /// looked up each time.
    public static Optional<Reading> read(String name) {
        return read(name, Map.of());
    }

    /// Reads it with other values for its variables.
    public static Optional<Reading> read(String name, Map<String, String> with) {
        return source(name)
                .map(source ->
                        new ScenarioReader(KnownContent.unchecked()).read(source.fileName(), source.bytes(), with));
    }
}
