package clamour.exercise;

import java.util.List;

/// What has been new in an exercise since somebody last asked.
///
/// @param posts newly surfaced, oldest first
/// @param tallies of posts whose counters changed
public record FrameParts(List<SurfacedPost> posts, List<Frame.Tally> tallies) {

    public FrameParts {
        posts = List.copyOf(posts);
        tallies = List.copyOf(tallies);
    }
}
