package clamour.console.cli;

import clamour.scenario.read.Spelling;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/// What is wrong with the words behind `clamour`, in sentences rather than in those of the library that reads them.
final class Usage {

    private Usage() {}

    static BadInputException refusal(ParameterException fault) {
        var line = fault.getCommandLine();
        var help = "“%s --help” shows what can be given."
                .formatted(line.getCommandSpec().qualifiedName());
        return switch (fault) {
            case CommandLine.UnmatchedArgumentException unknown -> unknown(unknown, line, help);
            case CommandLine.MissingParameterException missing -> new BadInputException(missing(missing), help);
            case CommandLine.OverwrittenOptionException twice ->
                new BadInputException("%s is given more than once.".formatted(name(twice.getOverwritten())), help);
            default -> new BadInputException(unusable(fault), help);
        };
    }

    private static BadInputException unknown(
            CommandLine.UnmatchedArgumentException unknown, CommandLine line, String help) {
        var word =
                unknown.getUnmatched().isEmpty() ? "" : unknown.getUnmatched().getFirst();
        if (word.startsWith("-")) {
            var known = line.getCommandSpec().optionsMap().keySet();
            return new BadInputException(
                    "There is no option “%s”.".formatted(word),
                    Spelling.nearest(word, List.copyOf(known))
                            .map("Did you mean “%s”?"::formatted)
                            .orElse(help));
        }
        return line.getSubcommands().isEmpty()
                ? new BadInputException("“%s” is one word more than can be used.".formatted(word), help)
                : new BadInputException(
                        "There is no command “%s”.".formatted(word),
                        Spelling.hint(word, line.getSubcommands().keySet(), "commands"));
    }

    private static String missing(CommandLine.MissingParameterException missing) {
        var names = missing.getMissing().stream()
                .map(argument -> argument.isOption()
                        ? "%s without its %s".formatted(name(argument), argument.paramLabel())
                        : argument.paramLabel())
                .collect(Collectors.joining(" and "));
        return missing.getMissing().stream().anyMatch(ArgSpec::isOption)
                ? "There is %s.".formatted(names)
                : "%s is missing.".formatted(names);
    }

    private static String unusable(ParameterException fault) {
        var argument = fault.getArgSpec();
        if (argument == null) {
            return String.valueOf(fault.getMessage());
        }
        var value = fault.getValue() == null ? "" : fault.getValue();
        var type = argument.type();
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return "“%s” is not a whole number that %s can have.".formatted(value, name(argument));
        }
        return type == Path.class
                ? "“%s” cannot be the name of a file.".formatted(value)
                : "“%s” cannot be used for %s.".formatted(value, name(argument));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
