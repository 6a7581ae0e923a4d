package clamour.scenario.read;

import clamour.content.Problem;
import clamour.content.Problem.Place;
import clamour.content.Problem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The problems of one file as they are found; most severe first, then by place, when they are asked for.
final class Problems {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::severity)
            .thenComparingInt(problem -> problem.at().line())
            .thenComparingInt(problem -> problem.at().column())
            .thenComparing(problem -> problem.at().path())
            .thenComparing(Problem::code);

    private final String file;
    private final List<Problem> found = new ArrayList<>();
    private int errors;

    Problems(String file) {
        this.file = file;
    }

    void error(Tree at, String code, String message, @Nullable String hint) {
        error(at.line(), at.column(), at.path(), code, message, hint);
    }

    void error(Tree.Entry at, String path, String code, String message, @Nullable String hint) {
        error(at.line(), at.column(), path, code, message, hint);
    }

    void error(int line, int column, String path, String code, String message, @Nullable String hint) {
        errors++;
        found.add(new Problem(new Place(file, line, column, path), Severity.ERROR, code, message, hint));
    }

    void warning(int line, int column, String path, String code, String message, @Nullable String hint) {
        found.add(new Problem(new Place(file, line, column, path), Severity.WARNING, code, message, hint));
    }

    /// How many so far, to see whether a part was read without any.
    int errors() {
        return errors;
    }

    boolean hasErrors() {
        return errors > 0;
    }

    List<Problem> sorted() {
        return inOrder(found);
    }

    /// Most severe first, then by place. Past the limit one last problem counts the rest.
    static List<Problem> inOrder(List<Problem> problems) {
        var sorted = problems.stream().sorted(ORDER).distinct().toList();
        if (sorted.size() <= Limits.PROBLEMS) {
            return sorted;
        }
        var shown = new ArrayList<>(sorted.subList(0, Limits.PROBLEMS));
        var next = sorted.get(Limits.PROBLEMS);
        shown.add(new Problem(
                new Place(next.at().file(), 0, 0, ""),
                next.severity(),
                "more-problems",
                "There are %s more problems; the first %s are listed."
                        .formatted(sorted.size() - Limits.PROBLEMS, Limits.PROBLEMS),
                "Mend these and check again."));
        return List.copyOf(shown);
    }
}
