package clamour.console.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/// One run of a command, with what it printed.
record CommandLineRun(int exit, String out, String err) {

    static CommandLineRun of(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Commands.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new CommandLineRun(exit, out.toString(), err.toString());
    }
}
