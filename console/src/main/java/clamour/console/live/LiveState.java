package clamour.console.live;

import clamour.exercise.Board;
import clamour.exercise.Curves;
import clamour.exercise.ExerciseId;
import clamour.exercise.Frame;
import clamour.exercise.ParticipantId;
import clamour.exercise.SurfacedPost;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import com.hazelcast.ringbuffer.OverflowPolicy;
import com.hazelcast.ringbuffer.Ringbuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// What the members of a cluster share of running exercises: frames in a ring for each exercise; board, curves and
/// recent posts as snapshots; who has a screen open. All of it can be folded again, so losing it costs time only.
@Component
class LiveState {

    /// How long a screen counts as open after its last sign.
    static final int PRESENT_SECONDS = 20;

    private final HazelcastInstance hazelcast;
    private final LiveJson json;
    private final IMap<String, Parcel> boards;
    private final IMap<String, Parcel> curves;
    private final IMap<String, Parcel> recent;
    private final IMap<String, String> presence;

    LiveState(HazelcastInstance hazelcast) {
        this.hazelcast = hazelcast;
        this.json = new LiveJson();
        this.boards = hazelcast.getMap("live-boards");
        this.curves = hazelcast.getMap("live-curves");
        this.recent = hazelcast.getMap("live-recent");
        this.presence = hazelcast.getMap("live-presence");
    }

    LiveJson json() {
        return json;
    }

    /// Whether this member conducts the exercise: the one that owns its partition does.
    boolean conductsHere(ExerciseId exercise) {
        var owner =
                hazelcast.getPartitionService().getPartition(exercise.value()).getOwner();
        return owner != null && owner.localMember();
    }

    Ringbuffer<Parcel> ring(ExerciseId exercise) {
        return hazelcast.getRingbuffer("frames-" + exercise.value());
    }

    /// The number of the newest frame; 0 where there is none.
    long newest(ExerciseId exercise) {
        var ring = ring(exercise);
        for (long at = ring.tailSequence(); at >= 0 && at >= ring.headSequence(); at--) {
            var parcel = one(ring, at);
            if (parcel.kind().equals(Parcel.FRAME)) {
                return parcel.number();
            }
        }
        return 0;
    }

    private static Parcel one(Ringbuffer<Parcel> ring, long at) {
        try {
            return ring.readOne(at);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading a frame", e);
        }
    }

    /// @return how many bytes it takes
    int publish(Frame frame) {
        var parcel = new Parcel(frame.number(), Parcel.FRAME, json.write(frame));
        add(frame.exercise(), parcel);
        return parcel.bytes().length;
    }

    /// Tells the screens that the exercise has stopped by a fault, or, with an empty sentence, that it goes on.
    void trouble(ExerciseId exercise, String sentence) {
        add(exercise, new Parcel(0, Parcel.TROUBLE, sentence.getBytes(StandardCharsets.UTF_8)));
    }

    private void add(ExerciseId exercise, Parcel parcel) {
        ring(exercise)
                .addAsync(parcel, OverflowPolicy.OVERWRITE)
                .toCompletableFuture()
                .join();
    }

    void put(ExerciseId exercise, Board board) {
        boards.set(exercise.value(), new Parcel(board.number(), Parcel.BOARD, json.write(board)));
    }

    void put(ExerciseId exercise, Curves minutes) {
        curves.set(exercise.value(), new Parcel(minutes.minutes().size(), Parcel.CURVES, json.write(minutes)));
    }

    /// @param number of the last frame whose posts are among them
    void put(ExerciseId exercise, long number, List<SurfacedPost> posts) {
        recent.set(exercise.value(), new Parcel(number, Parcel.POSTS, json.write(posts)));
    }

    Optional<Board> board(ExerciseId exercise) {
        return Optional.ofNullable(boards.get(exercise.value())).map(parcel -> json.board(parcel.bytes()));
    }

    Optional<Curves> curves(ExerciseId exercise) {
        return Optional.ofNullable(curves.get(exercise.value())).map(parcel -> json.curves(parcel.bytes()));
    }

    /// Recent posts as they were at a frame.
    record Recent(long number, List<SurfacedPost> posts) {}

    Optional<Recent> recent(ExerciseId exercise) {
        return Optional.ofNullable(recent.get(exercise.value()))
                .map(parcel -> new Recent(parcel.number(), json.posts(parcel.bytes())));
    }

    void seen(ExerciseId exercise, ParticipantId participant) {
        presence.set(key(exercise, participant), "", PRESENT_SECONDS, TimeUnit.SECONDS);
    }

    Set<ParticipantId> present(ExerciseId exercise) {
        var prefix = exercise.value() + "/";
        var present = new TreeSet<ParticipantId>();
        for (String key : presence.keySet()) {
            if (key.startsWith(prefix)) {
                present.add(new ParticipantId(key.substring(prefix.length())));
            }
        }
        return present;
    }

    private static String key(ExerciseId exercise, ParticipantId participant) {
        return exercise.value() + "/" + participant.value();
    }

    /// Forgets everything of an exercise.
    void forget(ExerciseId exercise) {
        boards.delete(exercise.value());
        curves.delete(exercise.value());
        recent.delete(exercise.value());
        ring(exercise).destroy();
    }
}
