package clamour.console;

import clamour.console.cli.Commands;

/// Starts the console, or runs one command of the command line tool.
///
/// Spring starts for no argument, for `serve`, and for a first argument like `--server.port=9000`; anything else,
/// `--help` and `--version` included, is a command. No Spring class is loaded before that is decided.
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        if (serves(arguments)) {
            Server.start(arguments);
        } else {
            // Not System.exit, which looks for a logger of its own call through every jar before it ends.
            Runtime.getRuntime().halt(Commands.run(arguments));
        }
    }

    static boolean serves(String... arguments) {
        if (arguments.length == 0) {
            return true;
        }
        String first = arguments[0];
        return first.equals("serve") || (first.startsWith("--") && first.contains("="));
    }
}
