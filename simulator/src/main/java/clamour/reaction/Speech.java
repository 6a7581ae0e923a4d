package clamour.reaction;

import clamour.content.text.Mood;
import clamour.content.text.PostKind;
import clamour.content.text.Stance;
import clamour.population.Personas.Temper;
import clamour.scenario.Channel;
import clamour.spread.Delays;
import clamour.spread.Keys;
import clamour.spread.Tables;

/// Somebody of the public posts: counted, offered to the feed, and on its way to followers and to those who find
/// it in what is trending.
final class Speech {

    static final Stance[] STANCES = Stance.values();
    static final Mood[] RUMOUR_MOODS = {Mood.AFRAID, Mood.CALM, Mood.CURIOUS, Mood.AFRAID};

    private final State state;
    private final long fanOut;
    private final long trend;
    private final long postId;

    private final String[] rumourTopics;

    Speech(State state) {
        this.state = state;
        rumourTopics = state.scenario.rumours().stream()
                .map(rumour -> rumour.id().value())
                .toArray(String[]::new);
        fanOut = Purposes.FAN_OUT.root(state.seed);
        trend = Purposes.TREND.root(state.seed);
        postId = Purposes.POST_ID.root(state.seed);
    }

    /// The id of what an account says under a message: a key, never 0.
    long id(int account, long messageKey, long k) {
        long id = Keys.key(postId, account, messageKey, k);
        return id == 0 ? 1 : id;
    }

    /// A post of the public about a rumour.
    void aboutRumour(int account, int rumour, Stance stance, long replyTo) {
        aboutRumour(account, rumour, stance, replyTo, false);
    }

    /// The same.
    ///
    /// @param trending whether it passes on what many pass on
    void aboutRumour(int account, int rumour, Stance stance, long replyTo, boolean trending) {
        aboutRumour(account, rumour, stance, PostKind.RUMOUR, replyTo, trending);
    }

    /// Somebody has a rumour from elsewhere; a reporter asks what there is to it.
    void broughtIn(int account, int rumour) {
        boolean reports = temper(account) == Temper.PRESS;
        aboutRumour(account, rumour, reports ? Stance.QUERY : Stance.SUPPORT, 0);
    }

    /// The temper of an unnamed account.
    Temper temper(int account) {
        return state.population.temper(account, Voice.loudness(state.crowd.voice(account)));
    }

    /// A newsroom says how a rumour turned out.
    void settles(int newsroom, int rumour, Stance stance) {
        aboutRumour(newsroom, rumour, stance, PostKind.NEWS, 0, false);
    }

    /// Somebody of the scenario has met a rumour and would speak: newsrooms ask whether it is true, authorities leave
    /// that to whoever knows, and everybody else speaks when the white cell lets them.
    void newsroomAsks(int account, int rumour) {
        if (state.population.account(account).orElseThrow().channel() == Channel.PRESS) {
            aboutRumour(account, rumour, Stance.QUERY, PostKind.NEWS, 0, false);
        }
    }

    private void aboutRumour(int account, int rumour, Stance stance, PostKind kind, long replyTo, boolean trending) {
        int s = Messages.number(stance);
        int message = State.rumourMessage(rumour, s);
        long id = id(account, state.messages.key(message), 0);
        double news = state.news(rumour, s);
        int post = spread(
                account,
                message,
                0,
                Behaviour.STANCE_SALIENCE[s] * state.loudness.salience() * news,
                Behaviour.STANCE_TREND[s] * state.loudness.trend() * news);
        offer(
                account,
                post,
                kind,
                rumourTopics[rumour],
                stance,
                kind == PostKind.NEWS ? Mood.CALM : mood(account, stance, id),
                id,
                replyTo,
                rumour,
                false,
                trending);
    }

    private Mood mood(int account, Stance stance, long id) {
        if (stance == Stance.COMMENT) {
            return commentMood(id);
        }
        return stance == Stance.DENY || account < state.population.named() || temper(account) != Temper.TROLL
                ? RUMOUR_MOODS[Messages.number(stance)]
                : Mood.MOCKING;
    }

    private static Mood commentMood(long draw) {
        return switch (Keys.below(draw, 8)) {
            case 0, 1 -> Mood.AFRAID;
            case 2, 3 -> Mood.ANGRY;
            case 4 -> Mood.SAD;
            case 5 -> Mood.MOCKING;
            case 6 -> Mood.CURIOUS;
            default -> Mood.CALM;
        };
    }

    /// How far posts of a flood carry to followers.
    static double floodSalience(State state) {
        return Behaviour.FLOOD_SALIENCE * Math.min(1, state.population.size() / Behaviour.FLOOD_ACCOUNTS);
    }

    /// A post of a flood.
    ///
    /// @param k tells it from the account's other posts on the topic
    void ofFlood(int account, int message, long k, long replyTo) {
        var stream = state.streams.get(state.messages.about(message));
        long id = id(account, state.messages.key(message), k);
        boolean asks = Keys.share(Keys.mix(id + 4)) < stream.questions();
        int post =
                spread(account, message, k, floodSalience(state), Behaviour.FLOOD_DISCOVERY * state.population.size());
        var mood = Keys.below(Keys.mix(id + 5), 4) == 0 ? commentMood(Keys.mix(id + 6)) : stream.mood();
        var kind = Keys.below(Keys.mix(id + 7), 8) == 0 ? PostKind.WITNESS : PostKind.FLOOD;
        if (asks) {
            boolean help = Keys.below(Keys.mix(id + 8), 12) == 0 && stream.mood() == Mood.AFRAID;
            if (ask(account, post, stream.topic(), mood, id, replyTo, -1, help)) {
                return;
            }
            mood = Mood.CURIOUS;
        }
        offer(account, post, kind, stream.topic(), asks ? Stance.QUERY : Stance.COMMENT, mood, id, replyTo, -1, false);
    }

    /// Asks the authorities, if they are not being asked all the time and have not answered for all to see.
    ///
    /// @return whether it was asked
    boolean ask(int account, int post, String topic, Mood mood, long id, long replyTo, int rumour, boolean help) {
        int tick = state.loop.now();
        int last = help ? state.lastHelp : state.lastQuestion;
        int every = help ? Behaviour.HELP_SECONDS : Behaviour.QUESTION_SECONDS;
        if (tick - last < every || !mayAsk(account) || isAnsweredForAll(rumour)) {
            return false;
        }
        if (help) {
            state.lastHelp = tick;
        } else {
            state.lastQuestion = tick;
        }
        var kind = help ? PostKind.HELP : PostKind.QUESTION;
        offer(account, post, kind, topic, Stance.QUERY, help ? Mood.AFRAID : mood, id, replyTo, rumour, true);
        state.questions.ask(new clamour.exercise.PostId(id), account, rumour, tick);
        return true;
    }

    /// Bots ask nobody, and authorities not in public.
    private boolean mayAsk(int account) {
        return account < state.population.named()
                ? state.population.account(account).orElseThrow().channel() == Channel.PRESS
                : temper(account) != Temper.BOT;
    }

    private boolean isAnsweredForAll(int rumour) {
        for (var official : state.officials) {
            if (official.pinned && !state.messages.withdrawn(official.message) && serves(official, rumour)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a message answers what was asked.
    static boolean serves(Official official, int rumour) {
        return rumour >= 0 ? official.speaksOf(rumour) : official.effect.guidance();
    }

    /// Fans out to followers and to those who find it.
    ///
    /// @return the number it fans out under
    int spread(int account, int message, long k, double salience, double found) {
        long key = Keys.key(fanOut, account, state.messages.key(message), k);
        int post = state.loop.post(account, message, key, salience, Delays.seismic());
        if (state.tallies.follows(message)) {
            state.loop.mark(post);
        }
        if (found > 0) {
            long trendKey = Keys.key(trend, account, state.messages.key(message), k);
            int finders = Tables.poisson(trendKey, found);
            for (int i = 0; i < finders; i++) {
                find(post, account, Keys.draw(trendKey, -1L - i));
            }
        }
        return post;
    }

    /// Somebody finds a post without following its poster.
    void find(int post, int poster, long draw) {
        int finder = state.population.pickActive(draw);
        if (finder != poster) {
            state.loop.find(finder, post, Delays.seismic().draw(Keys.mix(draw)));
        }
    }

    /// See [Feed.Candidate].
    void offer(
            int account,
            int post,
            PostKind kind,
            String topic,
            Stance stance,
            Mood mood,
            long id,
            long replyTo,
            int rumour,
            boolean addressed) {
        offer(account, post, kind, topic, stance, mood, id, replyTo, rumour, addressed, false);
    }

    private void offer(
            int account,
            int post,
            PostKind kind,
            String topic,
            Stance stance,
            Mood mood,
            long id,
            long replyTo,
            int rumour,
            boolean addressed,
            boolean trending) {
        state.pulse.count(state.loop.now(), mood);
        int pull = Feed.pull(Voice.loudness(state.crowd.voice(account)), trending);
        state.feed.offer(account, post, kind, topic, stance, mood, id, replyTo, rumour, addressed, pull);
    }
}
