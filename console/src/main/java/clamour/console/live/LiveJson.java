package clamour.console.live;

import clamour.exercise.Board;
import clamour.exercise.Curves;
import clamour.exercise.DraftId;
import clamour.exercise.EntryId;
import clamour.exercise.ExerciseId;
import clamour.exercise.Frame;
import clamour.exercise.ParticipantId;
import clamour.exercise.PostId;
import clamour.exercise.SurfacedPost;
import clamour.scenario.AccountId;
import clamour.scenario.CommunityId;
import clamour.scenario.Condition;
import clamour.scenario.ExerciseTime;
import clamour.scenario.FactId;
import clamour.scenario.Inject;
import clamour.scenario.InjectId;
import clamour.scenario.ObjectiveId;
import clamour.scenario.PhaseId;
import clamour.scenario.RumourId;
import clamour.scenario.Source;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Frames, boards, curves and posts as JSON: how they travel between members, and how results are kept. Ids and
/// times are bare values, sealed types name themselves.
final class LiveJson {

    private static final TypeReference<List<SurfacedPost>> POSTS = new TypeReference<>() {};

    private final JsonMapper json = mapper();

    private static JsonMapper mapper() {
        var builder = JsonMapper.builder();
        Stream.of(
                        ExerciseId.class,
                        ParticipantId.class,
                        EntryId.class,
                        DraftId.class,
                        AccountId.class,
                        CommunityId.class,
                        FactId.class,
                        InjectId.class,
                        ObjectiveId.class,
                        PhaseId.class,
                        RumourId.class)
                .forEach(id -> builder.addMixIn(id, BareText.class));
        Stream.of(Inject.Timing.class, Inject.Body.class, Condition.class, Source.class)
                .forEach(kind -> builder.addMixIn(kind, Named.class));
        return builder.addMixIn(ExerciseTime.class, BareSeconds.class)
                .addMixIn(PostId.class, BarePost.class)
                .build();
    }

    byte[] write(Frame frame) {
        return json.writeValueAsBytes(frame);
    }

    byte[] write(Board board) {
        return json.writeValueAsBytes(board);
    }

    byte[] write(Curves curves) {
        return json.writeValueAsBytes(curves);
    }

    byte[] write(List<SurfacedPost> posts) {
        return json.writerFor(POSTS).writeValueAsBytes(posts);
    }

    Frame frame(byte[] bytes) {
        return json.readValue(bytes, Frame.class);
    }

    Board board(byte[] bytes) {
        return json.readValue(bytes, Board.class);
    }

    Curves curves(byte[] bytes) {
        return json.readValue(bytes, Curves.class);
    }

    List<SurfacedPost> posts(byte[] bytes) {
        return json.readValue(bytes, POSTS);
    }

    String write(Results results) {
        return json.writeValueAsString(results);
    }

    /// Empty where another release kept them in another form; then the exercise is folded again.
    Optional<Results> results(String text) {
        var node = json.readTree(text);
        return node.path("form").asInt(0) == Results.FORM
                ? Optional.of(json.treeToValue(node, Results.class))
                : Optional.empty();
    }

    /// What people saw at the end of an exercise.
    ///
    /// @param form of this record, see [#FORM]
    /// @param edition it was folded under
    /// @param stateHash of the fold at the end
    record Results(int form, int edition, String stateHash, Board board, Curves curves) {

        /// Raised when the board or the curves get parts that an older one does not have.
        static final int FORM = 2;

        Results(int edition, String stateHash, Board board, Curves curves) {
            this(FORM, edition, stateHash, board, curves);
        }
    }

    // Mix-ins: only their annotations and signatures count.
    @SuppressWarnings("UnusedVariable")
    private abstract static class BareText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        BareText(String value) {}

        @JsonValue
        abstract String value();
    }

    @SuppressWarnings("UnusedVariable")
    private abstract static class BareSeconds {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        BareSeconds(int seconds) {}

        @JsonValue
        abstract int seconds();
    }

    private abstract static class BarePost {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static PostId parse(String text) {
            return PostId.parse(text);
        }

        @Override
        @JsonValue
        public abstract String toString();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface Named {}
}
