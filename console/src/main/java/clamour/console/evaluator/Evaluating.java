package clamour.console.evaluator;

import clamour.console.live.Batch;
import clamour.console.live.Receipt;
import clamour.console.live.Room;
import clamour.exercise.Board;
import clamour.exercise.Board.MessageState;
import clamour.exercise.Board.Overruling;
import clamour.exercise.EntryId;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload;
import clamour.exercise.Payload.Rating;
import clamour.scenario.ExerciseTime;
import clamour.scenario.ObjectiveId;
import clamour.scenario.Scenario;
import clamour.scoring.Finding;
import clamour.scoring.Part;
import clamour.scoring.Scorer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an evaluator looks at and says: keeps the newest board of the room, turns judgements into entries, and knows
/// the way back from each.
final class Evaluating {

    /// What shows it.
    interface Screen {
        void show(Batch batch, Board board);

        void refused(Receipt.Refused refused);
    }

    /// Where points are given: a part, or a dimension of tone.
    ///
    /// @param scorer what the scorer says
    /// @param mine what this evaluator says
    record Scale(String dimension, boolean part, OptionalInt scorer, Optional<Overruling> mine) {}

    private final Room room;
    private final Screen screen;
    private final ParticipantId self;
    private final Set<EntryId> seen = new HashSet<>();

    private @Nullable Batch newest;
    private Board board;
    private Optional<EntryId> chosen = Optional.empty();
    private boolean blind;

    Evaluating(Room room, Screen screen) {
        this.room = room;
        this.screen = screen;
        this.self = room.seat().participant();
        this.board = room.board();
    }

    Scenario scenario() {
        return room.scenario();
    }

    String language() {
        return board.settings().language();
    }

    Board board() {
        return board;
    }

    /// Where the clock stands.
    ExerciseTime now() {
        return room.clock().at();
    }

    void take(Batch batch) {
        newest = batch;
        batch.board().ifPresent(newer -> board = newer);
        if (chosen.isEmpty() && !board.messages().isEmpty()) {
            chosen = Optional.of(board.messages().getFirst().id());
        }
        draw();
    }

    void choose(EntryId message) {
        chosen = Optional.of(message);
        draw();
    }

    /// Goes to the message before or after.
    void step(int by) {
        var messages = board.messages();
        for (int i = 0; i < messages.size(); i++) {
            if (chosen.equals(Optional.of(messages.get(i).id()))) {
                choose(messages.get(Math.clamp((long) i + by, 0, messages.size() - 1))
                        .id());
                return;
            }
        }
    }

    Optional<MessageState> chosen() {
        return chosen.flatMap(this::message);
    }

    Optional<MessageState> message(EntryId id) {
        return board.messages().stream()
                .filter(message -> message.id().equals(id))
                .findFirst();
    }

    /// Whether one rates before one sees what the scorer says.
    boolean blind() {
        return blind;
    }

    void rateBlind(boolean yes) {
        blind = yes;
        draw();
    }

    /// Notes that the scorer's word on a message was on the screen: what is said of it from now on is not blind.
    void hasSeen(MessageState message) {
        seen.add(message.id());
    }

    /// Everything of a message that can be given points: the parts that have some, then the dimensions of tone.
    List<Scale> scales(MessageState message) {
        var scales = new ArrayList<Scale>();
        for (Part part : Part.values()) {
            var points = message.score().scores().of(part);
            var mine = mine(message, part.key());
            if (points.isPresent() || mine.isPresent()) {
                scales.add(new Scale(part.key(), true, points, mine));
            }
        }
        var dimensions = message.score().dimensions();
        for (String dimension : Scorer.DIMENSIONS) {
            if (dimensions.containsKey(dimension)) {
                scales.add(new Scale(
                        dimension,
                        false,
                        OptionalInt.of(dimensions.getOrDefault(dimension, 0)),
                        mine(message, dimension)));
            }
        }
        return scales;
    }

    private Optional<Overruling> mine(MessageState message, String dimension) {
        return message.evaluation().overrides().stream()
                .filter(word ->
                        word.evaluator().equals(self) && word.dimension().equals(dimension))
                .findFirst();
    }

    /// How many scales of a message this evaluator has rated.
    long ratedCount(MessageState message) {
        return message.evaluation().overrides().stream()
                .filter(word -> word.evaluator().equals(self))
                .count();
    }

    /// Whether this evaluator has said that a finding does not count.
    boolean setAside(MessageState message, Finding finding) {
        return message.evaluation().setAside().stream()
                .anyMatch(word -> word.evaluator().equals(self) && word.is(finding));
    }

    /// Gives points; the way back is to what this evaluator said before, or to nothing.
    ///
    /// @return the way back; empty where it was refused
    Optional<Runnable> give(MessageState message, Scale scale, int points, String reason) {
        boolean unseen = blind && !seen.contains(message.id());
        var before = mine(message, scale.dimension());
        return act(new Payload.ScoreOverridden(
                        message.id(), scale.dimension(), points, reason.strip(), scale.scorer(), unseen))
                .map(word -> before.<Runnable>map(old -> () -> act(again(message, old)))
                        .orElse(() -> withdraw(word)));
    }

    private static Payload again(MessageState message, Overruling word) {
        return new Payload.ScoreOverridden(
                message.id(), word.dimension(), word.points(), word.reason(), word.scorer(), word.blind());
    }

    Optional<Runnable> setAside(MessageState message, Finding finding, String reason) {
        return act(new Payload.FindingSetAside(message.id(), finding.rule(), finding.start(), reason.strip()))
                .map(word -> () -> withdraw(word));
    }

    Optional<Board.Note> rating(ObjectiveId objective) {
        return notes().stream()
                .filter(note -> note.rating().isPresent() && note.objective().equals(Optional.of(objective)))
                .findFirst();
    }

    Optional<Runnable> rate(ObjectiveId objective, Rating rating, String note) {
        var before = rating(objective);
        return act(new Payload.RatingGiven(objective, rating, note.strip()))
                .map(word -> before.<Runnable>map(old -> () -> act(
                                new Payload.RatingGiven(objective, old.rating().orElse(rating), old.note())))
                        .orElse(() -> withdraw(word)));
    }

    Optional<Runnable> note(Optional<EntryId> message, Optional<ExerciseTime> moment, String note) {
        return act(new Payload.NoteTaken(Optional.empty(), message, moment, note.strip()))
                .map(word -> () -> withdraw(word));
    }

    /// What this evaluator has noted and rated.
    List<Board.Note> notes() {
        return board.notes().stream().filter(note -> note.by().equals(self)).toList();
    }

    /// Something this evaluator has said and that stands.
    sealed interface Said {

        record Points(MessageState message, Overruling word) implements Said {}

        record Wrong(MessageState message, Board.SetAside word) implements Said {}

        record Noted(Board.Note word) implements Said {}

        default EntryId id() {
            return switch (this) {
                case Points(var _, var word) -> word.id();
                case Wrong(var _, var word) -> word.id();
                case Noted(var word) -> word.id();
            };
        }

        default ExerciseTime at() {
            return switch (this) {
                case Points(var _, var word) -> word.at();
                case Wrong(var _, var word) -> word.at();
                case Noted(var word) -> word.at();
            };
        }

        /// The entry that says it again.
        default Payload again() {
            return switch (this) {
                case Points(var message, var word) -> Evaluating.again(message, word);
                case Wrong(var message, var word) ->
                    new Payload.FindingSetAside(message.id(), word.rule(), word.start(), word.reason());
                case Noted(var word) ->
                    word.rating().isPresent()
                            ? new Payload.RatingGiven(
                                    word.objective().orElseThrow(),
                                    word.rating().get(),
                                    word.note())
                            : new Payload.NoteTaken(word.objective(), word.message(), word.moment(), word.note());
            };
        }
    }

    /// Everything this evaluator has said and that stands, the newest first.
    List<Said> said() {
        var all = new ArrayList<Said>();
        for (MessageState message : board.messages()) {
            message.evaluation().overrides().stream()
                    .filter(word -> word.evaluator().equals(self))
                    .forEach(word -> all.add(new Said.Points(message, word)));
            message.evaluation().setAside().stream()
                    .filter(word -> word.evaluator().equals(self))
                    .forEach(word -> all.add(new Said.Wrong(message, word)));
        }
        notes().forEach(note -> all.add(new Said.Noted(note)));
        all.sort(Comparator.comparing(Said::at));
        return all.reversed();
    }

    /// Takes something back.
    ///
    /// @return the way to say it again; empty where it was refused
    Optional<Runnable> takeBack(Said said) {
        return withdraw(said.id()).map(done -> () -> act(said.again()));
    }

    private Optional<EntryId> withdraw(EntryId word) {
        return act(new Payload.WordWithdrawn(word));
    }

    private Optional<EntryId> act(Payload payload) {
        return switch (room.act(Room.freshId(), payload)) {
            case Receipt.Accepted(var entry) -> Optional.of(entry.id());
            case Receipt.Refused refused -> {
                screen.refused(refused);
                yield Optional.empty();
            }
        };
    }

    private void draw() {
        if (newest != null) {
            screen.show(newest, board);
        }
    }
}
