package clamour.console.cli;

import clamour.content.ContentLibrary;
import clamour.exercise.file.ExerciseFile;
import clamour.exercise.file.Replay;
import clamour.exercise.file.UnreadableFileException;
import clamour.exercise.fold.ExerciseFold;
import clamour.scenario.ExerciseTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Goes through the exercise of a file again, and says whether it comes to the same.
@Command(
        name = "replay",
        description = "Folds the exercise of a file again; with --verify, checks that nothing in it was changed.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before anything is run
final class ReplayCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "EXERCISE.zip", description = "An exercise file, as simulate --out writes it.")
    private String named;

    @Option(names = "--verify", description = "Check the chain of the journal and the recorded state hash.")
    private boolean verify;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "The state at that time, such as +00:45; at the end without it.")
    private @Nullable String at;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "The result is the same with any number.",
            defaultValue = "2")
    private int threads;

    @Option(names = "--json", description = "One JSON document on standard output.")
    private boolean json;

    /// @param chain `ok`, or where it breaks
    /// @param matches whether the fold comes to the recorded state; empty where that was not asked
    private record Result(int entries, String chain, Optional<String> stateHash, Optional<Boolean> matches) {}

    @Override
    public Integer call() throws BadInputException {
        if (threads < 1 || threads > SimulateCommand.MOST_THREADS) {
            throw new BadInputException(
                    "%d threads cannot be used.".formatted(threads),
                    "Choose 1 to %d.".formatted(SimulateCommand.MOST_THREADS));
        }
        var time = time();
        byte[] bytes = InputFiles.read(named, ExerciseFile.MOST_BYTES);
        try {
            return show(replay(bytes, time), time);
        } catch (UnreadableFileException e) {
            if (!verify) {
                throw new BadInputException(named + ": " + e.message(), "");
            }
            complain(e.message());
            return show(new Result(0, e.message(), Optional.empty(), Optional.of(false)), time);
        }
    }

    private Optional<ExerciseTime> time() throws BadInputException {
        var text = at;
        if (text == null) {
            return Optional.empty();
        }
        var time = ExerciseTime.parse(text).filter(parsed -> !parsed.isBefore(ExerciseTime.START));
        if (time.isEmpty()) {
            throw new BadInputException("“%s” is not an exercise time.".formatted(text), "Write it as +00:45.");
        }
        return time;
    }

    private Result replay(byte[] bytes, Optional<ExerciseTime> time) throws UnreadableFileException {
        var file = ExerciseFile.read(bytes);
        int entries = file.journal().size();
        var broken = clamour.exercise.Chain.verify(file.journal());
        if (broken.isPresent()) {
            complain(broken.get().message());
            return new Result(entries, broken.get().message(), Optional.empty(), Optional.of(false));
        }
        var replay = Replay.of(file, ContentLibrary.standard());
        var damage = file.damage(bytes);
        damage.ifPresent(
                found -> complain("Byte %d of the file was changed, in %s.".formatted(found.offset(), found.part())));
        var differs = replay.disagreement();
        differs.ifPresent(this::complain);
        if (!replay.sameContent()) {
            complain("The exercise ran with other content than this program has; words and rules may differ.");
        }
        boolean whole = damage.isEmpty() && differs.isEmpty();
        if (time.isPresent() && !verify) {
            var fold = replay.foldTo(time.get(), threads);
            return new Result(entries, "ok", Optional.of(hash(fold)), Optional.empty());
        }
        var hash = hash(replay.fold(threads));
        boolean matches = whole && hash.equals(file.stateHash());
        if (!hash.equals(file.stateHash())) {
            complain("The fold comes to the state %s; recorded is %s.".formatted(hash, file.stateHash()));
        }
        var shown = time.isPresent() ? hash(replay.foldTo(time.get(), threads)) : hash;
        return new Result(entries, "ok", Optional.of(shown), Optional.of(matches));
    }

    private static String hash(ExerciseFold fold) {
        return fold.stateHash();
    }

    private int show(Result result, Optional<ExerciseTime> time) {
        var out = spec.commandLine().getOut();
        if (json) {
            var document = JsonNodeFactory.instance
                    .objectNode()
                    .put("entries", result.entries())
                    .put("chain", result.chain())
                    .put("stateHash", result.stateHash().orElse(null))
                    .put("matches", result.matches().orElse(null));
            time.ifPresent(present -> document.put("at", present.toString()));
            out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document));
        } else {
            out.println("%d entries; chain: %s".formatted(result.entries(), result.chain()));
            result.stateHash()
                    .ifPresent(hash -> out.println("state%s %s"
                            .formatted(time.map(present -> " at " + present).orElse(""), hash)));
            result.matches()
                    .ifPresent(matches ->
                            out.println(matches ? "It is the recorded state." : "It is not the recorded state."));
        }
        out.flush();
        return result.matches().orElse(true) ? Commands.FINE : Commands.FAILED;
    }

    private void complain(String sentence) {
        var err = spec.commandLine().getErr();
        err.println(named + ": " + sentence);
        err.flush();
    }
}
