package clamour.console.cli;

import clamour.content.Problem;
import clamour.content.Problem.Place;
import clamour.content.Problem.Severity;
import clamour.content.lexicon.RuleLibrary;
import clamour.scenario.read.LibraryContent;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The root of the command line tool; without a command it says what there is.
@Command(
        name = "clamour",
        description = "Checks, simulates, scores and replays exercises. Without a command, the console is started.",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class)
public final class Commands implements Runnable {

    /// Exit codes.
    static final int FINE = 0;

    static final int FAILED = 1;
    static final int BAD_INPUT = 2;

    /// Made only when asked for: a command does not wait until the others are looked through.
    private static final Map<String, Offer> ALL = new LinkedHashMap<>();

    static {
        ALL.put("check", new Offer(CheckCommand::new, Commands::readPersonas));
        ALL.put("simulate", new Offer(SimulateCommand::new, Commands::readPersonas));
        ALL.put("replay", new Offer(ReplayCommand::new, Commands::readPersonas));
        ALL.put(
                "score",
                new Offer(ScoreCommand::new, () -> RuleLibrary.standard().rules("en")));
        ALL.put("whatif", new Offer(WhatifCommand::new, Commands::readPersonas));
        ALL.put("bench", new Offer(BenchCommand::new, Commands::readPersonas));
        // Otherwise picocli looks for classes of Groovy, Jansi and JDBC at each start, through every jar in the jar.
        System.setProperty("picocli.disable.closures", "true");
        System.setProperty("picocli.ansi", "false");
        System.setProperty("picocli.converters.excludes", "java\\.sql\\..*,java\\.time\\..*");
    }

    /// @param ahead reads what the command will need, while another processor looks at what was given to it
    private record Offer(Supplier<Object> command, Runnable ahead) {

        void startAhead() {
            Thread.ofPlatform()
                    .daemon()
                    .name("ahead")
                    // The command meets the same fault, and tells it.
                    .uncaughtExceptionHandler((_, _) -> {})
                    .start(ahead);
        }
    }

    private static void readPersonas() {
        LibraryContent.standard().personas();
    }

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is run
    private CommandLine.Model.CommandSpec spec;

    /// Runs one command and returns the exit code: 0 fine, 1 failed, 2 bad input or usage.
    public static int run(String... arguments) {
        // UTF-8 whatever the locale of the terminal says: programs read what commands print.
        var err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return run(new FileOutputStream(FileDescriptor.out), err, arguments);
    }

    /// The same with other places to write to. A command whose output did not arrive has failed.
    static int run(OutputStream out, PrintWriter err, String... arguments) {
        var output = new Output(out);
        var printer = new PrintWriter(output, true, StandardCharsets.UTF_8);
        int exit = run(printer, err, arguments);
        printer.flush();
        output.complaint().ifPresent(err::println);
        err.flush();
        return output.failed() ? FAILED : exit;
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        boolean json = List.of(arguments).contains("--json");
        var named = arguments.length == 0 ? null : ALL.get(arguments[0]);
        if (named != null) {
            named.startAhead();
        }
        var line = new CommandLine(new Commands());
        if (named == null) {
            ALL.forEach(
                    (name, offer) -> line.addSubcommand(name, offer.command().get()));
        } else {
            line.addSubcommand(arguments[0], named.command().get());
        }
        try {
            return line.setOut(out)
                    .setErr(err)
                    .setParameterExceptionHandler((fault, _) -> refuse(Usage.refusal(fault), json, out, err))
                    .setExecutionExceptionHandler((fault, _, _) -> say(fault, json, out, err))
                    .execute(arguments);
        } catch (OutOfMemoryError _) {
            return say(Memory.exhausted(), json, out, err);
        } catch (StackOverflowError fault) {
            return sayFault(fault, out, err, json);
        }
    }

    /// What a fault looks like to people: what they can mend, or one line that can be reported.
    private static int say(Exception fault, boolean json, PrintWriter out, PrintWriter err) {
        return switch (fault) {
            case BadInputException bad -> refuse(bad, json, out, err);
            case FailedException failed -> {
                tell(List.of(problem("failed", failed.message(), failed.hint())), json, out, err);
                yield FAILED;
            }
            default -> sayFault(fault, out, err, json);
        };
    }

    private static int refuse(BadInputException bad, boolean json, PrintWriter out, PrintWriter err) {
        tell(bad.problems(), json, out, err);
        return BAD_INPUT;
    }

    private static int sayFault(Throwable fault, PrintWriter out, PrintWriter err, boolean json) {
        var message = "Something went wrong inside Clamour: %s".formatted(fault);
        var hint = "This is a fault of the program. Please report it with the command that was given.";
        tell(List.of(problem("fault", message, hint)), json, out, err);
        return FAILED;
    }

    private static Problem problem(String code, String message, String hint) {
        return new Problem(new Place("", 0, 0, ""), Severity.ERROR, code, message, hint);
    }

    /// On standard error for people; as a document on standard output too where a program reads it.
    private static void tell(List<Problem> problems, boolean json, PrintWriter out, PrintWriter err) {
        if (json) {
            out.println(ProblemText.json(problems));
            out.flush();
        }
        ProblemText.tell(problems, err);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "No command was given.");
    }

    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            var version = Commands.class.getPackage().getImplementationVersion();
            return new String[] {"clamour " + (version == null ? "(not packaged)" : version)};
        }
    }
}
