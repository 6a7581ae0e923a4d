package clamour.scenario.read;

import clamour.content.Problem;
import clamour.scenario.Scenario;
import java.util.List;
import java.util.Optional;

/// What came of reading a file.
///
/// @param scenario present exactly where no problem is an error
/// @param problems most severe first, then by place
/// @param places where everything stands in the file
public record Reading(Optional<Scenario> scenario, List<Problem> problems, Places places) {

    public Reading {
        problems = List.copyOf(problems);
    }
}
