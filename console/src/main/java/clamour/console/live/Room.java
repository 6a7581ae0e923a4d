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
/// a role may not see is not in the answer. An interface so that a screen can be rehearsed without an exercise.
public interface Room {

    /// Posts that a screen can ask for again.
    int MOST_RECENT = 2_000;

    /// An id for a new act.
    static EntryId freshId() {
        return new EntryId(Secrets.fresh());
    }

    Seat seat();

    /// What the exercise was opened with; for trainees and observers without its seed.
    Settings settings();

    /// The scenario as this role may know it now. For trainees and observers: no inject to come, no truth of a
    /// rumour, no rumour that has not surfaced, no fact before it is known, no sensitive fact, nothing of what is
    /// expected of them.
    Scenario scenario();

    /// Does something. Comes back when it is in the journal, or refused.
    ///
    /// @param id made by the caller for this act, see [#freshId]; a retry with it gives the first outcome
    Receipt act(EntryId id, Payload payload);

    Board board();

    Curves curves();

    Measures measures();

    ExerciseClock clock();

    /// The newest surfaced posts, oldest first, at most [#MOST_RECENT]. None once an exercise has ended and was put
    /// away.
    List<SurfacedPost> recentPosts();

    /// The listener gets a batch at once and then one a tick where something is new, never two at the same time.
    /// While it is busy, what comes is merged. Called on a thread of its own; views enter their UI with one
    /// `access` a batch.
    Following follow(Consumer<Batch> listener);

    /// What the scorer would say of a text that is being written.
    ///
    /// @throws NotPossible for those who do not write, and where the exercise has no coach
    MessageScore preview(Message draft);

    /// Who has a screen open on this exercise.
    Set<ParticipantId> present();

    /// What others join with, by role; empty for all but facilitators.
    Map<Role, String> joinCodes();
}
