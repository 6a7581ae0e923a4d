package clamour.scenario.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The JSON Schema (draft 2020-12) of version 1 of the scenario language.
public final class ScenarioSchema {

    public static final String FILE_NAME = "scenario-1.json";

    private static final String RESOURCE = "/clamour/scenario/schema/" + FILE_NAME;

    private ScenarioSchema() {}

    /// The schema as JSON text.
    public static String json() {
        try (var in = ScenarioSchema.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("schema must be a resource, was missing: " + RESOURCE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
