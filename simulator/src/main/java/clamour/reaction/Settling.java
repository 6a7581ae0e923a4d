package clamour.reaction;

import clamour.content.text.Stance;
import clamour.scenario.Channel;
import clamour.scenario.Fact;
import clamour.scenario.Rumour;
import clamour.scenario.Rumour.Truth;
import clamour.scenario.Source;
import clamour.spread.Keys;
import clamour.spread.Tables;
import java.util.ArrayList;
import java.util.List;

/// How a rumour ends that nobody works on: newsrooms find out, a true one after two hours, a false one after
/// thirteen or fourteen (Zubiaga 2016), and then the answer is brought in from elsewhere as the rumour was.
///
/// Nobody finds out before the scenario knows it, and never what may never be said. A claim that is partly
/// right is not settled: there is no short answer. That it will be settled does not depend on what the trainees
/// do, so an answer of theirs is never in the way of another.
final class Settling {

    /// What newsrooms publish falls within so many seconds of the first.
    private static final int WITHIN_SECONDS = 20 * 60;

    private final State state;
    private final Speech speech;
    private final long root;
    private final List<Integer> newsrooms = new ArrayList<>();

    Settling(State state, Speech speech) {
        this.state = state;
        this.speech = speech;
        root = Purposes.SETTLING.root(state.seed);
        for (int account = 0; account < state.population.named(); account++) {
            var named = state.population.account(account).orElseThrow();
            if (named.channel() == Channel.PRESS && named.team().isEmpty()) {
                newsrooms.add(account);
            }
        }
    }

    /// What happens in a tick to a rumour that has started.
    void tick(int rumour, int tick) {
        if (state.settledAt[rumour] == State.NEVER && settles(rumour, tick)) {
            state.settledAt[rumour] = tick;
        }
        if (state.settledAt[rumour] != State.NEVER) {
            publish(rumour, tick - state.settledAt[rumour]);
            bringIn(rumour, tick);
        }
    }

    private boolean settles(int rumour, int tick) {
        var it = state.scenario.rumours().get(rumour);
        if (it.truth() instanceof Truth.Known(var verdict) && verdict == Rumour.Verdict.PARTLY) {
            return false;
        }
        boolean open = it.truth() instanceof Truth.UnknownUntil(var at) && tick < at.seconds();
        return tick >= state.rumourStart[rumour] + lag(rumour) && !open && mayBeKnown(it, tick);
    }

    private boolean mayBeKnown(Rumour rumour, int tick) {
        return rumour.about()
                .flatMap(state.scenario::fact)
                .map(fact -> mayBeKnown(fact, tick))
                .orElse(true);
    }

    private static boolean mayBeKnown(Fact fact, int tick) {
        return fact.known().seconds() <= tick && !(fact.release() instanceof Fact.Release.Never);
    }

    private int lag(int rumour) {
        boolean wrong = state.scenario.rumours().get(rumour).truth().isFalse();
        int from = wrong ? Behaviour.FALSE_SETTLED_SECONDS : Behaviour.TRUE_SETTLED_SECONDS;
        int to = wrong ? Behaviour.FALSE_SETTLED_LATEST_SECONDS : Behaviour.TRUE_SETTLED_LATEST_SECONDS;
        return from + Keys.below(Keys.draw(root, rumour, -1), to - from);
    }

    /// The first newsroom at once, the others as they get round to it; where the scenario has none, somebody of
    /// the public whom many follow.
    private void publish(int rumour, int age) {
        var stance = stance(rumour);
        if (age == 0 && newsrooms.isEmpty()) {
            var first = state.scenario.audience().communities().getFirst().id();
            long key = Keys.draw(root, rumour, -2);
            settle(state.account(new Source.AnyOf(first), key), rumour, stance);
        }
        for (int i = 0; i < newsrooms.size() && age <= WITHIN_SECONDS; i++) {
            int newsroom = newsrooms.get(i);
            int turn = i == 0 ? 0 : 1 + Keys.below(Keys.draw(root, rumour, -3L - i), WITHIN_SECONDS);
            if (age == turn) {
                speech.settles(newsroom, rumour, stance);
            }
        }
    }

    private Stance stance(int rumour) {
        return state.settledAs(rumour) == Messages.DENY ? Stance.DENY : Stance.SUPPORT;
    }

    private void bringIn(int rumour, int tick) {
        double mean = Background.perSecond(state, rumour, tick - state.settledAt[rumour]);
        if (mean < Background.LEAST) {
            return;
        }
        long key = Keys.draw(root, rumour, tick);
        int arrivals = Tables.poisson(key, mean);
        for (int i = 0; i < arrivals; i++) {
            settle(state.population.pickActive(Keys.draw(key, -1L - i)), rumour, stance(rumour));
        }
    }

    /// Somebody who has heard how it turned out says so, once.
    private void settle(int account, int rumour, Stance stance) {
        int word = state.crowd.belief(account, rumour);
        boolean denies = stance == Stance.DENY;
        if (denies ? Belief.denied(word) : Belief.spoke(word)) {
            return;
        }
        word = Belief.withAware(word);
        word = denies ? Belief.withDenied(word) : Belief.withSpoke(word);
        int evidence = denies ? Math.min(state.crowd.evidence(word), -2 * Crowd.HELD) : 2 * Crowd.HELD;
        state.crowd.setBelief(account, rumour, word, evidence);
        speech.aboutRumour(account, rumour, stance, 0);
    }
}
