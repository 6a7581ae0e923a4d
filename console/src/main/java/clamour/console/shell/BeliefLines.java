package clamour.console.shell;

import clamour.console.shell.Chart.Line;
import clamour.exercise.Curves;
import clamour.exercise.Measures;
import clamour.scenario.LocalText;
import clamour.scenario.Rumour;
import clamour.scenario.RumourId;
import clamour.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/// Who believed what, as lines of a chart. A claim gets a line once one in a thousand believed it, always in the same
/// colour.
public record BeliefLines(Scenario scenario, Curves curves, String language, int accounts) {

    /// The share of everybody from which a line can be told from the axis.
    private static final double WORTH_A_LINE = 0.001;

    private static final int COLOURS = 6;

    /// Those that were believed, in the order of the scenario.
    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        var rumours = scenario.rumours();
        for (int i = 0; i < rumours.size(); i++) {
            var rumour = rumours.get(i);
            if (believed(rumour)) {
                lines.add(Line.of(
                        rumour.id().value(),
                        rumour.claim().in(language),
                        "series-" + (i % COLOURS + 1),
                        curves.minutes().stream()
                                .map(at -> new double[] {at.at().seconds(), share(at, rumour.id())})
                                .toList()));
            }
        }
        return lines;
    }

    /// The claims that hardly anybody ever believed.
    public List<String> unbelieved() {
        return scenario.rumours().stream()
                .filter(rumour -> !believed(rumour))
                .map(Rumour::claim)
                .map((LocalText claim) -> claim.in(language))
                .toList();
    }

    private boolean believed(Rumour rumour) {
        return curves.minutes().stream().anyMatch(at -> share(at, rumour.id()) >= WORTH_A_LINE);
    }

    private double share(Measures at, RumourId rumour) {
        var belief = at.rumours().get(rumour);
        return belief == null ? 0 : belief.believers() / (double) Math.max(1, accounts);
    }
}
