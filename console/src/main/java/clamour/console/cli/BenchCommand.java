package clamour.console.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// How fast this machine is at what a console asks of it.
@Command(
        name = "bench",
        description = "Measures how fast this machine is at what Clamour computes.",
        mixinStandardHelpOptions = true,
        subcommands = {
            BenchSirCommand.class,
            BenchExerciseCommand.class,
            BenchWhatifCommand.class,
            BenchScoreCommand.class
        })
final class BenchCommand implements Runnable {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is run
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Name what is to be measured: sir, exercise, whatif or score.");
    }
}
