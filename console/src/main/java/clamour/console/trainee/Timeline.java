package clamour.console.trainee;

import clamour.exercise.Frame;
import clamour.exercise.PostId;
import clamour.exercise.SurfacedPost;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The posts one desk has at hand: a bounded window, oldest first, with their counters.
final class Timeline {

    /// When more are at hand, the oldest are let go.
    static final int MOST = 6_000;

    private static final int LET_GO = 1_000;

    private final List<SurfacedPost> posts = new ArrayList<>();
    private final Map<PostId, SurfacedPost> byId = new HashMap<>();
    private final Map<PostId, Frame.Tally> tallies = new HashMap<>();

    /// Takes them in and says which were new.
    List<SurfacedPost> add(List<SurfacedPost> more) {
        var fresh = new ArrayList<SurfacedPost>();
        for (SurfacedPost post : more) {
            if (byId.putIfAbsent(post.id(), post) == null) {
                posts.add(post);
                fresh.add(post);
            }
        }
        if (posts.size() > MOST) {
            var gone = posts.subList(0, LET_GO);
            gone.forEach(post -> {
                byId.remove(post.id());
                tallies.remove(post.id());
            });
            gone.clear();
        }
        return fresh;
    }

    void tally(List<Frame.Tally> changed) {
        changed.stream()
                .filter(tally -> byId.containsKey(tally.post()))
                .forEach(tally -> tallies.put(tally.post(), tally));
    }

    Optional<SurfacedPost> post(PostId id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<SurfacedPost> parent(SurfacedPost post) {
        return post.replyTo().flatMap(this::post);
    }

    Optional<Frame.Tally> tally(PostId id) {
        return Optional.ofNullable(tallies.get(id));
    }

    /// The newest that match, oldest first.
    List<SurfacedPost> newest(Predicate<SurfacedPost> matching, int most) {
        return backwards(posts.size(), matching, most);
    }

    /// Those before the given one that match, oldest first; nothing where it is not at hand.
    List<SurfacedPost> before(PostId id, Predicate<SurfacedPost> matching, int most) {
        var post = byId.get(id);
        return post == null ? List.of() : backwards(posts.indexOf(post), matching, most);
    }

    /// The conversation a post belongs to: what it answers, up to the first, and everything that answers one of them.
    List<SurfacedPost> thread(PostId id) {
        var start = byId.get(id);
        if (start == null) {
            return List.of();
        }
        var root = start;
        var up = parent(root);
        for (int depth = 0; up.isPresent() && depth < 50; depth++) {
            root = up.get();
            up = parent(root);
        }
        var members = new HashMap<PostId, SurfacedPost>();
        members.put(root.id(), root);
        var thread = new ArrayList<SurfacedPost>();
        thread.add(root);
        for (SurfacedPost post : posts) {
            if (post.replyTo().isPresent()
                    && members.containsKey(post.replyTo().get())
                    && members.putIfAbsent(post.id(), post) == null) {
                thread.add(post);
            }
        }
        return thread;
    }

    private List<SurfacedPost> backwards(int from, Predicate<SurfacedPost> matching, int most) {
        var found = new ArrayList<SurfacedPost>();
        for (int i = from - 1; i >= 0 && found.size() < most; i--) {
            if (matching.test(posts.get(i))) {
                found.add(posts.get(i));
            }
        }
        return found.reversed();
    }
}
