package clamour.console.live;

import clamour.console.journal.Appended;
import clamour.console.journal.Journal;
import clamour.console.journal.Opening;
import clamour.content.ContentLibrary;
import clamour.content.Problem;
import clamour.exercise.Edition;
import clamour.exercise.Entry;
import clamour.exercise.EntryCodec.Act;
import clamour.exercise.ExerciseId;
import clamour.exercise.Payload;
import clamour.exercise.Settings;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Scenario;
import clamour.scenario.read.LibraryContent;
import clamour.scenario.read.ScenarioReader;
import clamour.scenario.shipped.ShippedScenarios;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Reads a scenario and puts a new exercise with it into the journal.
@Component
class Openings {

    private static final int MOST_PROBLEMS_TOLD = 5;

    private final Journal journal;
    private final Clock clock;
    private final ContentLibrary library = ContentLibrary.standard();

    Openings(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /// A scenario that can be opened.
    ///
    /// @param text as its author wrote it
    record Read(Scenario scenario, String text) {}

    /// @throws NotPossible where there is none, or it has problems
    Read read(ScenarioSource source, Map<String, String> with) {
        return switch (source) {
            case ScenarioSource.Shipped(var name) -> {
                var shipped = ShippedScenarios.source(name)
                        .orElseThrow(() -> new NotPossible(
                                "unknown-scenario",
                                "There is no scenario “{0}”.",
                                "Choose one of {1}.",
                                name,
                                String.join(", ", ShippedScenarios.names())));
                yield read(shipped.fileName(), shipped.bytes(), with);
            }
            case ScenarioSource.Brought(var fileName, var text) ->
                read(fileName, text.getBytes(StandardCharsets.UTF_8), with);
        };
    }

    private Read read(String fileName, byte[] bytes, Map<String, String> with) {
        var reading = new ScenarioReader(new LibraryContent(library, media -> true)).read(fileName, bytes, with);
        var scenario = reading.scenario()
                .orElseThrow(() -> new NotPossible(
                        "scenario-problems",
                        "{0}",
                        "Mend the file; “check” on the command line says all there is.",
                        reading.problems().stream()
                                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                                .limit(MOST_PROBLEMS_TOLD)
                                .map(Openings::sentence)
                                .collect(Collectors.joining(" "))));
        return new Read(scenario, new String(bytes, StandardCharsets.UTF_8));
    }

    private static String sentence(Problem problem) {
        return "Line %d: %s".formatted(problem.at().line(), problem.message());
    }

    /// Puts the opening into a journal of its own.
    void open(ExerciseId exercise, Read read, Settings settings) {
        var title = read.scenario().title().in(settings.language());
        var opening = new Opening(
                exercise,
                read.scenario().name(),
                title.length() > Opening.LONGEST_TITLE ? title.substring(0, Opening.LONGEST_TITLE) : title,
                read.text());
        var payload = new Payload.ExerciseOpened(
                Secrets.hash(read.text()), library.hash(), Edition.CURRENT.number(), settings);
        var act = new Act(Room.freshId(), Entry.SYSTEM, ExerciseTime.START, clock.instant(), payload);
        if (!(journal.open(opening, act) instanceof Appended.Accepted)) {
            throw new IllegalStateException("exercise %s must be new".formatted(exercise));
        }
    }
}
