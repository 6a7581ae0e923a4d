package clamour.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.scenario.schema.ScenarioSchema;
import clamour.scenario.shipped.ShippedScenarios;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The published schema and the reader say the same: key by key, scenario by scenario, mistake by mistake.
class SchemaTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ScenarioSchema.json(), InputFormat.JSON);

    private static final JsonNode ROOT = JsonMapper.shared().readTree(ScenarioSchema.json());

    /// Kinds of mistakes that show in the shape of a file; the others need to know what it refers to or adds up to.
    private static final Set<String> STRUCTURAL = Set.of(
            "newer-version",
            "version",
            "missing-key",
            "unknown-key",
            "empty-value",
            "wrong-type",
            "too-long",
            "number",
            "story-start",
            "duration",
            "share",
            "spot",
            "unknown-channel",
            "true-or-false",
            "played-by",
            "time",
            "truth",
            "timing",
            "two-things",
            "misplaced-key",
            "options",
            "unknown-purpose",
            "unknown-status",
            "unknown-mood",
            "rate",
            "id",
            "due",
            "after");

    /// Of the same kinds, but it takes a calendar or a sum to see them.
    private static final Set<String> NEEDS_ARITHMETIC = Set.of("§2026-02-30T17:50 Europe/Berlin", "duration: §15d");

    private static final Map<String, List<String>> TABLES = new TreeMap<>(Map.ofEntries(
            Map.entry("place", Keys.PLACE),
            Map.entry("public", Keys.PUBLIC),
            Map.entry("community", Keys.COMMUNITY),
            Map.entry("account", Keys.ACCOUNT),
            Map.entry("fact", Keys.FACT),
            Map.entry("rumour", Keys.RUMOUR),
            Map.entry("phase", Keys.PHASE),
            Map.entry("objective", Keys.OBJECTIVE),
            Map.entry("inject", Keys.INJECT),
            Map.entry("flood", Keys.FLOOD),
            Map.entry("repeat", Keys.REPEAT),
            Map.entry("expected", Keys.EXPECTED),
            Map.entry("expectation", Keys.EXPECTATION),
            Map.entry("score", Keys.SCORE)));

    private static List<Error> errors(String yaml) {
        return SCHEMA.validate(yaml, InputFormat.YAML);
    }

    @Test
    void the_schema_has_exactly_the_keys_that_the_reader_knows() {
        assertThat(keys(ROOT)).containsExactlyInAnyOrderElementsOf(Keys.SCENARIO);
        TABLES.forEach((table, keys) ->
                assertThat(keys(ROOT.at("/$defs/" + table))).as(table).containsExactlyInAnyOrderElementsOf(keys));
        assertThat(keys(ROOT.at("/$defs/media/anyOf/1"))).containsExactlyInAnyOrderElementsOf(Keys.MEDIA);
        assertThat(keys(ROOT.at("/$defs/score/properties/weights"))).containsExactlyInAnyOrderElementsOf(Keys.WEIGHTS);
    }

    @Test
    void every_key_has_a_description_for_editors() {
        Stream.concat(Stream.of(ROOT), TABLES.keySet().stream().map(table -> ROOT.at("/$defs/" + table)))
                .forEach(table -> table.get("properties")
                        .properties()
                        .forEach(property -> assertThat(described(property.getValue()))
                                .as(property.getKey())
                                .isTrue()));
    }

    private static boolean described(JsonNode node) {
        return node.has("description")
                || (node.has("$ref")
                        && ROOT.at(node.get("$ref").asString().substring(1)).has("description"));
    }

    private static Set<String> keys(JsonNode table) {
        assertThat(table.get("additionalProperties").asBoolean()).isFalse();
        return new TreeSet<>(table.get("properties").propertyNames());
    }

    @Test
    void what_the_reader_takes_the_schema_takes() throws IOException {
        for (var name : ShippedScenarios.names()) {
            var source = ShippedScenarios.source(name).orElseThrow();
            assertThat(errors(new String(source.bytes(), StandardCharsets.UTF_8)))
                    .as(name)
                    .isEmpty();
        }
        for (var name : List.of("base.yaml", "example.yaml")) {
            assertThat(errors(new String(ExampleTest.bytes(name), StandardCharsets.UTF_8)))
                    .as(name)
                    .isEmpty();
        }
    }

    static Stream<Arguments> structuralMistakes() {
        return MistakesTest.mistakes()
                .filter(mistake -> STRUCTURAL.contains((String) mistake.get()[0]))
                .filter(mistake -> !NEEDS_ARITHMETIC.contains((String) mistake.get()[2]));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("structuralMistakes")
    void a_mistake_of_shape_is_refused_by_both(String code, String find, String instead) throws IOException {
        var yaml = MistakesTest.base().replace(find, instead).replace("§", "");

        assertThat(errors(yaml)).as(code).isNotEmpty();
    }
}
