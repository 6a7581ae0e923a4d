package clamour.reaction;

import clamour.content.text.Mood;
import clamour.content.text.PostKind;
import clamour.content.text.Stance;
import clamour.exercise.EntryId;
import clamour.exercise.Message;
import clamour.exercise.PostId;
import clamour.exercise.SurfacedPost;
import clamour.flood.Stream;
import clamour.scenario.Account;
import clamour.scenario.AccountId;
import clamour.scenario.Channel;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Inject;
import clamour.scenario.InjectId;
import clamour.scenario.LocalText;
import clamour.scenario.RumourId;
import clamour.spread.Keys;
import clamour.spread.Tables;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The door: everything that enters the public, by whoever, becomes a message and fans out.
final class Entrance {

    private static final int GRACE_MINUTES = 15;
    private static final double FIRST_MESSAGE_HALVING_MINUTES = 20;
    private static final double CORRECTION_HALVING_MINUTES = 30;
    /// From an official message to when newsrooms and other authorities have read it.
    private static final int LEAST_WATCH_SECONDS = 60;

    private static final int WATCH_SECONDS = 14 * 60;
    private static final int SUPPORT = Messages.SUPPORT;
    private static final int COMMENT = Messages.number(Stance.COMMENT);

    private final State state;
    private final Speech speech;
    private final long streamRoot;
    private final long trend;
    private final long watch;
    private final TreeMap<Long, Integer> messageByPost = new TreeMap<>();

    Entrance(State state, Speech speech) {
        this.state = state;
        this.speech = speech;
        streamRoot = Purposes.STREAM.root(state.seed);
        trend = Purposes.TREND.root(state.seed);
        watch = Purposes.WATCH.root(state.seed);
        for (int message = 0; message < state.messages.size(); message++) {
            messageByPost.put(state.messages.key(message), message);
        }
    }

    void scripted(PostId id, Inject inject, Inject.Post post, LocalText text, int repetition) {
        if (!post.channel().seenByPublic()) {
            return;
        }
        int account = state.account(post.from(), Keys.text(inject.id().value()) + repetition);
        int rumour = post.rumour().map(this::indexOf).orElse(-1);
        boolean history = inject.timing() instanceof Inject.Timing.At(var time) && time.isBefore(ExerciseTime.START);
        int at = history ? ((Inject.Timing.At) inject.timing()).time().seconds() : state.loop.now();
        var language = state.feed.language(account);
        boolean official = isOfficial(account);
        var kind = rumour >= 0
                ? PostKind.RUMOUR
                : official || post.channel() == Channel.PRESS ? PostKind.NEWS : PostKind.WITNESS;
        state.feed.add(new SurfacedPost(
                id,
                new ExerciseTime(at),
                state.feed.author(account),
                post.channel(),
                kind,
                post.rumour().map(RumourId::value).orElse(inject.id().value()),
                Stance.COMMENT,
                Mood.CALM,
                language,
                id.value(),
                Optional.empty(),
                post.rumour(),
                Optional.of(inject.id()),
                Optional.empty(),
                text.in(language),
                post.media().map(Inject.Media::image),
                post.media().flatMap(media -> media.alt().map(alt -> alt.in(language))),
                official));
        if (!history) {
            enter(id, account, rumour, post.channel() == Channel.ALERT);
        }
    }

    private void enter(PostId id, int account, int rumour, boolean toAll) {
        int now = state.loop.now();
        state.pulse.count(now, Mood.CALM);
        if (state.crisisStart == State.NEVER && !isOfficial(account)) {
            state.crisisStart = now;
        }
        if (rumour >= 0) {
            state.startRumour(rumour, now);
        }
        if (state.messages.isFull()) {
            return;
        }
        int message = state.messages.add(Messages.Kind.SCRIPTED, rumour, SUPPORT, id.value(), now);
        messageByPost.put(id.value(), message);
        state.tallies.follow(message, id);
        double found = Behaviour.SCRIPTED_DISCOVERY * state.population.size() * (toAll ? 50 : 1);
        int post = speech.spread(account, message, 0, Behaviour.SCRIPTED_SALIENCE, 0);
        find(post, account, id.value(), found);
        state.loop.fanOut();
    }

    private void find(int post, int account, long key, double mean) {
        int count = (int) Math.rint(mean);
        for (int i = 0; i < count; i++) {
            speech.find(post, account, Keys.key(trend, account, key, i));
        }
    }

    void persona(PostId id, AccountId accountId, String text, Optional<PostId> replyTo) {
        int account = state.population.number(accountId);
        var named = state.population.account(account).orElseThrow();
        boolean official = named.official();
        state.feed.add(new SurfacedPost(
                id,
                new ExerciseTime(state.loop.now()),
                state.feed.author(account),
                named.channel(),
                official || named.channel() == Channel.PRESS ? PostKind.NEWS : PostKind.WITNESS,
                state.scenario.name(),
                Stance.COMMENT,
                Mood.CALM,
                state.feed.language(account),
                id.value(),
                replyTo,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                text,
                Optional.empty(),
                Optional.empty(),
                official));
        if (named.channel().seenByPublic()) {
            enter(id, account, -1, false);
        }
    }

    void official(PostId id, EntryId entry, Message text, OfficialEffect effect) {
        int account = state.population.number(text.account());
        var named = state.population.account(account).orElseThrow();
        int now = state.loop.now();
        state.feed.add(new SurfacedPost(
                id,
                new ExerciseTime(now),
                state.feed.author(account),
                named.channel(),
                PostKind.NEWS,
                effect.purpose().key(),
                Stance.COMMENT,
                Mood.CALM,
                state.feed.language(account),
                id.value(),
                text.replyTo(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(entry),
                text.text(),
                text.media(),
                text.alt(),
                true));
        state.pulse.count(now, Mood.CALM);
        int[] denies = indexes(effect.denies());
        int[] asserts = indexes(effect.asserts());
        if (!named.channel().seenByPublic() || state.messages.isFull()) {
            return;
        }
        int number = state.officials.size();
        int message = state.messages.add(Messages.Kind.OFFICIAL, number, COMMENT, id.value(), now);
        state.messages.add(Messages.Kind.PRAISE, number, SUPPORT, id.value() + 1, now);
        state.messages.add(Messages.Kind.BLAME, number, SUPPORT, id.value() + 2, now);
        messageByPost.put(id.value(), message);
        double followed = (double) state.population.followers(account) / state.population.size();
        var official = new Official(
                message,
                account,
                id,
                effect,
                denies,
                asserts,
                timeliness(denies, now),
                contradicts(denies, asserts),
                followed,
                state.population.size());
        state.officials.add(official);
        state.chooseLookedUp();
        remember(denies, -1);
        remember(asserts, 1);
        state.tallies.follow(message, id);
        boolean reply = effect.answers().isPresent();
        double salience = reply ? Behaviour.REPLY_SALIENCE : Behaviour.OFFICIAL_SALIENCE;
        int post = speech.spread(account, message, 0, salience, 0);
        if (named.channel() == Channel.ALERT) {
            find(post, account, id.value(), 0.2 * state.population.size());
        }
        watch(official);
        effect.answers().ifPresent(question -> answer(official, question));
        state.loop.fanOut();
    }

    /// Newsrooms and other authorities have somebody who looks after accounts that anybody follows.
    private void watch(Official official) {
        boolean anybodyFollows = state.population.followers(official.account) > 0;
        for (int watcher : anybodyFollows ? state.population.watchers() : new int[0]) {
            int delay =
                    LEAST_WATCH_SECONDS + Keys.below(Keys.draw(watch, watcher, official.post.value()), WATCH_SECONDS);
            state.loop.schedule(watcher, official.message, official.account, delay);
        }
    }

    /// Who asked sees the answer soon.
    private void answer(Official official, PostId question) {
        for (var asked : state.questions.answer(waiting -> waiting.post.equals(question))) {
            state.loop.schedule(
                    asked.account,
                    official.message,
                    official.account,
                    5 + Keys.below(Keys.mix(asked.post.value()), 60));
        }
    }

    void pin(PostId id, boolean pinned) {
        for (var official : state.officials) {
            if (official.post.equals(id)) {
                official.pinned = pinned;
                if (pinned) {
                    for (var asked : state.questions.answer(waiting -> Speech.serves(official, waiting.rumour))) {
                        state.loop.schedule(
                                asked.account,
                                official.message,
                                official.account,
                                5 + Keys.below(Keys.mix(asked.post.value()), 60));
                    }
                }
            }
        }
        state.chooseLookedUp();
    }

    void withdraw(PostId id) {
        var message = messageByPost.get(id.value());
        if (message != null) {
            state.messages.withdraw(message);
            state.chooseLookedUp();
        }
    }

    private double timeliness(int[] denies, int now) {
        double result = 1;
        if (state.officials.isEmpty() && state.crisisStart != State.NEVER) {
            result = late(now - state.crisisStart, FIRST_MESSAGE_HALVING_MINUTES);
        }
        for (int rumour : denies) {
            if (state.rumourStart[rumour] != State.NEVER && state.officialWord[rumour] == 0) {
                result = Math.min(result, late(now - state.rumourStart[rumour], CORRECTION_HALVING_MINUTES));
            }
        }
        return result;
    }

    private static double late(int seconds, double halvingMinutes) {
        return Tables.halved(Math.max(0, seconds / 60.0 - GRACE_MINUTES) / halvingMinutes);
    }

    private boolean contradicts(int[] denies, int[] asserts) {
        for (int rumour : denies) {
            if (state.officialWord[rumour] > 0) {
                return true;
            }
        }
        for (int rumour : asserts) {
            if (state.officialWord[rumour] < 0) {
                return true;
            }
        }
        return false;
    }

    private void remember(int[] rumours, int word) {
        for (int rumour : rumours) {
            state.officialWord[rumour] = word;
        }
    }

    void flood(InjectId inject, Inject.Flood flood) {
        if (state.messages.isFull()) {
            return;
        }
        int number = state.streams.size();
        long key = Keys.text(inject.value());
        int started = 0;
        for (var stream : state.streams) {
            if (stream.inject().equals(inject)) {
                started++;
            }
        }
        state.streams.add(Stream.of(inject, flood, state.loop.now(), Keys.draw(streamRoot, key, started)));
        state.streamMessages.add(
                state.messages.add(Messages.Kind.FLOOD, number, COMMENT, key + started, state.loop.now()));
        if (state.crisisStart == State.NEVER) {
            state.crisisStart = state.loop.now();
        }
    }

    private boolean isOfficial(int account) {
        return state.population.account(account).map(Account::official).orElse(false);
    }

    private int indexOf(RumourId id) {
        var rumours = state.scenario.rumours();
        for (int i = 0; i < rumours.size(); i++) {
            if (rumours.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no rumour %s in this scenario".formatted(id));
    }

    private int[] indexes(List<RumourId> ids) {
        return ids.stream().mapToInt(this::indexOf).toArray();
    }
}
