package clamour.console.live;

import clamour.exercise.Board;
import clamour.exercise.Curves;
import clamour.exercise.ExerciseClock;
import clamour.exercise.ExerciseId;
import clamour.exercise.Frame;
import clamour.exercise.ParticipantId;
import clamour.exercise.PostId;
import clamour.exercise.SurfacedPost;
import clamour.scenario.Scenario;
import com.hazelcast.ringbuffer.ReadResultSet;
import com.hazelcast.ringbuffer.StaleSequenceException;
import com.hazelcast.spi.exception.DistributedObjectDestroyedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One exercise as this member reads it: each frame once, into a bounded window, for all screens here.
final class Stream {

    private static final int AT_MOST = 50;
    private static final Logger LOG = LoggerFactory.getLogger(Stream.class);

    private final ExerciseId exercise;
    private final LiveState live;
    private final Scenario scenario;
    private final Executor executor;
    private final List<Follower> followers = new CopyOnWriteArrayList<>();
    private final Deque<SurfacedPost> recent = new ArrayDeque<>();
    /// The newest counters of the posts in the window, for those who come later; guarded by it.
    private final Map<PostId, Frame.Tally> counted = new HashMap<>();

    private volatile Now now;
    private volatile boolean closed;
    private volatile long lastUse;

    /// The exercise as it is now.
    ///
    /// @param trouble a sentence where it has stopped by a fault
    record Now(Frame frame, Board board, Curves curves, Optional<String> trouble) {}

    private Stream(ExerciseId exercise, LiveState live, Scenario scenario, Executor executor, Now now) {
        this.exercise = exercise;
        this.live = live;
        this.scenario = scenario;
        this.executor = executor;
        this.now = now;
    }

    /// Reads a running exercise on from its snapshots.
    ///
    /// @return empty where the conductor has not published it yet
    static Optional<Stream> of(ExerciseId exercise, LiveState live, Scenario scenario, Executor executor) {
        var ring = live.ring(exercise);
        var recent = live.recent(exercise);
        var board = live.board(exercise);
        var curves = live.curves(exercise);
        if (recent.isEmpty()
                || board.isEmpty()
                || curves.isEmpty()
                || curves.get().minutes().isEmpty()) {
            return Optional.empty();
        }
        var frame = standing(exercise, recent.get().number(), board.get(), curves.get());
        var stream = new Stream(
                exercise, live, scenario, executor, new Now(frame, board.get(), curves.get(), Optional.empty()));
        stream.recent.addAll(recent.get().posts());
        stream.read(Math.max(0, ring.headSequence()));
        return Optional.of(stream);
    }

    /// An exercise that has ended, from what was kept of it.
    static Stream of(
            ExerciseId exercise, LiveState live, Scenario scenario, Executor executor, LiveJson.Results results) {
        var frame = standing(exercise, 0, results.board(), results.curves());
        var stream = new Stream(
                exercise,
                live,
                scenario,
                executor,
                new Now(frame, results.board(), results.curves(), Optional.empty()));
        stream.closed = true;
        return stream;
    }

    private static Frame standing(ExerciseId exercise, long number, Board board, Curves curves) {
        return new Frame(
                exercise,
                number,
                board.clock(),
                List.of(),
                0,
                List.of(),
                curves.minutes().getLast(),
                board.number(),
                board.ended());
    }

    Now now() {
        return now;
    }

    Scenario scenario() {
        return scenario;
    }

    ExerciseClock clock() {
        return now.frame().clock();
    }

    List<SurfacedPost> recent() {
        synchronized (recent) {
            return new ArrayList<>(recent);
        }
    }

    /// The first batch comes at once, with everything a view needs.
    Follower follow(Sight sight, Consumer<Batch> listener) {
        var follower = new Follower(this, sight, listener, executor);
        live.seen(exercise, sight.seat().participant());
        synchronized (recent) {
            // Under the same lock as the window, so that no post is missed between the window and the first frame.
            follower.offer(new ArrayList<>(recent), 0, List.copyOf(counted.values()), true, true);
            followers.add(follower);
        }
        var same = followers.stream()
                .filter(other -> other.seat().participant().equals(sight.seat().participant()))
                .toList();
        same.stream().limit(Math.max(0, same.size() - Limits.SCREENS_OF_A_SEAT)).forEach(Follower::stop);
        return follower;
    }

    void leave(Follower follower) {
        followers.remove(follower);
    }

    /// Those who have a screen open here.
    Set<ParticipantId> watching() {
        var watching = new TreeSet<ParticipantId>();
        followers.forEach(follower -> watching.add(follower.seat().participant()));
        return watching;
    }

    void used(long nanos) {
        lastUse = nanos;
    }

    long lastUse() {
        return lastUse;
    }

    boolean closed() {
        return closed;
    }

    void close() {
        closed = true;
    }

    private void read(long sequence) {
        if (closed) {
            return;
        }
        live.ring(exercise)
                .readManyAsync(sequence, 1, AT_MOST, null)
                .whenCompleteAsync((parcels, fault) -> took(sequence, parcels, fault), executor);
    }

    private void took(long sequence, @Nullable ReadResultSet<Parcel> parcels, @Nullable Throwable fault) {
        if (closed) {
            return;
        }
        if (parcels != null) {
            var read = new ArrayList<Parcel>();
            parcels.forEach(read::add);
            try {
                take(read);
            } catch (RuntimeException e) {
                LOG.error("Exercise {}: frames from {} on could not be read", exercise, sequence, e);
            }
            read(parcels.getNextSequenceToReadFrom());
            return;
        }
        var cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        if (cause instanceof StaleSequenceException stale) {
            // This member was too slow, or stood still; the posts between are in the next snapshot.
            read(stale.getHeadSeq());
            return;
        }
        closed = true;
        if (!(cause instanceof DistributedObjectDestroyedException)) {
            LOG.warn("Exercise {}: frames are no longer read", exercise, cause);
        }
    }

    private void take(List<Parcel> parcels) {
        var posts = new ArrayList<SurfacedPost>();
        var tallies = new ArrayList<Frame.Tally>();
        int left = 0;
        boolean news = false;
        var before = now;
        var frame = before.frame();
        var trouble = before.trouble();
        for (var parcel : parcels) {
            if (parcel.kind().equals(Parcel.TROUBLE)) {
                var sentence = new String(parcel.bytes(), StandardCharsets.UTF_8);
                trouble = sentence.isEmpty() ? Optional.empty() : Optional.of(sentence);
                news = true;
            } else if (parcel.number() > frame.number()) {
                frame = live.json().frame(parcel.bytes());
                posts.addAll(frame.posts());
                tallies.addAll(frame.tallies());
                left += frame.left();
                news = true;
            }
        }
        if (!news) {
            return;
        }
        boolean newBoard = frame.boardNumber() != before.board().number()
                || frame.ended() != before.board().ended();
        var board = newBoard ? live.board(exercise).orElse(before.board()) : before.board();
        boolean newMinute =
                frame.clock().at().seconds() / 60 >= before.curves().minutes().size();
        var curves = newMinute ? live.curves(exercise).orElse(before.curves()) : before.curves();
        now = new Now(frame, board, curves, trouble);
        synchronized (recent) {
            for (var post : posts) {
                recent.addLast(post);
                if (recent.size() > Room.MOST_RECENT) {
                    counted.remove(recent.removeFirst().id());
                }
            }
            var shown = new HashSet<PostId>();
            recent.forEach(post -> shown.add(post.id()));
            tallies.stream()
                    .filter(tally -> shown.contains(tally.post()))
                    .forEach(tally -> counted.put(tally.post(), tally));
            for (var follower : followers) {
                follower.offer(posts, left, tallies, newBoard, newMinute);
            }
        }
    }
}
