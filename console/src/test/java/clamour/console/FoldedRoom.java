package clamour.console;

import clamour.console.live.Batch;
import clamour.console.live.Following;
import clamour.console.live.Receipt;
import clamour.console.live.Room;
import clamour.console.live.Seat;
import clamour.content.ContentLibrary;
import clamour.exercise.Board;
import clamour.exercise.Curves;
import clamour.exercise.Edition;
import clamour.exercise.Entry;
import clamour.exercise.EntryCodec;
import clamour.exercise.EntryId;
import clamour.exercise.ExerciseClock;
import clamour.exercise.ExerciseId;
import clamour.exercise.Measures;
import clamour.exercise.Message;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload;
import clamour.exercise.Role;
import clamour.exercise.Settings;
import clamour.exercise.SurfacedPost;
import clamour.exercise.file.Review;
import clamour.exercise.fold.ExerciseFold;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Scenario;
import clamour.scenario.shipped.ShippedScenarios;
import clamour.scoring.MessageScore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The room of a facilitator on the real fold of a shipped scenario, without journal and conductor: it moves when a
/// test moves it.
public final class FoldedRoom implements Room {

    public static final ParticipantId TRAINEE = new ParticipantId("trainee");

    private static final ExerciseId EXERCISE = new ExerciseId("folded");
    private static final ParticipantId FACILITATOR = new ParticipantId("facilitator");

    private final Scenario scenario;
    private final Settings settings;
    private final ExerciseFold fold;
    private final List<Entry> entries = new ArrayList<>();
    private final List<SurfacedPost> posts = new ArrayList<>();
    private final List<Consumer<Batch>> followers = new ArrayList<>();

    public FoldedRoom(String name) {
        scenario = ShippedScenarios.read(name).orElseThrow().scenario().orElseThrow();
        settings = new Settings(7, 1_000, "en", false, true, false, scenario.with());
        fold = new ExerciseFold(scenario, ContentLibrary.standard(), settings, 1);
        apply(Entry.SYSTEM, new Payload.ExerciseOpened("s", "c", Edition.CURRENT.number(), settings));
        apply(FACILITATOR, new Payload.ParticipantJoined(FACILITATOR, "Fay", Role.FACILITATOR, Optional.empty()));
        apply(TRAINEE, new Payload.ParticipantJoined(TRAINEE, "Tom", Role.TRAINEE, Optional.of(team())));
    }

    /// The facilitator moves the clock to a minute.
    public void advance(int minutes) {
        does(FACILITATOR, new Payload.ClockMoved(ExerciseTime.ofMinutes(minutes)));
    }

    /// The trainee publishes.
    public EntryId publish(String text) {
        var account = scenario.accounts().stream()
                .filter(known -> known.team().equals(Optional.of(team())))
                .findFirst()
                .orElseThrow();
        return does(TRAINEE, new Payload.MessagePublished(Message.of(account.id(), text), Optional.empty()));
    }

    /// Somebody does what the exercise must allow.
    public EntryId does(ParticipantId actor, Payload payload) {
        fold.refusal(actor, payload).ifPresent(refusal -> {
            throw new IllegalStateException(refusal.toString());
        });
        var entry = apply(actor, payload);
        tell();
        return entry.id();
    }

    /// Everything so far, looked back on.
    public Review review() {
        return Review.of(
                scenario,
                ContentLibrary.standard(),
                settings,
                Edition.CURRENT.number(),
                entries,
                fold.now(),
                Optional.empty(),
                1);
    }

    @Override
    public Receipt act(EntryId id, Payload payload) {
        var refusal = fold.refusal(FACILITATOR, payload);
        if (refusal.isPresent()) {
            return new Receipt.Refused(refusal.get());
        }
        var entry = apply(FACILITATOR, payload);
        tell();
        return new Receipt.Accepted(entry);
    }

    @Override
    public Seat seat() {
        return new Seat(EXERCISE, FACILITATOR, "Fay", Role.FACILITATOR, Optional.empty());
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public Scenario scenario() {
        return scenario;
    }

    @Override
    public Board board() {
        return fold.board();
    }

    @Override
    public Curves curves() {
        return fold.curves();
    }

    @Override
    public Measures measures() {
        return fold.measures();
    }

    @Override
    public ExerciseClock clock() {
        return fold.clock();
    }

    @Override
    public List<SurfacedPost> recentPosts() {
        takePosts();
        return List.copyOf(posts);
    }

    @Override
    public Following follow(Consumer<Batch> listener) {
        followers.add(listener);
        listener.accept(batch(List.of()));
        return () -> followers.remove(listener);
    }

    @Override
    public MessageScore preview(Message draft) {
        return fold.preview(draft);
    }

    @Override
    public Set<ParticipantId> present() {
        return Set.of(FACILITATOR, TRAINEE);
    }

    @Override
    public Map<Role, String> joinCodes() {
        return Map.of(Role.TRAINEE, "ABC234");
    }

    private String team() {
        return scenario.teams().getFirst();
    }

    private Entry apply(ParticipantId actor, Payload payload) {
        var entry = EntryCodec.next(
                EXERCISE,
                entries.isEmpty() ? null : entries.getLast(),
                new EntryCodec.Act(
                        new EntryId("entry-" + (entries.size() + 1)), actor, fold.now(), Instant.EPOCH, payload));
        entries.add(entry);
        fold.apply(entry);
        return entry;
    }

    private void tell() {
        var fresh = takePosts();
        followers.forEach(follower -> follower.accept(batch(fresh)));
    }

    private List<SurfacedPost> takePosts() {
        var fresh = fold.takeFrameParts().posts();
        posts.addAll(fresh);
        return fresh;
    }

    private Batch batch(List<SurfacedPost> fresh) {
        return new Batch(
                fold.clock(),
                fresh,
                0,
                List.of(),
                fold.measures(),
                Optional.of(fold.board()),
                Optional.of(fold.curves()),
                fold.ended(),
                Optional.empty());
    }
}
