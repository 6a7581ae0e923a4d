package clamour.console.cli;

import clamour.content.Problem;
import clamour.content.Problem.Severity;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.json.JsonFactory;

/// Problems as commands print them: for people in the manner of compilers, and as one JSON document.
final class ProblemText {

    private ProblemText() {}

    static String forPeople(List<Problem> problems, int files) {
        var text = new StringBuilder();
        for (var problem : problems) {
            text.append(place(problem.at()))
                    .append(' ')
                    .append(word(problem.severity()))
                    .append(' ');
            text.append(problem.message()).append(" [").append(problem.code()).append("]\n");
            if (problem.hint() != null) {
                text.append("    ").append(problem.hint()).append('\n');
            }
        }
        return text.append(summary(problems, files)).toString();
    }

    /// On standard error: each problem a line, and how to mend it under it.
    static void tell(List<Problem> problems, PrintWriter err) {
        for (var problem : problems) {
            var place = place(problem.at());
            var warning = problem.severity() == Severity.WARNING ? "(warning) " : "";
            err.println((place.isEmpty() ? "" : place + " ") + warning + problem.message());
            if (problem.hint() != null && !problem.hint().isEmpty()) {
                err.println("  " + problem.hint());
            }
        }
        err.flush();
    }

    private static String place(Problem.Place at) {
        return at.line() == 0 ? at.file() : at.file() + ":" + at.line() + ":" + at.column();
    }

    private static String summary(List<Problem> problems, int files) {
        long errors = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
        long warnings = problems.size() - errors;
        var checked = count(files, "file") + " checked: ";
        if (problems.isEmpty()) {
            return checked + "no problems.";
        }
        return checked + count(errors, "error") + ", " + count(warnings, "warning") + ".";
    }

    private static String count(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    static String json(List<Problem> problems) {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(tools.jackson.core.ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("problems");
            for (var problem : problems) {
                json.writeStartObject();
                json.writeStringProperty("file", problem.at().file());
                json.writeNumberProperty("line", problem.at().line());
                json.writeNumberProperty("column", problem.at().column());
                json.writeStringProperty("path", problem.at().path());
                json.writeStringProperty("severity", word(problem.severity()));
                json.writeStringProperty("code", problem.code());
                json.writeStringProperty("message", problem.message());
                json.writeStringProperty("hint", problem.hint());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
