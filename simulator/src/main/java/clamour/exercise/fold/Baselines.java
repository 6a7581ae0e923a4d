package clamour.exercise.fold;

import clamour.content.lexicon.ScoringTables;
import clamour.exercise.Curves;
import clamour.exercise.Measures;
import clamour.scenario.Rumour;
import clamour.scenario.Scenario;
import clamour.scoring.Outcome;
import java.util.OptionalInt;

/// What an exercise is measured against: the same public, with the same seed, where nobody said anything, and where the
/// model
/// answers were given.
public record Baselines(Curves silence, Curves exemplary) {

    /// The outcome so far, of one seed and so provisional; empty where nothing tells the two runs apart, and before the
    /// end also where too little does.
    OptionalInt points(ScoringTables tables, Scenario scenario, Curves actual, boolean ended) {
        var outcome = outcome(tables, scenario, actual);
        return ended || outcome.isTelling(tables) ? outcome.points() : OptionalInt.empty();
    }

    /// The outcome with its measures.
    public Outcome outcome(ScoringTables tables, Scenario scenario, Curves actual) {
        int minutes = Math.min(
                actual.minutes().size(),
                Math.min(silence.minutes().size(), exemplary.minutes().size()));
        return Outcome.of(
                tables,
                course(scenario, silence, minutes),
                course(scenario, exemplary, minutes),
                course(scenario, actual, minutes));
    }

    /// How the public came through the first minutes of a run. A rumour's harm is how readily it is passed on.
    static Outcome.Course course(Scenario scenario, Curves curves, int minutes) {
        double believerMinutes = 0;
        double trust = 0;
        double informed = 0;
        double waiting = 0;
        for (var minute : curves.minutes().subList(0, minutes)) {
            for (var rumour : scenario.rumours()) {
                if (rumour.truth().isFalse()) {
                    believerMinutes += believers(minute, rumour) * (1 + 9 * rumour.appeal());
                }
            }
            trust += minute.trust();
            informed += minute.reach();
            waiting += minute.questionsWaiting();
        }
        return new Outcome.Course(believerMinutes, minutes == 0 ? 0 : trust / minutes, informed, waiting);
    }

    private static int believers(Measures minute, Rumour rumour) {
        var belief = minute.rumours().get(rumour.id());
        return belief == null ? 0 : belief.believers();
    }
}
