package clamour.exercise.fold;

import clamour.content.lexicon.ScoringTables;
import clamour.exercise.Board.InboxItem;
import clamour.exercise.Board.MessageState;
import clamour.exercise.EntryId;
import clamour.exercise.Message;
import clamour.exercise.ParticipantId;
import clamour.exercise.PostId;
import clamour.exercise.SurfacedPost;
import clamour.reaction.OfficialEffect;
import clamour.scenario.Account;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Inject;
import clamour.scenario.Source;
import clamour.scoring.Context;
import clamour.scoring.ExerciseScores;
import clamour.scoring.Judgement;
import clamour.scoring.Kept;
import clamour.scoring.MessageScore;
import clamour.scoring.Obligations;
import clamour.scoring.PartScores;
import clamour.scoring.Scorer;
import clamour.scoring.Situation;
import clamour.spread.StateHash;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What messages are worth and what is owed to the public: the scorer applied to the state.
final class Judge {

    /// Personas that only want to disturb begin so: `troll`, `troll-polite`.
    private static final String TROLL = "troll";

    private final State state;
    private final Scorer scorer;
    private final ExerciseScores scores;
    private final Obligations obligations;
    private Optional<ExerciseTime> firstPublicPost = Optional.empty();

    Judge(State state) {
        this.state = state;
        scorer = Scorer.of(state.library.rules());
        var wording = scorer.wording(state.settings.language());
        scores = ExerciseScores.of(state.library.rules(), state.scenario, wording);
        obligations = Obligations.of(state.scenario, Optional.empty(), scorer.tables(), wording);
    }

    private Judge(State state, Judge other) {
        this.state = state;
        scorer = other.scorer;
        scores = other.scores;
        obligations = other.obligations.copy();
        firstPublicPost = other.firstPublicPost;
    }

    Judge copy(State ownState) {
        return new Judge(ownState, this);
    }

    /// A message as it is published: judged against what is so at this minute.
    MessageBook.Published published(EntryId id, ParticipantId writer, Message message, WritingRules rules) {
        var account = account(message);
        var channel = rules.channel(account, message);
        var judged = judge(message, account, rules);
        var timing = obligations.published(
                id.value(), state.now, message.account(), message.replyTo().map(PostId::toString), judged.meaning());
        return new MessageBook.Published(
                id,
                PostId.ofEntry(id),
                writer,
                state.now,
                message,
                channel,
                channel.seenByPublic()
                        && message.replyTo().flatMap(state.inbox::find).isEmpty(),
                Optional.empty(),
                false,
                false,
                false,
                new Judgement(scores.withTiming(trolled(message, judged.score()), timing), judged.meaning()),
                List.of(),
                List.of());
    }

    /// One civil answer to somebody who only wants to disturb is right; a second one feeds it.
    private MessageScore trolled(Message message, MessageScore score) {
        var author = message.replyTo().flatMap(state::post).map(SurfacedPost::author);
        if (author.isEmpty() || !author.get().persona().startsWith(TROLL)) {
            return score;
        }
        int number = author.get().number();
        boolean again = state.messages.all().stream()
                .flatMap(earlier -> earlier.message().replyTo().stream())
                .flatMap(post -> state.post(post).stream())
                .anyMatch(post -> post.author().number() == number);
        return again ? scores.toTrollAgain(score) : score;
    }

    List<MessageState> messages() {
        return state.messages.states(scores);
    }

    MessageScore preview(Message message, WritingRules rules) {
        return judge(message, account(message), rules).score();
    }

    private Account account(Message message) {
        return state.scenario
                .account(message.account())
                .orElseThrow(() -> new IllegalArgumentException("no account '%s'".formatted(message.account())));
    }

    private Judgement judge(Message message, Account account, WritingRules rules) {
        var situation = new Situation(
                state.scenario,
                state.now,
                message.account(),
                state.rumours.surfaced(),
                state.messages.earlier(),
                firstPublicPost);
        return scorer.judge(
                message.text(),
                new Context(
                        message.purpose(),
                        rules.channel(account, message),
                        account.language(),
                        message.replyTo().isPresent(),
                        message.about(),
                        message.media(),
                        message.alt(),
                        Optional.of(situation),
                        state.settings.language()));
    }

    /// How the public takes a message.
    OfficialEffect effect(MessageBook.Published published) {
        var meaning = published.judgement().meaning();
        var parts = published.judgement().score().scores();
        return new OfficialEffect(
                parts.tone().orElse(50),
                parts.conduct().orElse(100),
                meaning.purpose(),
                List.copyOf(meaning.denies()),
                List.copyOf(meaning.asserts()),
                meaning.guidance(),
                meaning.namesNextUpdate(),
                published.message().replyTo());
    }

    /// A message that was changed keeps what it was judged when the public read it; its new words count for
    /// consistency.
    MessageBook.Published edited(MessageBook.Published known, String text) {
        var language = account(known.message()).language().orElse(state.settings.language());
        boolean substance = scorer.changesSubstance(known.words(), text, language);
        boolean says = scorer.meaning(text, Context.of(known.channel()).withLanguage(language))
                .updates();
        return known.edited(text, substance && !says);
    }

    /// Whom a new message answers.
    void answers(MessageBook.Published message) {
        message.message().replyTo().ifPresent(post -> {
            state.questions.answer(post, message.id(), state.now);
            state.inbox.answer(post, message.id());
        });
    }

    /// A pinned answer serves all who wait for the same.
    void answersAll(MessageBook.Published message) {
        message.message()
                .replyTo()
                .flatMap(state.questions::find)
                .map(question -> question.post().topic())
                .ifPresent(topic -> {
                    for (var waiting : state.questions.waitingOn(topic)) {
                        serve(waiting.id(), message);
                    }
                });
    }

    private void serve(PostId post, MessageBook.Published message) {
        state.questions.answer(post, message.id(), state.now);
        obligations.answered(post.toString(), message.id().value(), state.now);
    }

    /// A post that could now be seen; returns whether it changes more than the stream.
    boolean surfaced(SurfacedPost post) {
        boolean changed = false;
        if (ExerciseFold.isPublicTalk(post)) {
            publicSpoke(post.at());
        }
        if (post.rumour().isPresent() && !post.official()) {
            var rumour = post.rumour().get();
            if (state.rumours.seen(rumour, post.at())) {
                obligations.rumourSurfaced(rumour, post.at());
                changed = true;
            }
        }
        var within = post.inject().flatMap(this::replyWithin);
        if (!post.official() && (QuestionBook.asks(post) || within.isPresent())) {
            state.questions.surfaced(post);
            obligations.question(post.id().toString(), post.at(), QuestionBook.isHelp(post), within);
            pinnedOn(post.topic()).ifPresent(message -> serve(post.id(), message));
            changed = true;
        }
        return changed;
    }

    private Optional<Duration> replyWithin(clamour.scenario.InjectId inject) {
        return state.injects.find(inject).flatMap(Inject::expect).flatMap(Inject.Expected::replyWithin);
    }

    /// The pinned answer that somebody who asks about that finds.
    private Optional<MessageBook.Published> pinnedOn(String topic) {
        var all = new ArrayList<>(state.messages.all());
        for (var message : all.reversed()) {
            if (message.pinned()
                    && message.message()
                            .replyTo()
                            .flatMap(state.questions::find)
                            .filter(question -> question.post().topic().equals(topic))
                            .isPresent()) {
                return Optional.of(message);
            }
        }
        return Optional.empty();
    }

    private void publicSpoke(ExerciseTime at) {
        if (firstPublicPost.isEmpty()) {
            firstPublicPost = Optional.of(at);
            obligations.publicPost(at);
        }
    }

    /// Something that reaches the trainees and nobody else.
    void received(PostId post, Inject inject, Inject.Post body) {
        state.inbox.add(new InboxItem(
                inject.id(),
                post,
                state.now,
                body.channel(),
                name(body.from()),
                body.text().in(state.settings.language()),
                Optional.empty()));
        publicSpoke(state.now);
        replyWithin(inject.id())
                .ifPresent(within -> obligations.question(post.toString(), state.now, false, Optional.of(within)));
    }

    private String name(Source from) {
        return switch (from) {
            case Source.Named(var account) ->
                state.scenario.account(account).map(Account::name).orElse(account.value());
            case Source.AnyOf(var community) -> "~" + community.value();
        };
    }

    void happened(Inject inject) {
        obligations.injectFired(inject.id(), state.now);
    }

    Optional<ExerciseTime> firstNotice() {
        return firstPublicPost;
    }

    ScoringTables tables() {
        return scorer.tables();
    }

    /// The exercise so far, with what evaluators said.
    PartScores scores(OptionalInt outcome) {
        return exercise(outcome, true);
    }

    /// The exercise so far, as the scorer alone sees it.
    PartScores scorer(OptionalInt outcome) {
        return exercise(outcome, false);
    }

    private PartScores exercise(OptionalInt outcome, boolean evaluated) {
        return scores.exercise(
                state.messages.scored(scores, evaluated), obligations.score(state.now, state.ended), outcome);
    }

    List<Kept> kept() {
        return obligations.kept();
    }

    void hashInto(StateHash hash) {
        hash.add(firstPublicPost.map(ExerciseTime::seconds).orElse(Integer.MIN_VALUE));
        obligations.writeTo(hash::add);
    }
}
