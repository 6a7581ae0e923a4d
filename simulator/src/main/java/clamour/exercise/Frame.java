package clamour.exercise;

import java.util.List;

/// What the conductor publishes four times a second: what is new and how the public is. Small; the [Board] changes more
/// seldom and is fetched when its number rises.
///
/// @param number from 1 without gaps; frames are a function of journal and time, publishing one twice is harmless
/// @param posts new surfaced posts, oldest first, at most [#MOST_POSTS]
/// @param left how many more were surfaced in this step than fit
/// @param tallies of posts whose counters changed
/// @param boardNumber of the board that goes with it
public record Frame(
        ExerciseId exercise,
        long number,
        ExerciseClock clock,
        List<SurfacedPost> posts,
        int left,
        List<Tally> tallies,
        Measures measures,
        long boardNumber,
        boolean ended) {

    public static final int MOST_POSTS = 200;

    public Frame {
        posts = List.copyOf(posts);
        tallies = List.copyOf(tallies);
    }

    /// Counters of one post.
    ///
    /// @param seen accounts that have seen it
    public record Tally(PostId post, int seen, int reposts, int replies, int likes) {}
}
