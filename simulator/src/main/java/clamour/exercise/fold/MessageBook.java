package clamour.exercise.fold;

import clamour.exercise.Board.Evaluation;
import clamour.exercise.Board.MessageState;
import clamour.exercise.Board.Overruling;
import clamour.exercise.Board.SetAside;
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
import clamour.scoring.Finding;
import clamour.scoring.Judgement;
import clamour.scoring.MessageScore;
import clamour.scoring.Part;
import clamour.scoring.Situation;
import clamour.spread.StateHash;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What the trainees have published, oldest first.
final class MessageBook {

    /// @param channel it went out on: its account's, or that of the call or e-mail it answers
    /// @param inPublic whether the public could see it
    /// @param changed whether it was edited to say something else
    /// @param overrides the last word of each evaluator on each dimension
    /// @param setAside findings that do not count, by evaluators
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
            List<Overruling> overrides,
            List<SetAside> setAside) {

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
                    overrides,
                    setAside);
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
                    overrides,
                    setAside);
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
                    overrides,
                    setAside);
        }

        Published overruled(Overruling word) {
            var all = new ArrayList<>(overrides);
            all.removeIf(old ->
                    old.evaluator().equals(word.evaluator()) && old.dimension().equals(word.dimension()));
            all.add(word);
            return evaluated(all, setAside);
        }

        Published setAside(SetAside word) {
            var all = new ArrayList<>(setAside);
            all.removeIf(old -> old.evaluator().equals(word.evaluator())
                    && old.rule().equals(word.rule())
                    && old.start() == word.start());
            all.add(word);
            return evaluated(overrides, all);
        }

        Published without(EntryId word) {
            return evaluated(
                    overrides.stream().filter(one -> !one.id().equals(word)).toList(),
                    setAside.stream().filter(one -> !one.id().equals(word)).toList());
        }

        private Published evaluated(List<Overruling> points, List<SetAside> wrong) {
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
                    List.copyOf(points),
                    List.copyOf(wrong));
        }

        /// Whether the scorer has found that, when it was published or when it was deleted or changed.
        boolean hasFinding(String rule, int start) {
            return judgement.score().findings().stream()
                            .anyMatch(finding -> finding.rule().equals(rule) && finding.start() == start)
                    || ((deleted || changed) && rule.equals(ExerciseScores.SECRET) && start == Finding.NOWHERE);
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

    void overrule(EntryId message, Overruling word) {
        messages.computeIfPresent(message, (_, known) -> known.overruled(word));
    }

    void setAside(EntryId message, SetAside word) {
        messages.computeIfPresent(message, (_, known) -> known.setAside(word));
    }

    void withdraw(EntryId word) {
        messages.replaceAll((_, known) -> known.without(word));
    }

    /// How many words over the scorer's stand.
    int wordCount() {
        return messages.values().stream()
                .mapToInt(message ->
                        message.overrides().size() + message.setAside().size())
                .sum();
    }

    /// Who said that word over the scorer's.
    Optional<ParticipantId> authorOf(EntryId word) {
        return messages.values().stream()
                .flatMap(message -> Stream.concat(
                        message.overrides().stream()
                                .filter(one -> one.id().equals(word))
                                .map(Overruling::evaluator),
                        message.setAside().stream()
                                .filter(one -> one.id().equals(word))
                                .map(SetAside::evaluator)))
                .findFirst();
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

    /// @param evaluated whether what evaluators said counts
    List<ExerciseScores.Scored> scored(ExerciseScores scores, boolean evaluated) {
        return messages.values().stream()
                .map(message -> new ExerciseScores.Scored(
                        evaluated ? evaluated(message, scores) : judged(message, scores),
                        tally(message).seen(),
                        evaluated && isOverruled(message, Part.CONDUCT.key())))
                .toList();
    }

    private static boolean isOverruled(Published message, String dimension) {
        return message.overrides().stream().anyMatch(word -> word.dimension().equals(dimension));
    }

    /// What evaluators say over what the scorer says; the same in whatever order they said it. Where several gave
    /// points, their mean counts.
    private MessageScore evaluated(Published message, ExerciseScores scores) {
        var wrong = scores.without(
                judged(message, scores), finding -> message.setAside().stream().anyMatch(word -> word.is(finding)));
        var sums = new TreeMap<String, Integer>();
        var counts = new TreeMap<String, Integer>();
        for (var word : message.overrides()) {
            sums.merge(word.dimension(), word.points(), Integer::sum);
            counts.merge(word.dimension(), 1, Integer::sum);
        }
        var points = new TreeMap<String, Integer>();
        sums.forEach((dimension, sum) -> {
            int count = counts.getOrDefault(dimension, 1);
            points.put(dimension, Math.floorDiv(2 * sum + count, 2 * count));
        });
        return scores.overridden(wrong, points);
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
                        evaluation(message, scores),
                        tally(message)))
                .toList();
    }

    private Evaluation evaluation(Published message, ExerciseScores scores) {
        var standing = evaluated(message, scores);
        return new Evaluation(message.overrides(), message.setAside(), standing.dimensions(), standing.scores());
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
            if (!message.setAside().isEmpty()) {
                hash.add(message.setAside().toString());
            }
        });
    }
}
