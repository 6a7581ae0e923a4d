package clamour.console.live;

import clamour.exercise.Board;
import clamour.exercise.Curves;
import clamour.exercise.EntryId;
import clamour.exercise.ExerciseClock;
import clamour.exercise.Measures;
import clamour.exercise.Message;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload;
import clamour.exercise.Role;
import clamour.exercise.Settings;
import clamour.exercise.SurfacedPost;
import clamour.scenario.Scenario;
import clamour.scoring.MessageScore;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// A room of an exercise that runs here: reads the stream of its frames, acts through its conductor.
final class LiveRoom implements Room {

    private final Seat seat;
    private final Exercises exercises;
    private final Sight sight;

    LiveRoom(Seat seat, Exercises exercises, Scenario scenario) {
        this.seat = seat;
        this.exercises = exercises;
        this.sight = new Sight(seat, scenario);
    }

    @Override
    public Seat seat() {
        return seat;
    }

    @Override
    public Settings settings() {
        return sight.settings(stream().now().board().settings());
    }

    @Override
    public Scenario scenario() {
        var now = stream().now();
        return sight.scenario(now.board(), now.frame().clock().at());
    }

    @Override
    public Receipt act(EntryId id, Payload payload) {
        try {
            return sight.mayTry(payload, stream().now().board().settings().practice())
                    ? exercises.act(seat, id, payload)
                    : Refusals.notForYou();
        } catch (NotPossible e) {
            return new Receipt.Refused(e.why());
        }
    }

    @Override
    public Board board() {
        return sight.board(stream().now().board());
    }

    @Override
    public Curves curves() {
        var now = stream().now();
        return sight.curves(now.curves(), now.board());
    }

    @Override
    public Measures measures() {
        var now = stream().now();
        return sight.measures(now.frame().measures(), now.board());
    }

    @Override
    public ExerciseClock clock() {
        return stream().clock();
    }

    @Override
    public List<SurfacedPost> recentPosts() {
        return sight.posts(stream().recent());
    }

    @Override
    public Following follow(Consumer<Batch> listener) {
        return stream().follow(sight, listener);
    }

    @Override
    public MessageScore preview(Message draft) {
        if (!seat.role().writes()) {
            throw new NotPossible(
                    "only-writers", "Only those who write can ask the coach.", "Watch the scores instead.");
        }
        if (!stream().now().board().settings().coach()) {
            throw new NotPossible("no-coach", "This exercise has no coach.", "The review says how your messages did.");
        }
        return exercises.preview(seat.exercise(), draft);
    }

    @Override
    public Set<ParticipantId> present() {
        return exercises.present(seat.exercise());
    }

    @Override
    public Map<Role, String> joinCodes() {
        return seat.role() == Role.FACILITATOR ? exercises.joinCodes(seat.exercise()) : Map.of();
    }

    private Stream stream() {
        return exercises.stream(seat.exercise());
    }
}
