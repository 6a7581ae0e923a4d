package clamour.content.pack;

import org.jspecify.annotations.Nullable;

/// Something wrong in a content file, said so that its author can mend it.
///
/// @param file path inside the pack
/// @param line from 1; 0 where the whole file is meant
/// @param column from 1; 0 where the whole file is meant
/// @param path place in the document such as `personas[3].voice`, empty for the whole
/// @param code names the bad thing, stable: `unknown-key`
public record ContentProblem(
        String file,
        int line,
        int column,
        String path,
        String code,
        String message,
        @Nullable String hint) {

    @Override
    public String toString() {
        return "%s:%d:%d %s%s".formatted(file, line, column, message, hint == null ? "" : " " + hint);
    }
}
