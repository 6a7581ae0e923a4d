package clamour.scenario.read;

import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;

/// The trap of YAML that bites press people: ` #riverside` in a text without quotes starts a comment, and the rest is
/// gone.
final class CutText {

    private CutText() {}

    static void report(Tree.Scalar scalar, Mark end, List<String> lines, Problems problems) {
        if (end.getLine() >= lines.size()) {
            return;
        }
        var line = lines.get(end.getLine());
        int column = line.offsetByCodePoints(0, Math.min(end.getColumn(), line.codePointCount(0, line.length())));
        int hash = column;
        while (hash < line.length() && (line.charAt(hash) == ' ' || line.charAt(hash) == '\t')) {
            hash++;
        }
        boolean cut = hash > column
                && hash + 1 < line.length()
                && line.charAt(hash) == '#'
                && Character.isLetterOrDigit(line.codePointAt(hash + 1));
        if (cut && !scalar.isEmpty()) {
            problems.warning(
                    scalar.line(),
                    scalar.column(),
                    scalar.path(),
                    "text-cut",
                    "The text ends before “%s”: in YAML a # after a space starts a comment."
                            .formatted(line.substring(hash, Math.min(line.length(), hash + 24))),
                    "Put the text in quotes; if a comment is meant, leave a space after #.");
        }
    }
}
