package clamour.console.cli;

import clamour.content.ContentLibrary;
import clamour.content.Problem;
import clamour.exercise.Chain;
import clamour.exercise.file.ExerciseFile;
import clamour.exercise.file.Replay;
import clamour.exercise.file.UnreadableFileException;
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
    /// @param matches whether the file is as it was written and comes to the recorded state; empty where not asked
    /// @param damage what is wrong with a file whose chain is whole
    private record Result(
            int entries, String chain, Optional<String> stateHash, Optional<Boolean> matches, Optional<String> damage) {

        static Result broken(int entries, String where) {
            return new Result(entries, where, Optional.empty(), Optional.of(false), Optional.empty());
        }
    }

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
            if (!verify || !e.isDamaged()) {
                var hint = e.isDamaged()
                        ? "Take a copy that is whole, or see with --verify what can be said of this one."
                        : "Give an exercise file, as “simulate --out” or the review writes it.";
                throw new BadInputException(new Problem.Place(named, 0, 0, e.part()), e.message(), hint);
            }
            complain(e.message());
            return show(Result.broken(0, e.message()), time);
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

    private Result replay(byte[] bytes, Optional<ExerciseTime> time) throws UnreadableFileException, BadInputException {
        var file = ExerciseFile.read(bytes);
        int entries = file.journal().size();
        var broken = Chain.verify(file.journal());
        if (broken.isPresent()) {
            complain(broken.get().message());
            return Result.broken(entries, broken.get().message());
        }
        if (time.isPresent() && time.get().isAfter(file.at())) {
            throw new BadInputException(
                    "The exercise in “%s” ended at %s; %s is after that.".formatted(named, file.at(), time.get()),
                    "Choose a time up to %s.".formatted(file.at()));
        }
        var replay = Replay.of(file, ContentLibrary.standard());
        if (!replay.sameContent()) {
            complain(
                    "The exercise ran with other content than this program has and did not bring it along; words and rules may differ.");
        }
        if (time.isPresent() && !verify) {
            var hash = replay.foldTo(time.get(), threads).stateHash();
            return new Result(entries, "ok", Optional.of(hash), Optional.empty(), Optional.empty());
        }
        var hash = replay.fold(threads).stateHash();
        var damage = damage(file, replay, bytes, hash);
        damage.ifPresent(this::complain);
        var shown = time.isPresent() ? replay.foldTo(time.get(), threads).stateHash() : hash;
        return new Result(entries, "ok", Optional.of(shown), Optional.of(damage.isEmpty()), damage);
    }

    /// What is wrong with a file whose chain is whole.
    private static Optional<String> damage(ExerciseFile file, Replay replay, byte[] bytes, String hash) {
        var differs = replay.disagreement();
        if (differs.isPresent()) {
            return differs;
        }
        var damage = file.damage(bytes).map(ExerciseFile.Damage::message);
        if (hash.equals(file.stateHash())) {
            return damage.map(place -> place + " The exercise in it is whole, and comes to the recorded state.");
        }
        return Optional.of("The fold comes to the state %s; recorded is %s.%s"
                .formatted(hash, file.stateHash(), damage.map(" "::concat).orElse("")));
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
            result.damage().ifPresent(damage -> document.put("damage", damage));
            out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document));
        } else {
            // Where it breaks, or why it cannot be read, was said on standard error.
            if (result.entries() > 0) {
                out.println("%d entries; chain: %s"
                        .formatted(result.entries(), result.chain().equals("ok") ? "ok" : "broken"));
            }
            result.stateHash()
                    .ifPresent(hash -> out.println("state%s %s"
                            .formatted(time.map(present -> " at " + present).orElse(""), hash)));
            result.matches()
                    .ifPresent(matches ->
                            out.println(matches ? "It is the recorded state." : "The file is not as it was recorded."));
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
