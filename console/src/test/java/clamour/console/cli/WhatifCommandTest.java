package clamour.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `whatif` on an exercise that `simulate` wrote, with the small scenario that ships.
class WhatifCommandTest {

    @TempDir
    private static Path folder;

    private static String exercise = "";

    @BeforeAll
    static void simulate() {
        exercise = folder.resolve("exercise.zip").toString();
        var run = CommandLineRun.of(
                "simulate", "first-steps", "--accounts", "500", "--policy", "exemplary", "--out", exercise);
        assertThat(run.exit()).as(run.err()).isZero();
    }

    private static CommandLineRun whatif(String edits, String... more) throws IOException {
        var file = Files.writeString(folder.resolve("edits.yaml"), edits);
        var arguments = new java.util.ArrayList<>(List.of("whatif", exercise, "--edits", file.toString()));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    @Test
    void one_document_compares_each_rumour_and_trust() throws IOException {
        var run = whatif("[{drop: s4}]", "--seeds", "5", "--json");

        assertThat(run.exit()).as(run.err()).isZero();
        var document = JsonMapper.shared().readTree(run.out());
        assertThat(List.copyOf(document.propertyNames())).containsExactly("seeds", "rumours", "trust");
        assertThat(document.get("seeds").intValue()).isEqualTo(5);
        assertThat(document.get("rumours").size()).isPositive();
        var rumour = document.get("rumours").get(0);
        assertThat(List.copyOf(rumour.propertyNames())).containsExactly("id", "believersAtEnd", "everBelieved");
        for (JsonNode compared :
                List.of(rumour.get("believersAtEnd"), rumour.get("everBelieved"), document.get("trust"))) {
            assertThat(List.copyOf(compared.propertyNames())).containsExactly("actual", "edited", "difference");
            assertThat(List.copyOf(compared.get("actual").propertyNames())).containsExactly("median", "p5", "p95");
        }
    }

    @Test
    void the_first_pair_is_the_exercise_itself() throws IOException {
        var run = whatif("[{shift: s4, by: +00:00}]", "--seeds", "1", "--json");
        var document = JsonMapper.shared().readTree(run.out());

        assertThat(document.get("trust").get("difference").get("median").doubleValue())
                .isZero();
        assertThat(document.get("trust").get("actual").get("median").doubleValue())
                .isBetween(0.1, 1.0);
    }

    @Test
    void an_edit_that_cannot_be_made_is_said_with_its_place() throws IOException {
        var run = whatif("- drop: nothing");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("edits.yaml:1:").contains("No message with the id or number “nothing”");
    }

    @Test
    void a_file_that_is_no_exercise_and_a_number_of_seeds_that_is_none_are_refused() throws IOException {
        var edits =
                Files.writeString(folder.resolve("some.yaml"), "[{drop: s4}]").toString();

        var noExercise = CommandLineRun.of("whatif", edits, "--edits", edits);
        var noSeeds = CommandLineRun.of("whatif", exercise, "--edits", edits, "--seeds", "0");

        assertThat(noExercise.exit()).isEqualTo(2);
        assertThat(noExercise.err()).contains("some.yaml").doesNotContain("Exception");
        assertThat(noSeeds.exit()).isEqualTo(2);
        assertThat(noSeeds.err()).contains("A fan of 0 seeds cannot be made.");
    }
}
