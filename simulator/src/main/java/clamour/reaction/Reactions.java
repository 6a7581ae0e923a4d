package clamour.reaction;

import clamour.content.text.Mood;
import clamour.content.text.PostKind;
import clamour.content.text.Stance;
import clamour.population.Personas.Temper;
import clamour.scenario.Channel;
import clamour.spread.Keys;
import clamour.spread.Tables;

/// What the public makes of official messages and of scripted posts: trust, thanks, anger, questions, quotes.
///
/// An account takes an official message in once, when it first sees it. How it is said, how late it comes,
/// whether it contradicts what was said before and what the account thought of the official voice decide the
/// rest.
final class Reactions {

    private final State state;
    private final Speech speech;
    private final Beliefs beliefs;
    private final Crowd crowd;
    private final long reaction;
    private final long quote;
    private final long comment;
    private final String generalTopic;

    Reactions(State state, Speech speech, Beliefs beliefs) {
        this.state = state;
        this.speech = speech;
        this.beliefs = beliefs;
        crowd = state.crowd;
        reaction = Purposes.REACTION.root(state.seed);
        quote = Purposes.QUOTE.root(state.seed);
        comment = Purposes.COMMENT.root(state.seed);
        var themes = state.scenario.themes();
        generalTopic = themes.isEmpty() ? state.scenario.name() : themes.getFirst();
    }

    void toOfficial(int account, int message, int slot) {
        var official = state.officials.get(state.messages.about(message));
        if (!official.see(account)) {
            return;
        }
        if (official.seenCount() == Math.max(5, (int) (state.population.size() * Behaviour.GOT_ABOUT))) {
            state.lastHeard = Math.max(state.lastHeard, state.messages.postedAt(message));
        }
        int voice = crowd.voice(account);
        double trust = (double) Voice.trust(voice) / Voice.MOST_TRUST;
        boolean repeated = Voice.seenOfficial(voice)
                && (crowd.unit() - Voice.heard(voice)) * crowd.unitSeconds() < Behaviour.REPEATED_SECONDS;
        int after = (int) Math.rint(
                clip(trust + trustChange(official, trust) * (repeated ? Behaviour.REPEATED : 1)) * Voice.MOST_TRUST);
        voice = Voice.withSeenOfficial(Voice.withHeard(Voice.withTrust(voice, after), crowd.unit()));
        crowd.setVoice(account, Voice.withGrievances(voice, 0));
        for (int rumour : official.denies) {
            beliefs.hearOfficial(account, rumour, official, true, trust);
        }
        for (int rumour : official.asserts) {
            beliefs.hearOfficial(account, rumour, official, false, trust);
        }
        react(account, official, trust, slot);
        passOn(account, official, slot);
    }

    private static double clip(double share) {
        return Math.max(0, Math.min(1, share));
    }

    private static double trustChange(Official official, double trust) {
        double quality = official.quality;
        double change = quality > 0
                ? Behaviour.TRUST_GAIN * quality * (0.3 + 0.7 * official.timeliness) * (1 - trust) * (0.4 + trust)
                : Behaviour.TRUST_LOSS * quality * trust;
        if (official.timeliness < 0.3) {
            change -= Behaviour.LATE_LOSS * trust * (0.3 - official.timeliness) / 0.3;
        }
        if (official.contradicts) {
            change -= Behaviour.CONTRADICTION_LOSS * trust;
        }
        return change;
    }

    private void react(int account, Official official, double trust, int slot) {
        long draw = Keys.draw(reaction, account, official.post.value());
        if (account < state.population.named() || Keys.share(draw) >= Behaviour.REACT) {
            return;
        }
        var temper = speech.temper(account);
        if (temper == Temper.BOT) {
            return;
        }
        double quality = official.quality;
        double thanks = Math.max(0.03, 0.2 + 0.5 * quality + 0.6 * (trust - 0.5));
        double blame = Math.max(0.03, 0.25 - 0.35 * quality + 0.6 * (0.5 - trust) + 0.25 * (1 - official.timeliness));
        double asks = 0.10 + (official.effect.guidance() ? 0 : 0.10) + (official.effect.namesNextUpdate() ? 0 : 0.05);
        double which = Keys.share(Keys.mix(draw)) * (thanks + blame + asks);
        boolean troll = temper == Temper.TROLL;
        long id = speech.id(account, official.post.value(), 0);
        if (slot >= 0) {
            state.tallies.countReply(slot);
        }
        if (which < thanks && !troll) {
            say(
                    account,
                    official,
                    official.message + 1,
                    Stance.SUPPORT,
                    Keys.below(draw, 3) == 0 ? Mood.HOPEFUL : Mood.GRATEFUL,
                    id);
        } else if (which < thanks + blame || troll) {
            say(
                    account,
                    official,
                    official.message + 2,
                    Stance.DENY,
                    troll || Keys.below(draw, 3) == 0 ? Mood.MOCKING : Mood.ANGRY,
                    id);
        } else if (!speech.ask(
                account,
                Messages.NOTHING,
                topic(official),
                Mood.CURIOUS,
                id,
                official.post.value(),
                rumour(official),
                false)) {
            say(account, official, Messages.NOTHING, Stance.QUERY, Mood.CURIOUS, id);
        }
    }

    private void say(int account, Official official, int message, Stance stance, Mood mood, long id) {
        int tick = state.loop.now();
        boolean addressed = tick - state.lastReply >= Behaviour.REPLY_SECONDS;
        if (addressed) {
            state.lastReply = tick;
        }
        int post = Messages.NOTHING;
        if (message >= 0) {
            post = speech.spread(account, message, 0, Behaviour.REACTION_SALIENCE, 0);
        }
        speech.offer(
                account,
                post,
                PostKind.REACTION,
                topic(official),
                stance,
                mood,
                id,
                official.post.value(),
                rumour(official),
                addressed);
    }

    private int rumour(Official official) {
        return official.denies.length > 0 ? official.denies[0] : official.asserts.length > 0 ? official.asserts[0] : -1;
    }

    private String topic(Official official) {
        int rumour = rumour(official);
        return rumour >= 0
                ? state.scenario.rumours().get(rumour).id().value()
                : official.effect.purpose().key();
    }

    /// Whether somebody passes an official message on follows from who they are, how it is said and whether it helps.
    private void passOn(int account, Official official, int slot) {
        boolean named = account < state.population.named();
        double threshold = Tables.exponential(Keys.draw(quote, account, official.post.value()));
        if (account == official.account
                || (!named && threshold >= Behaviour.BOT_QUOTES)
                || threshold >= (named ? namedPush(account, official) : push(account, official))) {
            return;
        }
        if (slot >= 0) {
            state.tallies.countRepost(slot);
        }
        speech.spread(account, official.message, 0, Behaviour.QUOTE_SALIENCE, 0.5);
        if (named) {
            long id = speech.id(account, official.post.value(), 1);
            speech.offer(
                    account,
                    Messages.NOTHING,
                    PostKind.NEWS,
                    topic(official),
                    official.denies.length > 0 ? Stance.DENY : Stance.SUPPORT,
                    Mood.CALM,
                    id,
                    official.post.value(),
                    rumour(official),
                    true);
        } else {
            state.pulse.count(state.loop.now(), Mood.CALM);
        }
    }

    /// Newsrooms quote nearly everything. Other authorities pass on what is well said and does not contradict what was
    /// said before: they have a name to lose.
    private double namedPush(int account, Official official) {
        if (state.population.account(account).orElseThrow().channel() == Channel.PRESS) {
            return Behaviour.NEWSROOM_QUOTES;
        }
        return official.contradicts ? 0 : Behaviour.AUTHORITY_QUOTES * Math.max(0, 0.5 + official.quality);
    }

    private static double push(Official official) {
        return Behaviour.QUOTE
                * (1 + official.quality)
                * (official.effect.guidance() ? 1.5 : 1)
                * (official.denies.length > 0 ? 1.5 : 1);
    }

    /// The same for those who have another reason to.
    private double push(int account, Official official) {
        return switch (speech.temper(account)) {
            case BOT -> Behaviour.BOT_QUOTES;
            case PRESS -> Behaviour.REPORTER_QUOTES * push(official);
            case TROLL -> 0;
            case ORDINARY -> push(official);
        };
    }

    /// What others say about an official message colours how one sees it oneself, a little.
    void toWord(int account, int sign) {
        int voice = crowd.voice(account);
        int trust = Voice.trust(voice);
        int change = sign > 0 ? (Voice.MOST_TRUST - trust) / 200 : -trust / 200;
        crowd.setVoice(account, Voice.withTrust(voice, trust + change));
    }

    /// A post of the scenario: some answer it, some pass it on.
    void toScripted(int account, int message, int poster, int slot) {
        long draw = Keys.key(comment, account, state.messages.key(message), poster);
        if (account < state.population.named() || Keys.share(draw) >= Behaviour.COMMENT_ON_SCRIPTED) {
            return;
        }
        long id = speech.id(account, state.messages.key(message), poster);
        if (!state.comments.add(id)) {
            return;
        }
        boolean passesOn = Keys.below(Keys.mix(draw), 2) == 0;
        if (slot >= 0) {
            if (passesOn) {
                state.tallies.countRepost(slot);
            } else {
                state.tallies.countReply(slot);
            }
        }
        long replyTo = slot >= 0 ? state.tallies.post(slot).value() : 0;
        var mood = switch (Keys.below(Keys.draw(draw, 1), 5)) {
            case 0, 1 -> Mood.AFRAID;
            case 2 -> Mood.CURIOUS;
            case 3 -> Mood.SAD;
            default -> Mood.ANGRY;
        };
        int post = passesOn ? speech.spread(account, message, poster, 1, 0.5) : Messages.NOTHING;
        var kind = Keys.below(Keys.draw(draw, 2), 4) == 0 ? PostKind.WITNESS : PostKind.FLOOD;
        speech.offer(account, post, kind, generalTopic, Stance.COMMENT, mood, id, replyTo, -1, false);
    }

    /// Somebody who meets the crisis may look up what the authorities say.
    ///
    /// @param chance 0 to 1, drawn for this sight
    void lookUp(int account, double chance, long draw) {
        if (state.lookedUp != State.NEVER) {
            var found = state.officials.get(state.lookedUp);
            if (chance < Behaviour.LOOK_UP * Math.min(1, 4 * found.followed) && !found.hasSeen(account)) {
                state.loop.schedule(account, found.message, found.account, 10 + Keys.below(Keys.mix(draw), 240));
            }
        }
    }

    /// Somebody who has heard nothing official asks.
    void ask(int account, int message, int voice) {
        long id = speech.id(account, state.messages.key(message), -2);
        int about = state.messages.about(message);
        boolean flood = state.messages.kind(message) == Messages.Kind.FLOOD;
        var topic = flood
                ? state.streams.get(about).topic()
                : about >= 0 ? state.scenario.rumours().get(about).id().value() : generalTopic;
        var mood = Voice.grievances(voice) > 1 ? Mood.ANGRY : Mood.AFRAID;
        if (speech.ask(account, Messages.NOTHING, topic, mood, id, 0, flood ? -1 : about, false)) {
            crowd.setVoice(account, Voice.withAsked(crowd.voice(account)));
        }
    }

    /// Those who wait too long for an answer say so, and think less of whom they asked.
    void complain(int tick) {
        for (var question : state.questions.waiting()) {
            if (!question.complained && tick - question.at >= Behaviour.COMPLAIN_SECONDS) {
                question.complained = true;
                int voice = crowd.voice(question.account);
                crowd.setVoice(question.account, Voice.withTrust(voice, (int) (Voice.trust(voice) * 0.8)));
                var topic = question.rumour >= 0
                        ? state.scenario.rumours().get(question.rumour).id().value()
                        : generalTopic;
                long id = speech.id(question.account, question.post.value(), 1);
                speech.offer(
                        question.account,
                        Messages.NOTHING,
                        PostKind.REACTION,
                        topic,
                        Stance.DENY,
                        Mood.ANGRY,
                        id,
                        question.post.value(),
                        question.rumour,
                        true);
            }
        }
    }
}
