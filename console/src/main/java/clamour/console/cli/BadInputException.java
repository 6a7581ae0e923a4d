package clamour.console.cli;

import clamour.content.Problem;
import clamour.content.Problem.Place;
import clamour.content.Problem.Severity;
import java.util.List;

/// What was given to a command cannot be used. Says where, what and how to mend it; the command ends with
/// [Commands#BAD_INPUT].
final class BadInputException extends Exception {

    private static final Place NOWHERE = new Place("", 0, 0, "");

    /// Each one a line, and a hint under it.
    private final transient List<Problem> problems;

    /// @param hint how to mend it; may be empty
    BadInputException(String message, String hint) {
        this(NOWHERE, message, hint);
    }

    BadInputException(Place at, String message, String hint) {
        this(List.of(new Problem(at, Severity.ERROR, "bad-input", message, hint.isEmpty() ? null : hint)));
    }

    BadInputException(List<Problem> problems) {
        super("%d problems".formatted(problems.size()));
        this.problems = List.copyOf(problems);
    }

    List<Problem> problems() {
        return problems;
    }
}
