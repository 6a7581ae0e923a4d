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

/// One exercise as the holder of one seat may see it and act in it. Every call is decided by the seat's role; what
/// a role may not see is not in the answer.
public final class Room {

    /// Posts that a screen can ask for again.
    public static final int MOST_RECENT = 2_000;

    private final Seat seat;
    private final Exercises exercises;
    private final Sight sight;

    Room(Seat seat, Exercises exercises, Scenario scenario) {
        this.seat = seat;
        this.exercises = exercises;
        this.sight = new Sight(seat, scenario);
    }

    /// An id for a new act.
    public static EntryId freshId() {
        return new EntryId(Secrets.fresh());
    }

    public Seat seat() {
        return seat;
    }

    /// What the exercise was opened with; for trainees and observers without its seed.
    public Settings settings() {
        return sight.settings(stream().now().board().settings());
    }

    /// The scenario as this role may know it now. For trainees and observers: no inject to come, no truth of a
    /// rumour, no rumour that has not surfaced, no fact before it is known, no sensitive fact, nothing of what is
    /// expected of them.
    public Scenario scenario() {
        var now = stream().now();
        return sight.scenario(now.board(), now.frame().clock().at());
    }

    /// Does something. Comes back when it is in the journal, or refused.
    ///
    /// @param id made by the caller for this act, see [#freshId]; a retry with it gives the first outcome
    public Receipt act(EntryId id, Payload payload) {
        if (!sight.mayTry(payload, stream().now().board().settings().practice())) {
            return Refusals.notFor(seat.role());
        }
        return exercises.act(seat, id, payload);
    }

    public Board board() {
        return sight.board(stream().now().board());
    }

    public Curves curves() {
        var now = stream().now();
        return sight.curves(now.curves(), now.board());
    }

    public Measures measures() {
        var now = stream().now();
        return sight.measures(now.frame().measures(), now.board());
    }

    public ExerciseClock clock() {
        return stream().clock();
    }

    /// The newest surfaced posts, oldest first, at most [#MOST_RECENT]. None once an exercise has ended and was put
    /// away.
    public List<SurfacedPost> recentPosts() {
        return sight.posts(stream().recent());
    }

    /// The listener gets a batch at once and then one a tick where something is new, never two at the same time.
    /// While it is busy, what comes is merged. Called on a thread of its own; views enter their UI with one
    /// `access` a batch.
    public Following follow(Consumer<Batch> listener) {
        return stream().follow(sight, listener);
    }

    /// What the scorer would say of a text that is being written.
    ///
    /// @throws NotPossible for those who do not write, and where the exercise has no coach
    public MessageScore preview(Message draft) {
        if (!seat.role().writes()) {
            throw new NotPossible(
                    "not-allowed", "Only those who write can ask the coach.", "Watch the scores instead.");
        }
        if (!stream().now().board().settings().coach()) {
            throw new NotPossible("no-coach", "This exercise has no coach.", "The review says how your messages did.");
        }
        return exercises.preview(seat.exercise(), draft);
    }

    /// Who has a screen open on this exercise.
    public Set<ParticipantId> present() {
        return exercises.present(seat.exercise());
    }

    /// What others join with, by role; empty for all but facilitators.
    public Map<Role, String> joinCodes() {
        return seat.role() == Role.FACILITATOR ? exercises.joinCodes(seat.exercise()) : Map.of();
    }

    private Stream stream() {
        return exercises.stream(seat.exercise());
    }
}
