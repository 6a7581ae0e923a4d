package clamour.reaction;

import clamour.flood.Chatter;
import clamour.flood.Dials;
import clamour.flood.Stream;
import clamour.population.Attention;
import clamour.population.Population;
import clamour.scenario.CommunityId;
import clamour.scenario.Rumour;
import clamour.scenario.Scenario;
import clamour.scenario.Source;
import clamour.spread.Keys;
import clamour.spread.Loop;
import clamour.spread.StateHash;
import clamour.spread.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Everything of a simulated public that changes, and the roots of its draws. [#copy] shares what does not change.
final class State {

    /// Posts are still seen for so long behind the planned end, for exercises that run over.
    static final int OVERTIME_SECONDS = 30 * 60;

    static final int NEVER = -1;

    final Scenario scenario;
    final Loudness loudness;
    final Population population;
    final long seed;
    final int horizon;
    final Loop loop;
    final Crowd crowd;
    final Messages messages;
    final Tallies tallies;
    final Feed feed;
    final Trends trends;
    final Pulse pulse;
    final Questions questions;
    final Dials dials;
    final Chatter chatter;
    /// Ids of comments on scripted posts: who meets a post again does not comment in the same words again. Asked
    /// only for what it holds, never walked through.
    final LongSet comments;
    final List<Official> officials = new ArrayList<>();
    final List<Stream> streams = new ArrayList<>();
    /// The message of each stream.
    final List<Integer> streamMessages = new ArrayList<>();
    /// By rumour: the tick it started at, or [#NEVER].
    final int[] rumourStart;
    /// By rumour: the tick at which newsrooms published what they found out, or [#NEVER].
    final int[] settledAt;
    /// By rumour: what the official voice has said last: 0 nothing, 1 that it is true, -1 that it is not.
    final int[] officialWord;
    int crisisStart = NEVER;
    /// When the authorities last published something that has got about, or [#NEVER].
    int lastHeard = NEVER;
    /// Which official message people find who look: what is pinned, else the latest that is no reply; or [#NEVER].
    int lookedUp = NEVER;
    int lastQuestion = -Behaviour.QUESTION_SECONDS;
    int lastHelp = -Behaviour.HELP_SECONDS;
    int lastReply = -Behaviour.REPLY_SECONDS;

    State(Scenario scenario, Population population, long seed) {
        this(scenario, population, seed, Loudness.USUAL, 1);
    }

    /// @param threads for the loop; the state is the same with any number
    State(Scenario scenario, Population population, long seed, Loudness loudness, int threads) {
        this.loudness = loudness;
        this.scenario = scenario;
        this.population = population;
        this.seed = seed;
        horizon = Math.toIntExact(scenario.duration().toSeconds()) + OVERTIME_SECONDS;
        var waking = new Waking(population, horizon, seed);
        loop = new Loop(population.graph(), Attention.hazards(), horizon, waking, threads);
        int rumours = scenario.rumours().size();
        crowd = new Crowd(population, scenario.audience().communities(), rumours, horizon, Behaviour.HALF_LIFE_SECONDS);
        messages = new Messages();
        tallies = new Tallies();
        feed = new Feed(scenario, population);
        trends = new Trends();
        pulse = new Pulse();
        questions = new Questions();
        dials = new Dials();
        comments = new LongSet();
        chatter = new Chatter(population.size(), population.wakingHours(), Purposes.CHATTER.root(seed));
        rumourStart = new int[rumours];
        Arrays.fill(rumourStart, NEVER);
        settledAt = new int[rumours];
        Arrays.fill(settledAt, NEVER);
        officialWord = new int[rumours];
        for (var rumour : scenario.rumours()) {
            for (int stance = 0; stance < Messages.STANCES; stance++) {
                messages.add(
                        Messages.Kind.RUMOUR,
                        indexOf(rumour),
                        stance,
                        Keys.text(rumour.id().value()) + stance,
                        0);
            }
        }
    }

    private State(State other) {
        loudness = other.loudness;
        scenario = other.scenario;
        population = other.population;
        seed = other.seed;
        horizon = other.horizon;
        loop = other.loop.copy();
        crowd = other.crowd.copy();
        messages = other.messages.copy();
        tallies = other.tallies.copy();
        feed = other.feed.copy();
        trends = other.trends.copy();
        pulse = other.pulse.copy();
        questions = other.questions.copy();
        dials = other.dials.copy();
        chatter = other.chatter;
        comments = other.comments.copy();
        other.officials.forEach(official -> officials.add(official.copy()));
        streams.addAll(other.streams);
        streamMessages.addAll(other.streamMessages);
        rumourStart = other.rumourStart.clone();
        settledAt = other.settledAt.clone();
        officialWord = other.officialWord.clone();
        crisisStart = other.crisisStart;
        lastHeard = other.lastHeard;
        lookedUp = other.lookedUp;
        lastQuestion = other.lastQuestion;
        lastHelp = other.lastHelp;
        lastReply = other.lastReply;
    }

    /// Seconds for which the official voice has been silent beyond what the public bears; 0 while it bears it.
    int silence() {
        if (crisisStart == NEVER) {
            return 0;
        }
        int quiet = lastHeard == NEVER
                ? loop.now() - crisisStart - Behaviour.PATIENCE_SECONDS
                : loop.now() - lastHeard - Behaviour.PATIENCE_AFTER_MESSAGE_SECONDS;
        return Math.max(0, quiet);
    }

    /// Share of those who would have looked at a rumour when it was new that still do. That it has been
    /// settled, one way or the other, is news again.
    double news(int rumour, int stance) {
        int since = settledAt[rumour] != NEVER && stance == settledAs(rumour) ? settledAt[rumour] : rumourStart[rumour];
        return Tables.halved(Math.max(0, loop.now() - since) * (1 / Behaviour.NOVELTY_SECONDS));
    }

    /// The stance of those who know how a rumour turned out.
    int settledAs(int rumour) {
        return scenario.rumours().get(rumour).truth().isFalse() ? Messages.DENY : Messages.SUPPORT;
    }

    State copy() {
        return new State(this);
    }

    private int indexOf(Rumour rumour) {
        return scenario.rumours().indexOf(rumour);
    }

    /// The message that carries a rumour in a stance.
    static int rumourMessage(int rumour, int stance) {
        return rumour * Messages.STANCES + stance;
    }

    void hashInto(StateHash hash) {
        hash.add(seed).add(horizon);
        loop.hashInto(hash);
        crowd.hashInto(hash);
        messages.hashInto(hash);
        tallies.hashInto(hash);
        feed.hashInto(hash);
        trends.hashInto(hash);
        pulse.hashInto(hash);
        questions.hashInto(hash);
        dials.hashInto(hash);
        hash.add(comments.size());
        hash.add(officials.size());
        officials.forEach(official -> official.hashInto(hash));
        hash.add(streams.size());
        hash.add(rumourStart, rumourStart.length)
                .add(settledAt, settledAt.length)
                .add(officialWord, officialWord.length);
        hash.add(crisisStart)
                .add(lastHeard)
                .add(lookedUp)
                .add(lastQuestion)
                .add(lastHelp)
                .add(lastReply);
    }

    /// Finds anew what people look up; after each message, pin or withdrawal.
    void chooseLookedUp() {
        lookedUp = NEVER;
        for (int i = officials.size() - 1; i >= 0; i--) {
            var official = officials.get(i);
            boolean there = !messages.withdrawn(official.message)
                    && official.effect.answers().isEmpty();
            if (there && (lookedUp == NEVER || (official.pinned && !officials.get(lookedUp).pinned))) {
                lookedUp = i;
            }
        }
    }

    /// A rumour is about from now on, if it was not before.
    void startRumour(int rumour, int tick) {
        if (rumourStart[rumour] == State.NEVER) {
            rumourStart[rumour] = tick;
            if (crisisStart == State.NEVER) {
                crisisStart = tick;
            }
        }
    }

    /// A named account, or one of a community: of eight drawn, the one with most followers.
    int account(Source from, long key) {
        return switch (from) {
            case Source.Named(var id) -> population.number(id);
            case Source.AnyOf(var community) -> {
                int best = -1;
                for (int k = 0; k < 8; k++) {
                    int account = population.pick(indexOf(community), Keys.key(Purposes.SOURCE.root(seed), key, k, 0));
                    if (best < 0 || population.followers(account) > population.followers(best)) {
                        best = account;
                    }
                }
                yield best;
            }
        };
    }

    private int indexOf(CommunityId id) {
        var communities = scenario.audience().communities();
        for (int i = 0; i < communities.size(); i++) {
            if (communities.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no community %s in this public".formatted(id));
    }
}
