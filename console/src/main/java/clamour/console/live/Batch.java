package clamour.console.live;

import clamour.exercise.Board;
import clamour.exercise.Curves;
import clamour.exercise.ExerciseClock;
import clamour.exercise.Frame;
import clamour.exercise.Measures;
import clamour.exercise.SurfacedPost;
import java.util.List;
import java.util.Optional;

/// What is new for one follower since the last batch; at most one a tick, merged where the follower was slow.
///
/// The first batch comes at once and holds everything a view needs to draw itself. A post may come twice: views
/// know posts by their id.
///
/// @param clock as it stands now
/// @param posts newly surfaced, oldest first, at most [#MOST_POSTS]
/// @param left how many more there were; [Room#recentPosts] has the recent ones among them
/// @param tallies of posts whose counters changed, the newest of each
/// @param board where it changed
/// @param curves where they grew
/// @param trouble a sentence where the exercise has stopped by a fault; empty in good health
public record Batch(
        ExerciseClock clock,
        List<SurfacedPost> posts,
        int left,
        List<Frame.Tally> tallies,
        Measures measures,
        Optional<Board> board,
        Optional<Curves> curves,
        boolean ended,
        Optional<String> trouble) {

    public static final int MOST_POSTS = 400;

    public Batch {
        posts = List.copyOf(posts);
        tallies = List.copyOf(tallies);
    }
}
