package clamour.reaction;

import clamour.content.text.PostKind;
import clamour.content.text.Stance;
import clamour.flood.Chatter;
import clamour.scenario.Source;
import clamour.spread.Keys;
import clamour.spread.Tables;
import java.util.List;
import java.util.TreeMap;

/// What comes from outside the loop by itself: the time before the start, chatter, immigrants of floods,
/// rumours and those who bring them in, and what newsrooms find out about them.
final class Background {

    /// Nobody comes any more.
    static final double LEAST = 1e-9;

    private final State state;
    private final Speech speech;
    private final Settling settling;
    private final long seeding;

    Background(State state, Speech speech) {
        this.state = state;
        this.speech = speech;
        settling = new Settling(state, speech);
        seeding = Purposes.SEEDING.root(state.seed);
    }

    /// What arrives in a tick.
    void tick(int tick) {
        rumours(tick);
        streams(tick);
        chatter(tick);
    }

    /// Everyday chatter of the time before the start.
    void history() {
        long key = Purposes.HISTORY.root(state.seed);
        int seconds = Math.toIntExact(state.scenario.audience().history().toSeconds());
        if (seconds <= 0) {
            return;
        }
        var times = new TreeMap<Integer, Long>();
        for (int i = 0; times.size() < Behaviour.HISTORY_POSTS && i < 20 * Behaviour.HISTORY_POSTS; i++) {
            long draw = Keys.draw(key, i);
            int at = -1 - Keys.below(draw, seconds);
            if (Keys.share(Keys.mix(draw)) < state.population.wakingHours().share(at)) {
                times.putIfAbsent(at, draw);
            }
        }
        times.forEach((at, draw) -> {
            int account = talker(Keys.draw(draw, 1));
            var mood = Chatter.mood(Keys.draw(draw, 2));
            state.feed.add(state.feed.post(
                    new Feed.Candidate(
                            account,
                            Messages.NOTHING,
                            PostKind.CHATTER,
                            Chatter.TOPIC,
                            Stance.COMMENT,
                            mood,
                            speech.id(account, draw, 0),
                            0,
                            -1,
                            false),
                    at));
        });
    }

    /// Immigrants of all streams in this tick.
    private void streams(int tick) {
        for (int s = 0; s < state.streams.size(); s++) {
            var stream = state.streams.get(s);
            if (!stream.isOver(tick)) {
                int arrivals = stream.arrivals(tick, state.dials.percent(stream.topic()));
                for (int i = 0; i < arrivals; i++) {
                    long draw = stream.arrival(tick, i);
                    speech.ofFlood(state.population.pickActive(draw), state.streamMessages.get(s), draw, 0);
                }
            }
        }
    }

    /// Rumours start at their time and go on being brought in from elsewhere for a while.
    private void rumours(int tick) {
        var rumours = state.scenario.rumours();
        for (int r = 0; r < rumours.size(); r++) {
            if (state.rumourStart[r] == State.NEVER && rumours.get(r).starts().seconds() <= tick) {
                state.startRumour(r, tick);
                start(r, rumours.get(r).from());
            }
            if (state.rumourStart[r] != State.NEVER) {
                seed(r, tick);
                settling.tick(r, tick);
            }
        }
    }

    private void start(int rumour, List<Source> sources) {
        for (int i = 0; i < sources.size(); i++) {
            int account = state.account(
                    sources.get(i), state.messages.key(State.rumourMessage(rumour, Messages.SUPPORT)) + i);
            if (takesUp(account, rumour)) {
                speech.aboutRumour(account, rumour, Stance.SUPPORT, 0);
            }
        }
    }

    private void seed(int rumour, int tick) {
        double slower = state.scenario.rumours().get(rumour).truth().isFalse() ? 1 : Behaviour.SLOWER_IF_TRUE;
        double mean = perSecond(state, rumour, (tick - state.rumourStart[rumour]) / slower) / slower;
        if (mean < LEAST) {
            return;
        }
        long key = Keys.draw(seeding, rumour, tick);
        int arrivals = Tables.poisson(key, mean);
        for (int i = 0; i < arrivals; i++) {
            int account = state.population.pickActive(Keys.draw(key, -1L - i));
            if (takesUp(account, rumour)) {
                speech.broughtIn(account, rumour);
            }
        }
    }

    /// Somebody comes with a rumour from elsewhere and believes it.
    ///
    /// @return false for somebody who has spoken of it before
    private boolean takesUp(int account, int rumour) {
        int word = state.crowd.belief(account, rumour);
        if (Belief.spoke(word)) {
            return false;
        }
        state.crowd.setBelief(account, rumour, Belief.withSpoke(Belief.withAware(word)), 2 * Crowd.HELD);
        return true;
    }

    /// How many come in from elsewhere with something about a rumour, so many seconds after the first.
    static double perSecond(State state, int rumour, double age) {
        return Behaviour.SEEDS_PER_MINUTE
                / 60
                * state.population.size()
                / 100_000
                * (0.3 + 0.7 * state.scenario.rumours().get(rumour).appeal())
                * Tables.halved(age / Behaviour.SEEDING_SECONDS);
    }

    /// Who talks of everyday things: those who post much, and now and then somebody the trainees follow.
    private int talker(long draw) {
        return Keys.share(Keys.mix(draw + 2)) < Behaviour.CHATTER_OF_FOLLOWED
                ? state.population.pickFollowed(Keys.mix(draw + 3))
                : state.population.pickTalkative(draw);
    }

    private void chatter(int tick) {
        int percent = state.dials.percent(Chatter.TOPIC);
        int arrivals = state.chatter.arrivals(tick, percent);
        for (int i = 0; i < arrivals; i++) {
            long draw = state.chatter.arrival(tick, i);
            int account = talker(draw);
            var mood = Chatter.mood(Keys.mix(draw));
            speech.offer(
                    account,
                    Messages.NOTHING,
                    PostKind.CHATTER,
                    Chatter.TOPIC,
                    Stance.COMMENT,
                    mood,
                    speech.id(account, draw, 0),
                    0,
                    -1,
                    false);
        }
    }
}
