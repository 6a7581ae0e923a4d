package clamour.exercise.fold;

import clamour.content.text.PostKind;
import clamour.exercise.Board;
import clamour.exercise.Board.QuestionState;
import clamour.exercise.EntryId;
import clamour.exercise.ParticipantId;
import clamour.exercise.PostId;
import clamour.exercise.SurfacedPost;
import clamour.scenario.ExerciseTime;
import clamour.spread.StateHash;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who of the public waits for an answer. A reply answers the one who asked; a pinned one all who asked about the same
/// before or after.
final class QuestionBook {

    private final Map<PostId, QuestionState> waiting = new LinkedHashMap<>();
    private final Map<PostId, QuestionState> answered = new LinkedHashMap<>();
    private int asked;

    QuestionBook copy() {
        var copy = new QuestionBook();
        copy.waiting.putAll(waiting);
        copy.answered.putAll(answered);
        copy.asked = asked;
        return copy;
    }

    static boolean asks(SurfacedPost post) {
        return post.kind() == PostKind.QUESTION || post.kind() == PostKind.HELP;
    }

    static boolean isHelp(SurfacedPost post) {
        return post.kind() == PostKind.HELP;
    }

    void surfaced(SurfacedPost post) {
        asked++;
        waiting.put(post.id(), new QuestionState(post, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    Optional<QuestionState> find(PostId id) {
        var state = waiting.get(id);
        return Optional.ofNullable(state != null ? state : answered.get(id));
    }

    void assign(PostId id, Optional<ParticipantId> to) {
        waiting.computeIfPresent(
                id, (_, state) -> new QuestionState(state.post(), to, state.answered(), state.answeredAt()));
    }

    /// The post that was answered, where it was waiting.
    Optional<SurfacedPost> answer(PostId id, EntryId message, ExerciseTime now) {
        var state = waiting.remove(id);
        if (state == null) {
            return Optional.empty();
        }
        answered.put(id, new QuestionState(state.post(), state.assigned(), Optional.of(message), Optional.of(now)));
        return Optional.of(state.post());
    }

    /// The waiting ones on a topic, oldest first.
    List<SurfacedPost> waitingOn(String topic) {
        return waiting.values().stream()
                .map(QuestionState::post)
                .filter(post -> post.topic().equals(topic))
                .toList();
    }

    /// Those that wait, oldest first.
    List<SurfacedPost> waiting() {
        return waiting.values().stream().map(QuestionState::post).toList();
    }

    int waitingCount() {
        return waiting.size();
    }

    int askedCount() {
        return asked;
    }

    int longestWaitSeconds(ExerciseTime now) {
        return waiting.isEmpty()
                ? 0
                : now.seconds() - waiting.values().iterator().next().post().at().seconds();
    }

    List<QuestionState> states() {
        var states = new ArrayList<QuestionState>();
        int room = Board.MOST_QUESTIONS - Math.min(waiting.size(), Board.MOST_QUESTIONS);
        answered.values().stream().skip(Math.max(0, answered.size() - room)).forEach(states::add);
        waiting.values().stream().limit(Board.MOST_QUESTIONS).forEach(states::add);
        states.sort((one, other) -> one.post().at().compareTo(other.post().at()));
        return states;
    }

    void hashInto(StateHash hash) {
        hash.add(asked);
        for (var states : List.of(waiting, answered)) {
            hash.add(states.size());
            states.values().forEach(state -> {
                hash.add(state.post().id().value());
                hash.add(state.post().at().seconds());
                hash.add(state.assigned().map(ParticipantId::value).orElse(""));
                hash.add(state.answered().map(EntryId::value).orElse(""));
                hash.add(state.answeredAt().map(ExerciseTime::seconds).orElse(-1));
            });
        }
    }
}
