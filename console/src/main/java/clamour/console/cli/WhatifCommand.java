package clamour.console.cli;

import clamour.content.ContentLibrary;
import clamour.exercise.Chain;
import clamour.exercise.file.ExerciseFile;
import clamour.exercise.file.Replay;
import clamour.exercise.file.UnreadableFileException;
import clamour.whatif.Edits;
import clamour.whatif.Fan;
import clamour.whatif.Played;
import clamour.whatif.Spread;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What an exercise would have come to with other messages, over many seeds.
@Command(
        name = "whatif",
        description = "Runs an exercise as played and as edited, pair by pair, over many seeds.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before anything is run
final class WhatifCommand implements Callable<Integer> {

    private static final long MOST_EDIT_BYTES = 1L << 20;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "EXERCISE.zip", description = "An exercise file, as simulate --out writes it.")
    private String named;

    @Option(
            names = "--edits",
            required = true,
            paramLabel = "FILE",
            description =
                    "A list of {shift: ENTRY, by: \"-00:10\"}, {reword: ENTRY, text}, {drop: ENTRY}, {add: {...}}.")
    private String edits;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "20",
            description = "Pairs; the first has the seed of the exercise. Fewer than 20 say little.")
    private int seeds;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "That share the seeds; the result is the same with any number.")
    private int threads;

    @Option(names = "--json", description = "One JSON document on standard output.")
    private boolean json;

    @Override
    public Integer call() throws BadInputException {
        checkSeeds(seeds);
        if (threads < 1 || threads > SimulateCommand.MOST_THREADS) {
            throw new BadInputException(
                    "%d threads cannot be used.".formatted(threads),
                    "Choose 1 to %d.".formatted(SimulateCommand.MOST_THREADS));
        }
        var played = played();
        var reading = Edits.read(edits, InputFiles.read(edits, MOST_EDIT_BYTES), played);
        if (reading.edits().isEmpty()) {
            throw new BadInputException(reading.problems());
        }
        show(Fan.of(played, reading.edits().get(), seeds, threads));
        return Commands.FINE;
    }

    static void checkSeeds(int seeds) throws BadInputException {
        if (seeds < 1 || seeds > Fan.MOST_SEEDS) {
            throw new BadInputException(
                    "A fan of %d seeds cannot be made.".formatted(seeds),
                    "Choose 1 to %d; %d or more say something.".formatted(Fan.MOST_SEEDS, Fan.ADVISED_SEEDS));
        }
    }

    private Played played() throws BadInputException {
        try {
            var file = ExerciseFile.read(InputFiles.read(named, ExerciseFile.MOST_BYTES));
            var broken = Chain.verify(file.journal());
            if (broken.isPresent()) {
                throw new BadInputException(named + ": " + broken.get().message(), "Use the file as it was written.");
            }
            var replay = Replay.of(file, ContentLibrary.standard());
            var differs = replay.disagreement();
            if (differs.isPresent()) {
                throw new BadInputException(named + ": " + differs.get(), "Use the file as it was written.");
            }
            return new Played(
                    replay.scenario(), replay.library(), file.settings(), file.edition(), replay.entries(), file.at());
        } catch (UnreadableFileException e) {
            throw new BadInputException(named + ": " + e.message(), "");
        }
    }

    private void show(Fan fan) {
        var out = spec.commandLine().getOut();
        if (json) {
            var document = JsonNodeFactory.instance.objectNode().put("seeds", fan.seeds());
            var rumours = document.putArray("rumours");
            for (var rumour : fan.rumours()) {
                var node = rumours.addObject().put("id", rumour.value());
                put(node.putObject("believersAtEnd"), fan.believersAtEnd(rumour));
                put(node.putObject("everBelieved"), fan.everBelieved(rumour));
            }
            put(document.putObject("trust"), fan.trust());
            out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document));
        } else {
            out.println("%d pairs of runs; median, and in brackets where nine in ten lie".formatted(fan.seeds()));
            for (var rumour : fan.rumours()) {
                out.println(rumour.value());
                out.println("  believe at the end  " + line(fan.believersAtEnd(rumour), "%,.0f"));
                out.println("  ever believed       " + line(fan.everBelieved(rumour), "%,.0f"));
            }
            out.println("trust                 " + line(fan.trust(), "%.3f"));
        }
        out.flush();
    }

    private static String line(Fan.Compared compared, String number) {
        return "played %s, edited %s, difference %s"
                .formatted(
                        text(compared.actual(), number),
                        text(compared.edited(), number),
                        text(compared.difference(), number));
    }

    private static String text(Spread spread, String number) {
        return "%s (%s to %s)"
                .formatted(text(spread.median(), number), text(spread.p5(), number), text(spread.p95(), number));
    }

    /// What rounds to nothing has no sign.
    private static String text(double value, String number) {
        var text = number.formatted(value);
        return text.matches("-[0.]+") ? text.substring(1) : text;
    }

    private static void put(ObjectNode node, Fan.Compared compared) {
        put(node.putObject("actual"), compared.actual());
        put(node.putObject("edited"), compared.edited());
        put(node.putObject("difference"), compared.difference());
    }

    private static void put(ObjectNode node, Spread spread) {
        node.put("median", spread.median()).put("p5", spread.p5()).put("p95", spread.p95());
    }
}
