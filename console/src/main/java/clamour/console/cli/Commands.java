package clamour.console.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The root of the command line tool; without a command it says what there is.
@Command(
        name = "clamour",
        description = "Checks, simulates, scores and replays exercises. Without a command, the console is started.",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        subcommands = {
            CheckCommand.class,
            SimulateCommand.class,
            ReplayCommand.class,
            ScoreCommand.class,
        })
public final class Commands implements Runnable {

    /// Exit codes.
    static final int FINE = 0;

    static final int FAILED = 1;
    static final int BAD_INPUT = 2;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is run
    private CommandLine.Model.CommandSpec spec;

    /// Runs one command and returns the exit code: 0 fine, 1 failed, 2 bad input or usage.
    public static int run(String... arguments) {
        // UTF-8 whatever the locale of the terminal says: programs read what commands print.
        return run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments);
    }

    /// The same with other places to write to.
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Commands())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((fault, line, _) -> say(fault, line.getErr()))
                .execute(arguments);
    }

    /// What a fault looks like to people: what they can mend, or one line that can be reported.
    private static int say(Exception fault, PrintWriter err) {
        if (fault instanceof BadInputException bad) {
            bad.print(err);
            return BAD_INPUT;
        }
        err.println("Something went wrong inside Clamour: %s".formatted(fault));
        err.println("  This is a fault of the program. Please report it with the command that was given.");
        err.flush();
        return FAILED;
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
