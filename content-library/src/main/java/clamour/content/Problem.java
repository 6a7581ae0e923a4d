package clamour.content;

import org.jspecify.annotations.Nullable;

/// Something wrong in a file, said so that its author can mend it.
///
/// @param code names the bad thing, stable: `unknown-account`
/// @param message what is wrong, with the value found; a full sentence
/// @param hint how to mend it
public record Problem(
        Place at,
        Severity severity,
        String code,
        String message,
        @Nullable String hint) {

    /// Where: line and column from 1 (0 where a whole file is meant), path in the document such as
    /// `injects[3].account`.
    public record Place(String file, int line, int column, String path) {}

    public enum Severity {
        ERROR,
        WARNING
    }
}
