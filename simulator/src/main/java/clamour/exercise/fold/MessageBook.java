package clamour.exercise.fold;

import clamour.exercise.Board.MessageState;
import clamour.exercise.Board.Overruling;
import clamour.exercise.EntryId;
import clamour.exercise.Frame;
import clamour.exercise.Message;
import clamour.exercise.ParticipantId;
import clamour.exercise.PostId;
import clamour.scenario.AccountId;
import clamour.scenario.Channel;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Purpose;
import clamour.scenario.RumourId;
import clamour.scoring.ExerciseScores;
import clamour.scoring.Judgement;
import clamour.scoring.MessageScore;
import clamour.scoring.Situation;
import clamour.spread.StateHash;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the trainees have published, oldest first.
final class MessageBook {

    /// @param channel it went out on: its account's, or that of the call or e-mail it answers
    /// @param inPublic whether the public could see it
    /// @param changed whether it was edited to say something else
    record Published(
            EntryId id,
            PostId post,
            ParticipantId writer,
            ExerciseTime at,
            Message message,
            Channel channel,
            boolean inPublic,
            Optional<String> editedText,
            boolean changed,
            boolean deleted,
            boolean pinned,
            Judgement judgement,
            List<Overruling> overrides) {

        /// @param substance whether it says something else now
        Published edited(String text, boolean substance) {
            return new Published(
                    id,
                    post,
                    writer,
                    at,
                    message,
                    channel,
                    inPublic,
                    Optional.of(text),
                    changed || substance,
                    deleted,
                    pinned,
                    judgement,
                    overrides);
        }

        Published withoutIt() {
            return new Published(
                    id,
                    post,
                    writer,
                    at,
                    message,
                    channel,
                    inPublic,
                    editedText,
                    changed,
                    true,
                    false,
                    judgement,
                    overrides);
        }

        Published pinned(boolean yes) {
            return new Published(
                    id,
                    post,
                    writer,
                    at,
                    message,
                    channel,
                    inPublic,
                    editedText,
                    changed,
                    deleted,
                    yes,
                    judgement,
                    overrides);
        }

        Published overruled(Overruling word) {
            var all = new ArrayList<>(overrides);
            all.removeIf(old ->
                    old.evaluator().equals(word.evaluator()) && old.dimension().equals(word.dimension()));
            all.add(word);
            return new Published(
                    id,
                    post,
                    writer,
                    at,
                    message,
                    channel,
                    inPublic,
                    editedText,
                    changed,
                    deleted,
                    pinned,
                    judgement,
                    List.copyOf(all));
        }

        String words() {
            return editedText.orElse(message.text());
        }

        boolean speaksOf(RumourId rumour) {
            return message.about().contains(rumour)
                    || judgement.meaning().rumours().contains(rumour);
        }
    }

    private final Map<EntryId, Published> messages = new LinkedHashMap<>();
    private final Map<AccountId, ExerciseTime> first = new LinkedHashMap<>();
    private final Map<PostId, Frame.Tally> tallies = new LinkedHashMap<>();

    MessageBook copy() {
        var copy = new MessageBook();
        copy.messages.putAll(messages);
        copy.first.putAll(first);
        copy.tallies.putAll(tallies);
        return copy;
    }

    void add(Published message) {
        messages.put(message.id(), message);
        tallies.put(message.post(), new Frame.Tally(message.post(), 0, 0, 0, 0));
        if (message.inPublic()) {
            first.putIfAbsent(message.message().account(), message.at());
        }
    }

    void replace(Published message) {
        messages.put(message.id(), message);
    }

    Optional<Published> find(EntryId id) {
        return Optional.ofNullable(messages.get(id));
    }

    List<Published> all() {
        return List.copyOf(messages.values());
    }

    boolean isEmpty() {
        return messages.isEmpty();
    }

    Optional<ExerciseTime> firstOf(AccountId account) {
        return Optional.ofNullable(first.get(account));
    }

    boolean published(AccountId from, Optional<RumourId> about, Optional<Purpose> purpose) {
        return first.containsKey(from)
                && messages.values().stream()
                        .filter(message -> message.inPublic()
                                && message.message().account().equals(from))
                        .filter(message -> about.isEmpty() || message.speaksOf(about.get()))
                        .anyMatch(message -> purpose.isEmpty()
                                || message.judgement().meaning().purpose() == purpose.get());
    }

    List<EntryId> denying(RumourId rumour) {
        return messages.values().stream()
                .filter(message -> message.judgement().meaning().denies().contains(rumour))
                .map(Published::id)
                .toList();
    }

    boolean corrected(RumourId rumour) {
        return messages.values().stream()
                .anyMatch(message -> message.inPublic()
                        && message.judgement().meaning().denies().contains(rumour));
    }

    List<Situation.Earlier> earlier() {
        return messages.values().stream()
                .map(message -> new Situation.Earlier(
                        message.message().account(),
                        message.at(),
                        message.words(),
                        message.judgement().meaning()))
                .toList();
    }

    void counted(Frame.Tally tally) {
        tallies.computeIfPresent(tally.post(), (_, _) -> tally);
    }

    List<ExerciseScores.Scored> scored(ExerciseScores scores) {
        return messages.values().stream()
                .map(message -> new ExerciseScores.Scored(
                        overruled(message, scores), tally(message).seen()))
                .toList();
    }

    private MessageScore overruled(Published message, ExerciseScores scores) {
        var score = judged(message, scores);
        for (var word : message.overrides()) {
            score = scores.overridden(score, word.dimension(), word.points());
        }
        return score;
    }

    /// How it was judged when it went out, and what was done to it since.
    private MessageScore judged(Published message, ExerciseScores scores) {
        var score = message.judgement().score();
        boolean secret = message.inPublic() && (message.deleted() || message.changed()) && !noticed(message);
        return secret ? scores.withoutNotice(score) : score;
    }

    /// Whether its account has said in a later message, or in the new words, that something is corrected.
    private boolean noticed(Published message) {
        return messages.values().stream()
                .anyMatch(other -> other.at().isAfter(message.at())
                        && !other.deleted()
                        && other.inPublic()
                        && other.message().account().equals(message.message().account())
                        && other.judgement().meaning().updates());
    }

    private Frame.Tally tally(Published message) {
        return tallies.getOrDefault(message.post(), new Frame.Tally(message.post(), 0, 0, 0, 0));
    }

    List<MessageState> states(ExerciseScores scores) {
        return messages.values().stream()
                .map(message -> new MessageState(
                        message.id(),
                        message.post(),
                        message.writer(),
                        message.at(),
                        message.message(),
                        message.editedText(),
                        message.deleted(),
                        message.pinned(),
                        judged(message, scores),
                        message.overrides(),
                        tally(message)))
                .toList();
    }

    void hashInto(StateHash hash) {
        hash.add(messages.size());
        messages.values().forEach(message -> {
            hash.add(message.id().value());
            hash.add(message.writer().value());
            hash.add(message.at().seconds());
            Hashes.add(hash, message.message());
            hash.add(message.channel().key());
            hash.add(message.inPublic());
            hash.add(message.editedText().orElse(""));
            hash.add(message.changed());
            hash.add(message.deleted());
            hash.add(message.pinned());
            hash.add(message.judgement().meaning().toString());
            hash.add(message.judgement().score().scores().toString());
            hash.add(message.overrides().toString());
        });
    }
}
