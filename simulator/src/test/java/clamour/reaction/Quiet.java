package clamour.reaction;

import clamour.exercise.PostId;
import clamour.population.Population;
import clamour.scenario.Purpose;
import clamour.scenario.Scenario;
import java.util.List;
import java.util.Optional;

/// A public in which nothing happens but what a test lets it see.
final class Quiet {
    static final int FALSE_ONE = 0;
    static final int TRUE_ONE = 1;
    private static final Scenario TOWN = Town.scenario();

    final State state;
    final Seeing seeing;
    final Beliefs beliefs;

    Quiet(int accounts) {
        state = new State(TOWN, Population.of(TOWN, accounts, 4, 1), 4);
        var speech = new Speech(state);
        beliefs = new Beliefs(state, speech);
        seeing = new Seeing(state, speech, beliefs, new Reactions(state, speech, beliefs));
        state.rumourStart[FALSE_ONE] = 0;
        state.rumourStart[TRUE_ONE] = 0;
        seeing.moveTo(1);
    }

    int size() {
        return state.population.size();
    }

    void assertTo(int account, int rumour) {
        beliefs.meet(account, State.rumourMessage(rumour, Messages.SUPPORT), 3, -1);
    }

    void deny(int account, Official official) {
        beliefs.hearOfficial(account, FALSE_ONE, official, true, 0.5);
    }

    Official denial() {
        int message = state.messages.add(Messages.Kind.OFFICIAL, 0, Messages.SUPPORT, 77, 0);
        var effect = new OfficialEffect(
                80, 100, Purpose.CORRECTION, List.of(Town.SECOND), List.of(), true, true, Optional.empty());
        return new Official(
                message, 0, new PostId(77), effect, new int[] {FALSE_ONE}, new int[0], 1, false, 0.3, size());
    }

    double spokeShare(int rumour, int from, int to) {
        int spoke = 0;
        for (int account = from; account < to; account++) {
            spoke += Belief.spoke(state.crowd.belief(account, rumour)) ? 1 : 0;
        }
        return (double) spoke / (to - from);
    }
}
