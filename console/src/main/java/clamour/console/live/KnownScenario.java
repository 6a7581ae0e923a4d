package clamour.console.live;

import clamour.exercise.Board;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Fact;
import clamour.scenario.LocalText;
import clamour.scenario.PhaseId;
import clamour.scenario.Rumour;
import clamour.scenario.Scenario;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A scenario without what its trainees are to find out: no injects, no expectations, no seed; of the rumours the
/// claims that have surfaced and the ways people put them, with their truth open (a post reads the same at every seat
/// only if all know these); of the facts those the team knows by now and may see; the
/// phases that have begun; of the discussion what is talked about while the clock stands.
///
/// @param board whole, for what has surfaced
record KnownScenario(Scenario scenario, Board board) {

    Scenario at(ExerciseTime now) {
        return new Scenario(
                scenario.name(),
                scenario.title(),
                scenario.summary(),
                scenario.themes(),
                scenario.difficulty(),
                scenario.language(),
                scenario.storyStart(),
                scenario.duration(),
                0,
                scenario.with(),
                scenario.place(),
                scenario.audience(),
                scenario.channels(),
                scenario.accounts(),
                scenario.facts().stream().filter(fact -> isKnown(fact, now)).toList(),
                scenario.rumours().stream()
                        .flatMap(rumour -> claim(rumour).stream())
                        .toList(),
                scenario.phases().stream()
                        .filter(phase -> !phase.from().isAfter(now))
                        .toList(),
                scenario.objectives(),
                List.of(),
                List.of(),
                discussed(now),
                scenario.score());
    }

    /// The questions of the phase that has come, once the exercise has begun and stands.
    private SortedMap<PhaseId, List<LocalText>> discussed(ExerciseTime now) {
        if (board.clock().running() || !now.isAfter(ExerciseTime.START)) {
            return Collections.emptySortedMap();
        }
        return scenario.phaseAt(now)
                .filter(phase -> scenario.discussion().containsKey(phase.id()))
                .map(phase -> Collections.unmodifiableSortedMap(
                        new TreeMap<>(Map.of(phase.id(), scenario.discussion().get(phase.id())))))
                .orElse(Collections.emptySortedMap());
    }

    /// A sensitive fact reaches trainees only by an inject that gives it to them.
    private static boolean isKnown(Fact fact, ExerciseTime now) {
        return fact.sensitive().isEmpty() && !fact.known().isAfter(now);
    }

    private Optional<Rumour> claim(Rumour rumour) {
        return Sight.rumour(board, rumour.id())
                .flatMap(Board.RumourState::surfaced)
                .map(surfaced -> new Rumour(
                        rumour.id(),
                        rumour.claim(),
                        new Rumour.Truth.UnknownUntil(scenario.end()),
                        surfaced,
                        List.of(),
                        0,
                        Optional.empty(),
                        rumour.says()));
    }
}
