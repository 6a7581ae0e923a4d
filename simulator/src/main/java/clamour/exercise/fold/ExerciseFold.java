package clamour.exercise.fold;

import clamour.content.ContentLibrary;
import clamour.content.text.PostKind;
import clamour.exercise.Board;
import clamour.exercise.Board.DraftState.Stage;
import clamour.exercise.Curves;
import clamour.exercise.Edition;
import clamour.exercise.Entry;
import clamour.exercise.ExerciseClock;
import clamour.exercise.Frame;
import clamour.exercise.FrameParts;
import clamour.exercise.Measures;
import clamour.exercise.Message;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload;
import clamour.exercise.PostId;
import clamour.exercise.Refusal;
import clamour.exercise.Settings;
import clamour.exercise.SurfacedPost;
import clamour.population.Population;
import clamour.reaction.SimulatedPublic;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Inject;
import clamour.scenario.Rumour;
import clamour.scenario.Scenario;
import clamour.scoring.Kept;
import clamour.scoring.MessageScore;
import clamour.scoring.Outcome;
import clamour.spread.StateHash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// An exercise as its journal makes it: `state = fold(scenario, content, settings, entries, time)`.
///
/// Entries are applied in the order of their numbers; each first brings the exercise to its own time. Between
/// them the exercise moves in ticks of one second, in this order: the simulated public moves; what is due
/// happens; conditions are looked at; what surfaced is taken in; each full minute is measured. So the steps in
/// which time is asked to go on make no difference, and neither does the number of threads.
///
/// At the end of the scenario the clock stands still; people can still act until the exercise is ended.
///
/// Owned by one thread. Cost: a tick is the public's cost plus a comparison, where nothing is due and no
/// condition waits.
public final class ExerciseFold {

    public static final int MOST_DRAFTS = 500;
    public static final int MOST_WORDS = 5_000;
    public static final int MOST_INJECTS = 2_000;
    public static final int MOST_PARTICIPANTS = 500;

    private final State state;
    private final Judge judge;
    private final SimulatedPublic audience;
    private final Rules rules;
    private final Eyes eyes;
    private final List<Measures> minutes = new ArrayList<>();

    private final List<SurfacedPost> newPosts = new ArrayList<>();
    private final Map<PostId, Frame.Tally> newTallies = new LinkedHashMap<>();

    /// Whether the first second has happened: it does when the clock is started, so that nobody in the lobby sees
    /// it.
    private boolean begun;
    private long changes = 1;
    private @Nullable Board board;
    private @Nullable Curves curves;
    private Optional<Baselines> baselines = Optional.empty();

    /// At `+00:00`, before anything was entered.
    ///
    /// @param threads for the simulated public; the state is the same with any number
    /// @throws IllegalArgumentException where this program does not know the edition
    public ExerciseFold(Scenario scenario, ContentLibrary library, Settings settings, int edition, int threads) {
        this(
                scenario,
                library,
                settings,
                edition,
                Population.of(scenario, library, settings.accounts(), settings.seed(), threads));
    }

    /// The same on a population that has been made before; with that of another seed, other luck in the same town.
    public ExerciseFold(
            Scenario scenario, ContentLibrary library, Settings settings, int edition, Population population) {
        if (Edition.of(edition).isEmpty()) {
            throw new IllegalArgumentException(
                    "edition must be 1 to %d, was %d".formatted(Edition.CURRENT.number(), edition));
        }
        state = new State(scenario, settings, library);
        judge = new Judge(state);
        audience = SimulatedPublic.of(scenario, population, settings.seed());
        rules = new Rules(state);
        eyes = new Eyes(state, judge, audience);
        past();
        drain();
        minutes.add(measures());
    }

    /// Under the rules of today.
    public ExerciseFold(Scenario scenario, ContentLibrary library, Settings settings, int threads) {
        this(scenario, library, settings, Edition.CURRENT.number(), threads);
    }

    private ExerciseFold(ExerciseFold other) {
        state = other.state.copy();
        judge = other.judge.copy(state);
        audience = other.audience.copy();
        rules = new Rules(state);
        eyes = other.eyes.copy(state, judge, audience);
        minutes.addAll(other.minutes);
        newPosts.addAll(other.newPosts);
        newTallies.putAll(other.newTallies);
        begun = other.begun;
        changes = other.changes;
        board = other.board;
        curves = other.curves;
        baselines = other.baselines;
    }

    /// The past of the accounts: what the scenario lets them say before the start.
    private void past() {
        state.scenario.injects().stream()
                .filter(inject ->
                        inject.timing() instanceof Inject.Timing.At(var at) && at.isBefore(ExerciseTime.START))
                .sorted(Comparator.comparing(inject -> ((Inject.Timing.At) inject.timing()).time()))
                .forEach(inject -> {
                    if (inject.body() instanceof Inject.Post body
                            && body.channel().seenByPublic()
                            && body.to().isEmpty()) {
                        audience.scripted(PostId.ofInject(inject.id(), 0), inject, body, body.text(), 0);
                    }
                });
    }

    /// A fold of its own in the same state; what happens in one is not seen by the other.
    public ExerciseFold copy() {
        return new ExerciseFold(this);
    }

    /// Takes in the next entry. What the exercise would have refused has no effect but to bring it to the entry's
    /// time.
    public void apply(Entry entry) {
        advanceTo(entry.at());
        if (rules.refusal(entry.actor(), entry.payload()).isEmpty()) {
            act(entry);
            drain();
        }
        changed();
    }

    /// Why somebody cannot do that now; empty where they can.
    public Optional<Refusal> refusal(ParticipantId actor, Payload payload) {
        return rules.refusal(actor, payload);
    }

    /// Lets time go on, at most to the end of the scenario. A time that is over changes nothing.
    public void advanceTo(ExerciseTime to) {
        if (state.ended) {
            return;
        }
        int target = Math.min(to.seconds(), state.scenario.end().seconds());
        if (target > state.now.seconds()) {
            begin();
        }
        while (state.now.seconds() < target) {
            tick(state.now.plusSeconds(1));
        }
    }

    private void begin() {
        if (!begun) {
            begun = true;
            state.injects.tick(eyes, this::play);
            drain();
            changed();
        }
    }

    private void tick(ExerciseTime now) {
        state.now = now;
        audience.advanceTo(now);
        state.injects.tick(eyes, this::play);
        drain();
        if (now.seconds() % 60 == 0) {
            minutes.add(measures());
            curves = null;
            changed();
        }
        if (now.equals(state.scenario.end())) {
            state.clock = new ExerciseClock(now, false, state.clock.speed());
            changed();
        }
    }

    private void act(Entry entry) {
        var now = state.now;
        var actor = entry.actor();
        switch (entry.payload()) {
            case Payload.ExerciseOpened opened -> state.opened = true;
            case Payload.ParticipantJoined joined -> state.desk.joined(joined, now);
            case Payload.ParticipantLeft(var participant) -> state.desk.left(participant);
            case Payload.ClockStarted() -> {
                begin();
                state.clock = new ExerciseClock(now, true, state.clock.speed());
            }
            case Payload.ClockPaused() -> state.clock = new ExerciseClock(now, false, state.clock.speed());
            case Payload.SpeedSet(var speed) -> state.clock = new ExerciseClock(now, state.clock.running(), speed);
            case Payload.ClockMoved(var to) -> {
                advanceTo(to);
                if (!state.storyOver()) {
                    state.clock = new ExerciseClock(to, state.clock.running(), state.clock.speed());
                }
            }
            case Payload.DraftSaved(var draft, var message) -> state.desk.saved(draft, actor, message, now);
            case Payload.DraftSubmitted(var draft) -> state.desk.staged(draft, Stage.SUBMITTED, Optional.empty(), now);
            case Payload.DraftApproved(var draft) -> state.desk.staged(draft, Stage.APPROVED, Optional.empty(), now);
            case Payload.DraftSentBack(var draft, var note) ->
                state.desk.staged(draft, Stage.SENT_BACK, Optional.of(note), now);
            case Payload.DraftDiscarded(var draft) -> state.desk.drafts.remove(draft);
            case Payload.MessagePublished(var message, var draft) -> {
                publish(entry, message);
                draft.ifPresent(id -> state.desk.publishedAs(id, entry.id()));
            }
            case Payload.MessageEdited(var message, var text) ->
                state.messages.find(message).ifPresent(known -> state.messages.replace(judge.edited(known, text)));
            case Payload.MessageDeleted(var message) ->
                state.messages.find(message).ifPresent(known -> {
                    state.messages.replace(known.withoutIt());
                    if (known.inPublic()) {
                        audience.withdraw(known.post());
                    }
                });
            case Payload.MessagePinned(var message, var pinned) ->
                state.messages.find(message).ifPresent(known -> {
                    state.messages.replace(known.pinned(pinned));
                    if (known.inPublic()) {
                        audience.pin(known.post(), pinned);
                    }
                    if (pinned) {
                        judge.answersAll(known);
                    }
                });
            case Payload.InjectFired(var inject) -> state.injects.fire(inject, now, this::play);
            case Payload.InjectSkipped(var inject, var _) -> state.injects.skip(inject);
            case Payload.InjectMoved(var inject, var to) -> state.injects.move(inject, to);
            case Payload.InjectChanged(var _, var yaml) ->
                rules.running().read(yaml).inject().ifPresent(inject -> state.injects.put(inject, now));
            case Payload.InjectAdded(var _, var yaml) ->
                rules.running().read(yaml).inject().ifPresent(inject -> state.injects.put(inject, now));
            case Payload.PersonaPosted(var account, var text, var replyTo) ->
                audience.persona(PostId.ofEntry(entry.id()), account, text, replyTo);
            case Payload.FloodDialled(var topic, var percent) -> {
                state.floodPercent.put(topic, percent);
                audience.dial(topic, percent);
            }
            case Payload.DecisionLogged(var decision, var reason) ->
                state.desk.decisions.add(new Board.Decision(now, actor, decision, reason));
            case Payload.RumourFlagged(var rumour, var flag) -> state.rumours.flag(rumour, flag);
            case Payload.QuestionAssigned(var question, var to) -> state.questions.assign(question, to);
            case Payload.InjectAnswered(var inject, var option, var confidence) ->
                state.injects.answer(inject, actor, option, confidence);
            case Payload.ChatSent(var text) -> state.desk.chat.add(new Board.Chat(now, actor, text));
            case Payload.RatingGiven(var objective, var rating, var note) ->
                state.desk.rated(new Board.Note(
                        entry.id(),
                        now,
                        actor,
                        Optional.of(objective),
                        Optional.of(rating),
                        Optional.empty(),
                        Optional.empty(),
                        note));
            case Payload.NoteTaken(var objective, var message, var moment, var note) ->
                state.desk.notes.add(
                        new Board.Note(entry.id(), now, actor, objective, Optional.empty(), message, moment, note));
            case Payload.ScoreOverridden(var message, var dimension, var points, var reason, var scorer, var blind) ->
                state.messages.overrule(
                        message,
                        new Board.Overruling(entry.id(), now, actor, dimension, points, scorer, blind, reason));
            case Payload.FindingSetAside(var message, var rule, var start, var reason) ->
                state.messages.setAside(message, new Board.SetAside(entry.id(), now, actor, rule, start, reason));
            case Payload.WordWithdrawn(var word) -> {
                state.desk.withdraw(word);
                state.messages.withdraw(word);
            }
            case Payload.ExerciseEnded() -> {
                state.ended = true;
                state.clock = new ExerciseClock(now, false, state.clock.speed());
            }
        }
    }

    private void publish(Entry entry, Message message) {
        var published = judge.published(entry.id(), entry.actor(), message, rules.writing());
        state.messages.add(published);
        if (published.inPublic()) {
            audience.official(published.post(), entry.id(), message, judge.effect(published));
        }
        judge.answers(published);
    }

    /// What an inject does: a post goes to the public or into the inbox, a flood begins, a question is there to be
    /// answered.
    private void play(Inject inject, int repetition) {
        changed();
        var post = PostId.ofInject(inject.id(), repetition);
        switch (inject.body()) {
            case Inject.Post body
            when body.channel().seenByPublic() && body.to().isEmpty() ->
                audience.scripted(post, inject, body, body.text(), repetition);
            case Inject.Post body -> judge.received(post, inject, body);
            case Inject.Flood flood -> audience.flood(inject.id(), flood);
            case Inject.Question _ -> {}
        }
        judge.happened(inject);
    }

    /// Takes in what could be seen since last time.
    private void drain() {
        var surfaced = audience.takeSurfaced();
        for (var post : surfaced) {
            state.posts.put(post.id(), post);
            if (judge.surfaced(post)) {
                changed();
            }
        }
        newPosts.addAll(surfaced);
    }

    private void count() {
        for (var tally : audience.takeTallies()) {
            newTallies.put(tally.post(), tally);
            state.messages.counted(tally);
        }
    }

    private void changed() {
        changes++;
    }

    /// What is new since this was last asked.
    public FrameParts takeFrameParts() {
        count();
        var parts = new FrameParts(newPosts, List.copyOf(newTallies.values()));
        newPosts.clear();
        newTallies.clear();
        return parts;
    }

    public ExerciseTime now() {
        return state.now;
    }

    public ExerciseClock clock() {
        return state.clock;
    }

    public Scenario scenario() {
        return state.scenario;
    }

    public Settings settings() {
        return state.settings;
    }

    public boolean ended() {
        return state.ended;
    }

    /// Whether the scenario's time is up.
    public boolean storyOver() {
        return state.storyOver();
    }

    /// The public now; who waits for an answer is counted in the queue.
    public Measures measures() {
        var measured = audience.measures();
        return new Measures(
                state.now,
                measured.postsPerMinute(),
                measured.sentiment(),
                measured.trust(),
                measured.trustByCommunity(),
                measured.rumours(),
                state.questions.waitingCount(),
                state.questions.longestWaitSeconds(state.now),
                measured.reach());
    }

    /// One measurement a minute, from the start.
    public Curves curves() {
        var known = curves;
        if (known == null) {
            known = new Curves(minutes);
            curves = known;
        }
        return known;
    }

    /// Rises with each change of the board; cheap to ask.
    public long boardNumber() {
        return changes;
    }

    /// Made when it has changed, and then kept. Beliefs are those of the last full minute.
    public Board board() {
        var known = board;
        if (known == null || known.number() != changes) {
            known = newBoard();
            board = known;
        }
        return known;
    }

    private Board newBoard() {
        count();
        var last = minutes.getLast();
        var rumours = state.scenario.rumours().stream()
                .map(Rumour::id)
                .map(id -> new Board.RumourState(
                        id,
                        state.rumours.surfacedAt(id),
                        state.rumours.flag(id),
                        last.rumours().getOrDefault(id, new Measures.Belief(0, 0, 0)),
                        state.messages.denying(id)))
                .toList();
        var outcome = baselines
                .map(runs -> runs.points(judge.tables(), state.scenario, curves(), state.ended))
                .orElse(OptionalInt.empty());
        return new Board(
                changes,
                state.clock,
                state.storyOver(),
                state.ended,
                state.settings,
                List.copyOf(state.desk.participants.values()),
                List.copyOf(state.desk.drafts.values()),
                judge.messages(),
                state.injects.states(),
                rumours,
                state.inbox.items(),
                state.questions.states(),
                state.desk.decisions,
                state.desk.chat,
                state.desk.notes,
                state.floodPercent,
                judge.scores(outcome),
                judge.scorer(outcome));
    }

    /// What was said did to the public so far; without points where there is nothing to measure against.
    public Outcome outcome() {
        return baselines
                .map(runs -> runs.outcome(judge.tables(), state.scenario, curves()))
                .orElse(Outcome.NONE);
    }

    /// Lets the board's scores have an outcome from now on, measured against these runs.
    public void measureAgainst(Baselines runs) {
        baselines = Optional.of(runs);
        changed();
    }

    /// What the scorer would say of a text that is being written.
    public MessageScore preview(Message draft) {
        return judge.preview(draft, rules.writing());
    }

    /// Questions and requests for help that surfaced, and how many of them wait.
    public int questionsAsked() {
        return state.questions.askedCount();
    }

    public int questionsWaiting() {
        return state.questions.waitingCount();
    }

    /// Posts that wait for an answer, oldest first; all of them, where the board has the first
    /// [Board#MOST_QUESTIONS].
    public List<SurfacedPost> waiting() {
        return state.questions.waiting();
    }

    /// How what the scenario expects of the teams stands.
    public List<Kept> kept() {
        return judge.kept();
    }

    /// When the team could first know of it: somebody of the public spoke, or something reached the inbox.
    public Optional<ExerciseTime> firstNotice() {
        return judge.firstNotice();
    }

    /// A post that could be seen.
    public Optional<SurfacedPost> post(PostId id) {
        return state.post(id);
    }

    /// How many posts were made, and how many times one was seen.
    public long posts() {
        return audience.posts();
    }

    public long seeEvents() {
        return audience.seeEvents();
    }

    /// The same in every fold of the same inputs to the same time.
    public String stateHash() {
        var hash = new StateHash();
        state.hashInto(hash);
        judge.hashInto(hash);
        hash.add(begun);
        audience.hashInto(hash);
        return hash.toString();
    }

    /// Whether a post is talk of the crisis by somebody of the public, which starts the clock of the first official
    /// message.
    static boolean isPublicTalk(SurfacedPost post) {
        return !post.official() && post.kind() != PostKind.CHATTER && !post.at().isBefore(ExerciseTime.START);
    }
}
