package clamour.scenario.lint;

import clamour.content.Problem;
import clamour.content.Problem.Severity;
import clamour.scenario.read.Places;
import java.util.ArrayList;
import java.util.List;

/// The warnings about one file.
final class Warnings {

    private final Places places;
    private final List<Problem> found = new ArrayList<>();

    Warnings(Places places) {
        this.places = places;
    }

    void add(String path, String code, String message, String hint) {
        found.add(new Problem(places.at(path), Severity.WARNING, code, message, hint));
    }

    List<Problem> list() {
        return List.copyOf(found);
    }

    static String inject(int index) {
        return "injects[" + index + "]";
    }
}
