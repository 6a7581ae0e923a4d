package clamour.console.shell;

import clamour.exercise.Frame;
import clamour.exercise.PostId;
import clamour.exercise.SurfacedPost;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The newest posts that everybody can see, each once, with their counters.
public final class SeenPosts {

    private final int most;
    private final Map<PostId, SurfacedPost> posts = new LinkedHashMap<>();
    private final Map<PostId, Frame.Tally> tallies = new HashMap<>();

    /// @param most how many are kept
    public SeenPosts(int most) {
        this.most = most;
    }

    /// Takes in what surfaced.
    ///
    /// @return what is new of it and can be seen by everybody, in the same order
    public List<SurfacedPost> add(List<SurfacedPost> surfaced) {
        var fresh = new ArrayList<SurfacedPost>();
        for (SurfacedPost post : surfaced) {
            if (post.channel().seenByPublic() && posts.putIfAbsent(post.id(), post) == null) {
                fresh.add(post);
            }
        }
        var oldest = posts.keySet().iterator();
        for (int over = posts.size() - most; over > 0; over--) {
            tallies.remove(oldest.next());
            oldest.remove();
        }
        return fresh;
    }

    /// Takes in newer counters.
    ///
    /// @return those of posts that are kept
    public List<Frame.Tally> count(List<Frame.Tally> newer) {
        var known =
                newer.stream().filter(tally -> posts.containsKey(tally.post())).toList();
        known.forEach(tally -> tallies.put(tally.post(), tally));
        return known;
    }

    public Optional<SurfacedPost> post(PostId id) {
        return Optional.ofNullable(posts.get(id));
    }

    public Optional<Frame.Tally> tally(PostId id) {
        return Optional.ofNullable(tallies.get(id));
    }

    /// The newest, oldest first.
    public List<SurfacedPost> newest(int count) {
        var all = List.copyOf(posts.values());
        return all.subList(Math.max(0, all.size() - count), all.size());
    }

    /// Those just before the given one, oldest first; none where it is not kept any more.
    public List<SurfacedPost> before(PostId id, int count) {
        var ids = List.copyOf(posts.keySet());
        int here = Math.max(0, ids.indexOf(id));
        return List.copyOf(posts.values()).subList(Math.max(0, here - count), here);
    }
}
