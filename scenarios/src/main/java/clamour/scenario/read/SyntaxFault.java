package clamour.scenario.read;

import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// What a parser's complaint means to somebody who writes scenarios.
final class SyntaxFault {

    private SyntaxFault() {}

    static void report(MarkedYamlEngineException fault, List<String> lines, Problems problems) {
        var problem = String.valueOf(fault.getProblem());
        var mark = isNeverClosed(problem, String.valueOf(fault.getContext()))
                ? fault.getContextMark().or(fault::getProblemMark)
                : fault.getProblemMark().or(fault::getContextMark);
        int line = mark.map(Mark::getLine).orElse(-1) + 1;
        int column = mark.map(Mark::getColumn).orElse(-1) + 1;
        var written = line < 1 || line > lines.size() ? "" : lines.get(line - 1);
        var said = say(problem, String.valueOf(fault.getContext()), written);
        problems.error(line, column, "", "not-yaml", said.message, said.hint);
    }

    /// Then the end of the file is where it was noticed; what is to be mended stands where the quotation begins.
    private static boolean isNeverClosed(String problem, String context) {
        return context.contains("quoted scalar") && problem.contains("end of stream");
    }

    private record Said(String message, String hint) {}

    private static Said say(String problem, String context, String line) {
        if (problem.contains("mapping values are not allowed")) {
            return new Said(
                    "This line has a second “: ”, which YAML takes for another key.",
                    "Put the text in quotes: text: \"Police: please stay away\".");
        }
        if (problem.contains("TAB") || problem.contains("'\\t'") || line.startsWith("\t")) {
            return new Said("This line is indented with a tab.", "Indent with spaces, two for each level.");
        }
        if (context.contains("scanning an alias") || context.contains("scanning an anchor")) {
            return new Said(
                    "A text without quotes cannot begin with “*” or “&”.", "Put the text in quotes: \"*now open*\".");
        }
        if (problem.contains("that cannot start any token")) {
            return new Said(
                    "A text without quotes cannot begin with %s.".formatted(startOf(problem)),
                    "Put the text in quotes: \"@AltenfurtPolice what is going on?\".");
        }
        if (context.contains("quoted scalar")) {
            return isNeverClosed(problem, context)
                    ? new Said("A quotation mark is opened here and never closed.", "Close it at the end of the text.")
                    : new Said(
                            "The quoted text holds an escape that YAML does not know.",
                            "Write a single backslash twice, or use single quotes.");
        }
        if (problem.contains("<block end>")) {
            return new Said(
                    "This line does not fit the lines above it: its indentation differs, or text follows a closing quote.",
                    "Keys of one table start in the same column.");
        }
        if (context.contains("flow")) {
            return new Said(
                    "A list or table in brackets is not closed, or lacks a comma.",
                    "Check the [ ] or { }, and put texts that hold commas, brackets or colons in quotes.");
        }
        if (problem.contains("could not find expected ':'")) {
            return new Said(
                    "A key without its “:” stands above.",
                    "Write “key: value”; a text over several lines needs quotes.");
        }
        return new Said(
                "This cannot be read as YAML (%s).".formatted(problem),
                "Check the indentation, quotes and brackets here.");
    }

    private static String startOf(String problem) {
        int quote = problem.indexOf('\'');
        return quote >= 0 && quote + 1 < problem.length() ? "“" + problem.charAt(quote + 1) + "”" : "this character";
    }
}
