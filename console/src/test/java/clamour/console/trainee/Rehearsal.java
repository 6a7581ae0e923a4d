package clamour.console.trainee;

import clamour.console.live.Batch;
import clamour.console.live.Following;
import clamour.console.live.Receipt;
import clamour.console.live.Room;
import clamour.console.live.Seat;
import clamour.content.text.PostKind;
import clamour.exercise.Board;
import clamour.exercise.Curves;
import clamour.exercise.DraftId;
import clamour.exercise.Entry;
import clamour.exercise.EntryId;
import clamour.exercise.ExerciseClock;
import clamour.exercise.ExerciseId;
import clamour.exercise.Frame;
import clamour.exercise.Measures;
import clamour.exercise.Message;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload;
import clamour.exercise.PostId;
import clamour.exercise.Role;
import clamour.exercise.Settings;
import clamour.exercise.SurfacedPost;
import clamour.reaction.OfficialEffect;
import clamour.reaction.SimulatedPublic;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Inject;
import clamour.scenario.Purpose;
import clamour.scenario.RumourId;
import clamour.scenario.Scenario;
import clamour.scenario.Source;
import clamour.scenario.shipped.ShippedScenarios;
import clamour.scoring.Context;
import clamour.scoring.MessageScore;
import clamour.scoring.PartScores;
import clamour.scoring.Scorer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// A room for tests of the desk, on the real public and the real scorer but without journal and conductor: [#advance]
/// moves it, acts change its board at once, [#refuseNext] lets one fail.
final class Rehearsal implements Room {

    private final Scenario scenario;
    private final Settings settings;
    private final Seat seat;
    private final SimulatedPublic crowd;
    private final Scorer scorer = Scorer.standard();
    private final List<SurfacedPost> posts = new ArrayList<>();
    private final List<Measures> minutes = new ArrayList<>();
    private final Map<DraftId, Board.DraftState> drafts = new LinkedHashMap<>();
    private final List<Board.MessageState> messages = new ArrayList<>();
    private final Map<RumourId, Payload.RumourFlag> flags = new TreeMap<>();
    private final Map<RumourId, ExerciseTime> surfaced = new TreeMap<>();
    private final List<Board.InboxItem> inbox = new ArrayList<>();
    private final Map<PostId, Board.QuestionState> questions = new LinkedHashMap<>();
    private final List<Board.Chat> chat = new ArrayList<>();
    private final List<Board.Decision> decisions = new ArrayList<>();
    private final List<Board.InjectState> asked = new ArrayList<>();
    private final List<Consumer<Batch>> followers = new ArrayList<>();

    /// Everything that was done, in order.
    final List<Payload> acts = new ArrayList<>();

    private ExerciseClock clock = ExerciseClock.AT_START;
    private Optional<Receipt.Refused> refusal = Optional.empty();
    private boolean ended;
    private long number = 1;

    private Rehearsal(Scenario scenario, Role role, boolean practice, boolean approval, int accounts) {
        this.scenario = scenario;
        settings = new Settings(scenario.seed(), accounts, "en", approval, true, practice, scenario.with());
        seat = new Seat(
                new ExerciseId("rehearsal"),
                new ParticipantId("sam"),
                "Sam Reid",
                role,
                scenario.teams().stream().findFirst());
        crowd = SimulatedPublic.of(scenario, settings, 1);
        take();
    }

    static Rehearsal of(String scenario) {
        return new Rehearsal(read(scenario), Role.TRAINEE, true, false, 3_000);
    }

    static Rehearsal withApproval(Role role) {
        return new Rehearsal(read("first-steps"), role, false, true, 1_000);
    }

    static Rehearsal loud(String scenario, int accounts) {
        return new Rehearsal(read(scenario), Role.TRAINEE, true, false, accounts);
    }

    private static Scenario read(String name) {
        return ShippedScenarios.read(name).orElseThrow().scenario().orElseThrow();
    }

    /// Moves the exercise on and tells the followers once.
    void advance(ExerciseTime to) {
        while (crowd.now().isBefore(to)) {
            var next = crowd.now().plusSeconds(1);
            fire(next);
            crowd.advanceTo(next);
            if (next.seconds() % 60 == 0) {
                minutes.add(crowd.measures());
            }
        }
        clock = new ExerciseClock(to, true, clock.speed());
        tell(take());
    }

    void refuseNext(String code, String message, String hint) {
        refusal = Optional.of(Receipt.Refused.of(code, message, hint));
    }

    private void fire(ExerciseTime at) {
        for (Inject inject : scenario.injects()) {
            boolean now = inject.timing() instanceof Inject.Timing.At(var time) && time.equals(at);
            if (now && inject.body() instanceof Inject.Post post) {
                say(inject, post, at);
            } else if (now && inject.body() instanceof Inject.Flood flood) {
                crowd.flood(inject.id(), flood);
            } else if (now) {
                asked.add(new Board.InjectState(
                        inject, Board.InjectState.Status.FIRED, Optional.of(at), Optional.of(at), 1, List.of()));
            }
        }
    }

    private void say(Inject inject, Inject.Post post, ExerciseTime at) {
        var id = new PostId(inject.id().value().hashCode() * 31L);
        if (post.channel().seenByPublic()) {
            crowd.scripted(id, inject, post, post.text(), 0);
        } else {
            var from = post.from() instanceof Source.Named(var account)
                    ? scenario.account(account).orElseThrow().name()
                    : "";
            inbox.add(new Board.InboxItem(
                    inject.id(), id, at, post.channel(), from, post.text().in("en"), Optional.empty()));
        }
    }

    private List<SurfacedPost> take() {
        var fresh = crowd.takeSurfaced();
        posts.addAll(fresh);
        for (SurfacedPost post : fresh) {
            post.rumour().ifPresent(rumour -> surfaced.putIfAbsent(rumour, post.at()));
            boolean asks = post.kind() == PostKind.QUESTION || post.kind() == PostKind.HELP;
            if (asks && !post.at().isBefore(ExerciseTime.START)) {
                questions.put(
                        post.id(), new Board.QuestionState(post, Optional.empty(), Optional.empty(), Optional.empty()));
            }
        }
        return fresh;
    }

    private void tell(List<SurfacedPost> fresh) {
        number++;
        var batch = batch(fresh);
        List.copyOf(followers).forEach(follower -> follower.accept(batch));
    }

    private Batch batch(List<SurfacedPost> fresh) {
        var newest = fresh.subList(Math.max(0, fresh.size() - Batch.MOST_POSTS), fresh.size());
        return new Batch(
                clock,
                newest,
                fresh.size() - newest.size(),
                crowd.takeTallies(),
                crowd.measures(),
                Optional.of(board()),
                Optional.of(curves()),
                ended,
                Optional.empty());
    }

    @Override
    public Receipt act(EntryId id, Payload payload) {
        if (refusal.isPresent()) {
            var refused = refusal.get();
            refusal = Optional.empty();
            return refused;
        }
        acts.add(payload);
        var entry = new Entry(
                seat.exercise(),
                acts.size(),
                clock.at(),
                Instant.EPOCH,
                seat.participant(),
                id,
                payload,
                Entry.NO_HASH,
                Entry.NO_HASH);
        does(id, payload);
        tell(take());
        return new Receipt.Accepted(entry);
    }

    private void does(EntryId id, Payload payload) {
        switch (payload) {
            case Payload.ClockStarted _ -> clock = new ExerciseClock(clock.at(), true, clock.speed());
            case Payload.ClockPaused _ -> clock = new ExerciseClock(clock.at(), false, clock.speed());
            case Payload.SpeedSet(var speed) -> clock = new ExerciseClock(clock.at(), clock.running(), speed);
            case Payload.ExerciseEnded _ -> ended = true;
            case Payload.DraftSaved(var draft, var message) ->
                draft(draft, message, Board.DraftState.Stage.WRITING, Optional.empty());
            case Payload.DraftSubmitted(var draft) -> stage(draft, Board.DraftState.Stage.SUBMITTED, Optional.empty());
            case Payload.DraftApproved(var draft) -> stage(draft, Board.DraftState.Stage.APPROVED, Optional.empty());
            case Payload.DraftSentBack(var draft, var note) ->
                stage(draft, Board.DraftState.Stage.SENT_BACK, Optional.of(note));
            case Payload.DraftDiscarded(var draft) -> drafts.remove(draft);
            case Payload.MessagePublished(var message, var draft) -> publish(id, message, draft);
            case Payload.MessageEdited(var message, var text) -> messages.replaceAll(old -> edited(old, message, text));
            case Payload.RumourFlagged(var rumour, var flag) -> flags.put(rumour, flag);
            case Payload.ChatSent(var text) -> chat.add(new Board.Chat(clock.at(), seat.participant(), text));
            case Payload.DecisionLogged(var what, var why) ->
                decisions.add(new Board.Decision(clock.at(), seat.participant(), what, why));
            default -> {}
        }
    }

    private void draft(DraftId id, Message message, Board.DraftState.Stage stage, Optional<String> note) {
        drafts.put(id, new Board.DraftState(id, seat.participant(), message, stage, clock.at(), note));
    }

    private void stage(DraftId id, Board.DraftState.Stage stage, Optional<String> note) {
        drafts.computeIfPresent(
                id, (key, old) -> new Board.DraftState(key, old.writer(), old.message(), stage, clock.at(), note));
    }

    private static Board.MessageState edited(Board.MessageState old, EntryId message, String text) {
        return !old.id().equals(message)
                ? old
                : new Board.MessageState(
                        old.id(),
                        old.post(),
                        old.writer(),
                        old.at(),
                        old.message(),
                        Optional.of(text),
                        old.deleted(),
                        old.pinned(),
                        old.score(),
                        old.evaluation(),
                        old.tally());
    }

    private void publish(EntryId id, Message message, Optional<DraftId> draft) {
        draft.ifPresent(drafts::remove);
        var post = new PostId(id.value().hashCode() * 17L + acts.size());
        var score = preview(message);
        int tone = score.scores().tone().orElse(50);
        crowd.official(
                post,
                id,
                message,
                new OfficialEffect(
                        tone,
                        score.scores().conduct().orElse(100),
                        score.purpose(),
                        message.purpose().filter(Purpose.CORRECTION::equals).isPresent() ? message.about() : List.of(),
                        List.of(),
                        true,
                        true,
                        message.replyTo()));
        message.replyTo()
                .ifPresent(asked -> questions.computeIfPresent(
                        asked,
                        (key, old) -> new Board.QuestionState(
                                old.post(), old.assigned(), Optional.of(id), Optional.of(clock.at()))));
        messages.add(new Board.MessageState(
                id,
                post,
                seat.participant(),
                clock.at(),
                message,
                Optional.empty(),
                false,
                false,
                score,
                Board.Evaluation.none(score),
                new Frame.Tally(post, 0, 0, 0, 0)));
    }

    @Override
    public Following follow(Consumer<Batch> listener) {
        followers.add(listener);
        listener.accept(batch(posts));
        return () -> followers.remove(listener);
    }

    @Override
    public Board board() {
        var belief = crowd.measures().rumours();
        var rumours = scenario.rumours().stream()
                .map(rumour -> new Board.RumourState(
                        rumour.id(),
                        Optional.ofNullable(surfaced.get(rumour.id())),
                        flags.getOrDefault(rumour.id(), Payload.RumourFlag.UNVERIFIED),
                        belief.getOrDefault(rumour.id(), new Measures.Belief(0, 0, 0)),
                        messages.stream()
                                .filter(message -> message.message().about().contains(rumour.id()))
                                .map(Board.MessageState::id)
                                .toList()))
                .toList();
        return new Board(
                number,
                clock,
                ended,
                ended,
                settings,
                List.of(new Board.Participant(
                        seat.participant(), seat.name(), seat.role(), seat.team(), ExerciseTime.START, false)),
                List.copyOf(drafts.values()),
                messages,
                asked,
                rumours,
                inbox,
                List.copyOf(questions.values()),
                decisions,
                chat,
                List.of(),
                new TreeMap<>(),
                PartScores.NONE,
                PartScores.NONE);
    }

    @Override
    public Scenario scenario() {
        return new Scenario(
                scenario.name(),
                scenario.title(),
                scenario.summary(),
                scenario.themes(),
                scenario.difficulty(),
                scenario.language(),
                scenario.storyStart(),
                scenario.duration(),
                scenario.seed(),
                scenario.with(),
                scenario.place(),
                scenario.audience(),
                scenario.channels(),
                scenario.accounts(),
                List.of(),
                scenario.rumours().stream()
                        .filter(rumour -> surfaced.containsKey(rumour.id()))
                        .toList(),
                scenario.phases(),
                scenario.objectives(),
                List.of(),
                List.of(),
                new TreeMap<>(),
                scenario.score());
    }

    @Override
    public MessageScore preview(Message draft) {
        var channel = scenario.account(draft.account()).orElseThrow().channel();
        var context = Context.of(channel).withLanguage("en").withAbout(draft.about());
        return scorer.score(
                draft.text(), draft.purpose().map(context::withPurpose).orElse(context));
    }

    @Override
    public Seat seat() {
        return seat;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public Curves curves() {
        return new Curves(minutes);
    }

    @Override
    public Measures measures() {
        return crowd.measures();
    }

    @Override
    public ExerciseClock clock() {
        return clock;
    }

    @Override
    public List<SurfacedPost> recentPosts() {
        return posts.subList(Math.max(0, posts.size() - MOST_RECENT), posts.size());
    }

    @Override
    public Set<ParticipantId> present() {
        return Set.of(seat.participant());
    }

    @Override
    public Map<Role, String> joinCodes() {
        return Map.of();
    }
}
