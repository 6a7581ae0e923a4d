package clamour.console.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The root of the command line tool; without a command it says what there is.
@Command(
        name = "clamour",
        description = "Checks, simulates, scores and replays exercises. Without a command, the console is started.",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class)
public final class Commands implements Runnable {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is run
    private CommandLine.Model.CommandSpec spec;

    /// Runs one command and returns the exit code: 0 fine, 1 failed, 2 bad input or usage.
    public static int run(String... arguments) {
        return new CommandLine(new Commands()).execute(arguments);
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
