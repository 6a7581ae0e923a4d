package clamour.console.live;

import clamour.exercise.Frame;
import clamour.exercise.PostId;
import clamour.exercise.SurfacedPost;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings one screen what is new, one batch after the other. What comes while the screen is busy is merged into the
/// next batch, which is bounded: the newest posts, the newest tally of each post, the board and curves as they are
/// then.
final class Follower implements Following {

    /// Tallies kept for a slow screen; those of the oldest posts are dropped first.
    static final int MOST_TALLIES = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private final Stream stream;
    private final Sight sight;
    private final Consumer<Batch> listener;
    private final Executor executor;

    private final Deque<SurfacedPost> posts = new ArrayDeque<>();
    private final Map<PostId, Frame.Tally> tallies = new LinkedHashMap<>();
    private int left;
    private boolean board;
    private boolean curves;
    private boolean something;
    private boolean busy;
    private boolean stopped;

    Follower(Stream stream, Sight sight, Consumer<Batch> listener, Executor executor) {
        this.stream = stream;
        this.sight = sight;
        this.listener = listener;
        this.executor = executor;
    }

    Seat seat() {
        return sight.seat();
    }

    /// @param board whether it has changed
    /// @param curves whether they have grown
    synchronized void offer(
            List<SurfacedPost> newPosts, int more, List<Frame.Tally> newTallies, boolean board, boolean curves) {
        if (stopped) {
            return;
        }
        left += more;
        for (var post : newPosts) {
            posts.addLast(post);
            if (posts.size() > Batch.MOST_POSTS) {
                posts.removeFirst();
                left++;
            }
        }
        for (var tally : newTallies) {
            tallies.remove(tally.post());
            tallies.put(tally.post(), tally);
        }
        while (tallies.size() > MOST_TALLIES) {
            tallies.remove(tallies.keySet().iterator().next());
        }
        this.board |= board;
        this.curves |= curves;
        something = true;
        if (!busy) {
            busy = true;
            executor.execute(this::deliver);
        }
    }

    private void deliver() {
        for (var batch = next(); batch.isPresent(); batch = next()) {
            try {
                listener.accept(batch.get());
            } catch (RuntimeException e) {
                LOG.error(
                        "Exercise {}: a screen of {} could not take a batch and is no longer served",
                        seat().exercise(),
                        seat().participant(),
                        e);
                stop();
            }
        }
    }

    private Optional<Batch> next() {
        List<SurfacedPost> newPosts;
        List<Frame.Tally> newTallies;
        int more;
        boolean withBoard;
        boolean withCurves;
        synchronized (this) {
            if (!something || stopped) {
                busy = false;
                return Optional.empty();
            }
            newPosts = new ArrayList<>(posts);
            newTallies = List.copyOf(tallies.values());
            more = left;
            withBoard = board;
            withCurves = curves;
            posts.clear();
            tallies.clear();
            left = 0;
            board = false;
            curves = false;
            something = false;
        }
        var now = stream.now();
        return Optional.of(new Batch(
                now.frame().clock(),
                sight.posts(newPosts),
                more,
                newTallies,
                sight.measures(now.frame().measures(), now.board()),
                withBoard ? Optional.of(sight.board(now.board())) : Optional.empty(),
                withCurves ? Optional.of(sight.curves(now.curves(), now.board())) : Optional.empty(),
                now.frame().ended(),
                now.trouble()));
    }

    @Override
    public void stop() {
        synchronized (this) {
            stopped = true;
        }
        stream.leave(this);
    }
}
