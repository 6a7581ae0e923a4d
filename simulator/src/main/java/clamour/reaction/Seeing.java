package clamour.reaction;

import clamour.flood.Stream;
import clamour.spread.Keys;
import clamour.spread.Loop;
import clamour.spread.Rules;

/// The public's own rules: what an account makes of what it sees.
///
/// Seeing changes the state of that account alone; every decision is a draw keyed by account and message.
final class Seeing implements Rules {

    private static final int ALWAYS = 1 << 16;
    private static final int LIKES = (int) (Behaviour.LIKE * ALWAYS);
    private static final int LOOKS_UP = (int) Math.ceil(Behaviour.LOOK_UP * ALWAYS);

    private final State state;
    private final Speech speech;
    private final Beliefs beliefs;
    private final Reactions reactions;
    private final Crowd crowd;
    private final Messages messages;
    private final Tallies tallies;
    private final double offspringChance;
    private final long sights;
    private final long offspring;
    private final long ask;
    /// Of the tick, see [State#silence].
    private int silence;

    private boolean mayAsk;
    /// What was seen just before in this tick: whoever follows somebody twice, or meets two of their posts at once,
    /// sees it once.
    private int lastAccount;

    private int lastMessage;
    private int lastPoster;

    Seeing(State state, Speech speech, Beliefs beliefs, Reactions reactions) {
        this.state = state;
        this.speech = speech;
        this.beliefs = beliefs;
        this.reactions = reactions;
        crowd = state.crowd;
        messages = state.messages;
        tallies = state.tallies;
        double meanSeen = state.population.meanReach(Speech.floodSalience(state))
                + Behaviour.FLOOD_DISCOVERY * state.population.size();
        offspringChance = Math.min(0.5, Stream.OFFSPRING / meanSeen);
        sights = Purposes.SIGHT.root(state.seed);
        offspring = Purposes.OFFSPRING.root(state.seed);
        ask = Purposes.ASK.root(state.seed);
    }

    /// A tick begins.
    void moveTo(int tick) {
        lastAccount = Messages.NOTHING;
        silence = state.silence();
        mayAsk = tick - state.lastQuestion >= Behaviour.QUESTION_SECONDS;
    }

    @Override
    public int touch(int account, int message, int poster, boolean marked) {
        return crowd.touch(account) + (marked ? tallies.touch(message, poster) : 0);
    }

    @Override
    public void see(Loop loop, int account, int message, int poster) {
        boolean again = account == lastAccount && message == lastMessage && poster == lastPoster;
        lastAccount = account;
        lastMessage = message;
        lastPoster = poster;
        if (again || messages.withdrawn(message)) {
            return;
        }
        // One draw a sight, four chances of 16 bits: to like, to look up, how pressure is rounded.
        long sight = Keys.draw(sights, account, messages.key(message) + poster);
        int slot = loop.seesMarked() ? tallies.find(message, poster) : Tallies.NONE;
        if (slot >= 0) {
            tallies.countSeen(slot);
            if ((sight & 0xFFFF) < LIKES) {
                tallies.countLike(slot);
            }
        }
        switch (messages.kind(message)) {
            case RUMOUR -> {
                meetCrisis(account, message, sight);
                beliefs.take(account, message, poster, (int) (sight >>> 48), slot);
            }
            case FLOOD -> {
                meetCrisis(account, message, sight);
                flood(account, message, poster, slot);
            }
            case SCRIPTED -> {
                meetCrisis(account, message, sight);
                if (messages.about(message) >= 0) {
                    beliefs.take(account, message, poster, (int) (sight >>> 48), slot);
                }
                reactions.toScripted(account, message, poster, slot);
            }
            case OFFICIAL -> reactions.toOfficial(account, message, slot);
            case PRAISE -> reactions.toWord(account, 1);
            case BLAME -> reactions.toWord(account, -1);
        }
    }

    /// Whoever meets the crisis looks for the official voice; while that is silent, each new sight costs trust.
    private void meetCrisis(int account, int message, long sight) {
        int voice = crowd.voice(account);
        if (!Voice.aware(voice)) {
            voice = Voice.withAware(voice);
            crowd.setVoice(account, voice);
        }
        int grievances = Voice.grievances(voice);
        if (silence > grievances * Behaviour.GRIEVANCE_SECONDS && grievances < Voice.MOST_GRIEVANCES) {
            int trust = Voice.trust(voice);
            int loss = (int) Math.ceil(trust * Behaviour.GRIEVANCE_LOSS);
            voice = Voice.withGrievances(Voice.withTrust(voice, trust - loss), grievances + 1);
            crowd.setVoice(account, voice);
        }
        int looks = (int) (sight >>> 16) & 0xFFFF;
        if (looks < LOOKS_UP && state.lookedUp != State.NEVER) {
            reactions.lookUp(account, looks * 0x1p-16, sight);
        }
        if (mayAsk
                && !Voice.seenOfficial(voice)
                && !Voice.asked(voice)
                && Keys.share(Keys.draw(ask, account, messages.key(message))) < Behaviour.ASK) {
            reactions.ask(account, message, voice);
            mayAsk = state.loop.now() - state.lastQuestion >= Behaviour.QUESTION_SECONDS;
        }
    }

    private void flood(int account, int message, int poster, int slot) {
        int dial =
                state.dials.percent(state.streams.get(messages.about(message)).topic());
        double chance = offspringChance * dial / 100;
        long k = ((long) poster << 20) | state.loop.now();
        if (Keys.share(Keys.key(offspring, account, messages.key(message), k)) < chance) {
            long replyTo = 0;
            if (slot >= 0) {
                tallies.countReply(slot);
                replyTo = tallies.post(slot).value();
            }
            speech.ofFlood(account, message, k, replyTo);
        }
    }
}
