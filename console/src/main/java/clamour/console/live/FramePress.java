package clamour.console.live;

import clamour.exercise.ExerciseClock;
import clamour.exercise.ExerciseId;
import clamour.exercise.Frame;
import clamour.exercise.SurfacedPost;
import clamour.exercise.fold.ExerciseFold;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Publishes what is new in one exercise: a frame each step, the board at most once a second unless somebody acted,
/// curves each exercise minute, recent posts every few seconds. Owned by the conductor.
///
/// Frames are numbered on from the newest that is in the ring, so readers go on reading when another member takes
/// over.
final class FramePress {

    private static final int STEPS_A_BOARD = 4;
    private static final int STEPS_A_RECENT = 20;

    private final ExerciseId exercise;
    private final LiveState live;
    private final Deque<SurfacedPost> recent = new ArrayDeque<>();

    private long number;
    private long boardNumber = -1;
    private int minutes = -1;
    private int stepsSinceBoard;
    private int stepsSinceRecent;
    private boolean recentChanged;
    private boolean hurried;
    private long bytes;

    FramePress(ExerciseId exercise, LiveState live) {
        this.exercise = exercise;
        this.live = live;
    }

    /// Somebody acted: the board goes out with the next frame.
    void hurry() {
        hurried = true;
    }

    /// Bytes of frames published so far.
    long bytes() {
        return bytes;
    }

    /// Starts over with a fold just made: what it has surfaced goes into the recent posts, not through the frames.
    void restored(ExerciseFold fold) {
        number = live.newest(exercise);
        recent.clear();
        remember(fold.takeFrameParts().posts());
        boardNumber = -1;
        minutes = -1;
        snapshots(fold);
        putRecent();
        frame(fold, List.of(), 0, List.of());
    }

    void publish(ExerciseFold fold, boolean running) {
        var parts = fold.takeFrameParts();
        remember(parts.posts());
        boolean snapshot = snapshots(fold);
        stepsSinceRecent++;
        if (recentChanged && stepsSinceRecent >= STEPS_A_RECENT) {
            putRecent();
        }
        if (!running && !snapshot && parts.posts().isEmpty() && parts.tallies().isEmpty()) {
            return;
        }
        var posts = parts.posts();
        int from = Math.max(0, posts.size() - Frame.MOST_POSTS * 2);
        int left = from;
        // More than fit into one frame come in two; of more than that the newest are sent, and the rest counted.
        if (posts.size() - from > Frame.MOST_POSTS) {
            int middle = posts.size() - Frame.MOST_POSTS;
            frame(fold, posts.subList(from, middle), left, List.of());
            from = middle;
            left = 0;
        }
        frame(fold, posts.subList(from, posts.size()), left, parts.tallies());
    }

    private void frame(ExerciseFold fold, List<SurfacedPost> posts, int left, List<Frame.Tally> tallies) {
        var set = fold.clock();
        bytes += live.publish(new Frame(
                exercise,
                ++number,
                new ExerciseClock(fold.now(), set.running(), set.speed()),
                posts,
                left,
                tallies,
                fold.measures(),
                boardNumber,
                fold.ended()));
    }

    private boolean snapshots(ExerciseFold fold) {
        boolean published = false;
        stepsSinceBoard++;
        if (fold.boardNumber() != boardNumber && (hurried || boardNumber < 0 || stepsSinceBoard >= STEPS_A_BOARD)) {
            var board = fold.board();
            live.put(exercise, board);
            boardNumber = board.number();
            stepsSinceBoard = 0;
            hurried = false;
            published = true;
        }
        var curves = fold.curves();
        if (curves.minutes().size() != minutes) {
            live.put(exercise, curves);
            minutes = curves.minutes().size();
            published = true;
        }
        return published;
    }

    private void remember(List<SurfacedPost> posts) {
        for (var post : posts) {
            recent.addLast(post);
            if (recent.size() > Room.MOST_RECENT) {
                recent.removeFirst();
            }
        }
        recentChanged |= !posts.isEmpty();
    }

    private void putRecent() {
        live.put(exercise, number, new ArrayList<>(recent));
        recentChanged = false;
        stepsSinceRecent = 0;
    }
}
