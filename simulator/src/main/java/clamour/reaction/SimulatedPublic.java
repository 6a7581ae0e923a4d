package clamour.reaction;

import clamour.exercise.EntryId;
import clamour.exercise.Frame;
import clamour.exercise.Measures;
import clamour.exercise.Message;
import clamour.exercise.PostId;
import clamour.exercise.Settings;
import clamour.exercise.SurfacedPost;
import clamour.population.Population;
import clamour.scenario.AccountId;
import clamour.scenario.CommunityId;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Inject;
import clamour.scenario.InjectId;
import clamour.scenario.LocalText;
import clamour.scenario.RumourId;
import clamour.scenario.Scenario;
import clamour.spread.StateHash;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The simulated public of one exercise: what enters (scripted posts, messages, floods), time, and what comes out
/// (posts, tallies,
/// measures). The same calls give the same state on every machine, however far each call of [#advanceTo] goes.
///
/// Owned by one thread. `threads` only shares the work of making the population: the loop itself runs on one, see
/// [clamour.spread].
public final class SimulatedPublic {

    private static final int COMPLAINTS_EVERY_SECONDS = 60;

    private final State state;
    private final Speech speech;
    private final Reactions reactions;
    private final Seeing seeing;
    private final Entrance entrance;
    private final Background background;

    private SimulatedPublic(State state) {
        this.state = state;
        speech = new Speech(state);
        var beliefs = new Beliefs(state, speech);
        reactions = new Reactions(state, speech, beliefs);
        seeing = new Seeing(state, speech, beliefs, reactions);
        entrance = new Entrance(state, speech);
        background = new Background(state, speech);
    }

    /// A public at `+00:00` with its history.
    ///
    /// @param threads that make the population; the result does not depend on it
    public static SimulatedPublic of(Scenario scenario, Settings settings, int threads) {
        return of(scenario, Population.of(scenario, settings.accounts(), settings.seed(), threads), settings.seed());
    }

    /// The same on a population that has been made before, for many runs on one.
    public static SimulatedPublic of(Scenario scenario, Population population, long seed) {
        return over(new State(scenario, population, seed));
    }

    static SimulatedPublic over(State fresh) {
        var made = new SimulatedPublic(fresh);
        made.background.history();
        return made;
    }

    /// Moves on, second by second.
    public void advanceTo(ExerciseTime at) {
        while (state.loop.now() < at.seconds()) {
            tick(state.loop.now() + 1);
        }
    }

    private void tick(int tick) {
        state.pulse.moveTo(tick);
        state.crowd.moveTo(tick);
        seeing.moveTo(tick);
        state.loop.see(seeing);
        background.tick(tick);
        if (tick % COMPLAINTS_EVERY_SECONDS == 0) {
            reactions.complain(tick);
        }
        state.feed.tickEnds(tick, state.tallies, state.loop);
        state.loop.fanOut();
    }

    public ExerciseTime now() {
        return new ExerciseTime(state.loop.now());
    }

    /// An inject's post enters. One whose time lies before the start is history: it is in the feed and reaches nobody
    /// any more.
    ///
    /// @param repetition 0 for the first time
    public void scripted(PostId id, Inject inject, Inject.Post post, LocalText text, int repetition) {
        entrance.scripted(id, inject, post, text, repetition);
    }

    /// The white cell speaks as somebody of the scenario.
    public void persona(PostId id, AccountId account, String text, Optional<PostId> replyTo) {
        entrance.persona(id, account, text, replyTo);
    }

    /// A trainee's message enters by the same door as everybody's.
    public void official(PostId id, EntryId message, Message text, OfficialEffect effect) {
        entrance.official(id, message, text, effect);
    }

    /// A deleted message goes no further; who has seen it has seen it.
    public void withdraw(PostId id) {
        entrance.withdraw(id);
    }

    /// A pinned message answers everybody who asks what it speaks of, those who wait and those who would ask later.
    public void pin(PostId id, boolean pinned) {
        entrance.pin(id, pinned);
    }

    /// A stream starts now.
    public void flood(InjectId inject, Inject.Flood flood) {
        entrance.flood(inject, flood);
    }

    /// @param topic of a flood, [clamour.flood.Chatter#TOPIC], or `*` for all
    /// @param percent of what is scripted
    public void dial(String topic, int percent) {
        state.dials.set(topic, percent);
    }

    /// Posts that have surfaced since last asked, oldest first.
    public List<SurfacedPost> takeSurfaced() {
        return state.feed.take();
    }

    /// Counters that have changed since last asked, in the order in which their posts surfaced.
    public List<Frame.Tally> takeTallies() {
        return state.tallies.take();
    }

    /// The public now.
    public Measures measures() {
        var communities = state.scenario.audience().communities();
        SortedMap<CommunityId, Double> trust = new TreeMap<>();
        for (int c = 0; c < communities.size(); c++) {
            trust.put(communities.get(c).id(), state.crowd.trust(c));
        }
        SortedMap<RumourId, Measures.Belief> rumours = new TreeMap<>();
        for (int r = 0; r < state.scenario.rumours().size(); r++) {
            var belief =
                    new Measures.Belief(state.crowd.aware(r), state.crowd.believers(r), state.crowd.everBelieved(r));
            rumours.put(state.scenario.rumours().get(r).id(), belief);
        }
        return new Measures(
                now(),
                state.pulse.postsPerMinute(),
                state.pulse.sentiment(),
                state.crowd.trust(),
                trust,
                rumours,
                state.questions.waiting().size(),
                state.questions.longestWait(state.loop.now()),
                state.crowd.reach());
    }

    /// An independent public in the same state; shares only what never changes.
    public SimulatedPublic copy() {
        return new SimulatedPublic(state.copy());
    }

    /// Adds everything that the future depends on, in canonical order.
    public void hashInto(StateHash hash) {
        state.hashInto(hash);
    }

    /// How often somebody has seen something.
    public long seeEvents() {
        return state.loop.seen();
    }

    /// How much has been posted, surfaced or not.
    public long posts() {
        return state.pulse.all();
    }

    /// Accounts of the public.
    public int accounts() {
        return state.population.size();
    }
}
