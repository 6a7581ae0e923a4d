package clamour.console.cli;

import clamour.content.Problem;
import java.io.PrintWriter;
import java.util.List;

/// What was given to a command cannot be used. Says where, what and how to mend it; the command ends with
/// [Commands#BAD_INPUT].
final class BadInputException extends Exception {

    /// Each one a line, and a hint under it.
    private final transient List<Problem> problems;

    private final String hint;

    BadInputException(String message, String hint) {
        super(message);
        this.hint = hint;
        problems = List.of();
    }

    BadInputException(List<Problem> problems) {
        super("%d problems".formatted(problems.size()));
        hint = "";
        this.problems = List.copyOf(problems);
    }

    void print(PrintWriter err) {
        if (problems.isEmpty()) {
            err.println(getMessage());
            if (!hint.isEmpty()) {
                err.println("  " + hint);
            }
        }
        for (var problem : problems) {
            var at = problem.at();
            err.println("%s:%d:%d %s%s"
                    .formatted(
                            at.file(),
                            at.line(),
                            at.column(),
                            problem.severity() == Problem.Severity.WARNING ? "(warning) " : "",
                            problem.message()));
            var mend = problem.hint();
            if (mend != null && !mend.isEmpty()) {
                err.println("  " + mend);
            }
        }
        err.flush();
    }
}
