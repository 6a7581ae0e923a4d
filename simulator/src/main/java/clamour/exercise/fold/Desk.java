package clamour.exercise.fold;

import clamour.exercise.Board.Chat;
import clamour.exercise.Board.Decision;
import clamour.exercise.Board.DraftState;
import clamour.exercise.Board.DraftState.Stage;
import clamour.exercise.Board.Note;
import clamour.exercise.Board.Participant;
import clamour.exercise.DraftId;
import clamour.exercise.EntryId;
import clamour.exercise.Message;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload.ParticipantJoined;
import clamour.scenario.ExerciseTime;
import clamour.spread.StateHash;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who takes part, and what they do among themselves: drafts, decisions, chat, notes. The public sees nothing of it.
final class Desk {

    final Map<ParticipantId, Participant> participants = new LinkedHashMap<>();
    final Map<DraftId, DraftState> drafts = new LinkedHashMap<>();
    /// What became of drafts that were published.
    final Map<DraftId, EntryId> published = new LinkedHashMap<>();

    final List<Decision> decisions = new ArrayList<>();
    final List<Chat> chat = new ArrayList<>();
    final List<Note> notes = new ArrayList<>();

    Desk copy() {
        var copy = new Desk();
        copy.participants.putAll(participants);
        copy.drafts.putAll(drafts);
        copy.published.putAll(published);
        copy.decisions.addAll(decisions);
        copy.chat.addAll(chat);
        copy.notes.addAll(notes);
        return copy;
    }

    void joined(ParticipantJoined who, ExerciseTime now) {
        var known = participants.get(who.participant());
        participants.put(
                who.participant(),
                new Participant(
                        who.participant(),
                        who.name(),
                        who.role(),
                        who.team(),
                        known == null ? now : known.joined(),
                        false));
    }

    void left(ParticipantId who) {
        var known = participants.get(who);
        if (known != null) {
            participants.put(who, new Participant(who, known.name(), known.role(), known.team(), known.joined(), true));
        }
    }

    /// A changed draft is one that nobody has approved.
    void saved(DraftId id, ParticipantId actor, Message message, ExerciseTime now) {
        var known = drafts.get(id);
        if (known != null && known.message().equals(message)) {
            return;
        }
        drafts.put(
                id,
                new DraftState(
                        id,
                        known == null ? actor : known.writer(),
                        message,
                        Stage.WRITING,
                        now,
                        known == null ? Optional.empty() : known.note()));
    }

    void staged(DraftId id, Stage stage, Optional<String> note, ExerciseTime now) {
        var known = drafts.get(id);
        if (known != null) {
            drafts.put(id, new DraftState(id, known.writer(), known.message(), stage, now, note));
        }
    }

    /// An evaluator has one rating for an objective, the last.
    void rated(Note rating) {
        notes.removeIf(old -> old.rating().isPresent()
                && old.by().equals(rating.by())
                && old.objective().equals(rating.objective()));
        notes.add(rating);
    }

    void withdraw(EntryId word) {
        notes.removeIf(note -> note.id().equals(word));
    }

    void publishedAs(DraftId draft, EntryId message) {
        drafts.remove(draft);
        published.put(draft, message);
    }

    void hashInto(StateHash hash) {
        hash.add(participants.size());
        participants.values().forEach(participant -> {
            hash.add(participant.id().value());
            hash.add(participant.name());
            hash.add(participant.role().name());
            hash.add(participant.team().orElse(""));
            hash.add(participant.joined().seconds());
            hash.add(participant.left());
        });
        hash.add(drafts.size());
        drafts.values().forEach(draft -> {
            hash.add(draft.id().value());
            hash.add(draft.writer().value());
            Hashes.add(hash, draft.message());
            hash.add(draft.stage().name());
            hash.add(draft.changed().seconds());
            hash.add(draft.note().orElse(""));
        });
        hash.add(published.size());
        published.forEach((draft, message) -> {
            hash.add(draft.value());
            hash.add(message.value());
        });
        hash.add(decisions.size());
        decisions.forEach(decision -> {
            hash.add(decision.at().seconds());
            hash.add(decision.by().value());
            hash.add(decision.decision());
            hash.add(decision.reason());
        });
        hash.add(chat.size());
        chat.forEach(line -> {
            hash.add(line.at().seconds());
            hash.add(line.by().value());
            hash.add(line.text());
        });
        hash.add(notes.size());
        notes.forEach(note -> {
            hash.add(note.at().seconds());
            hash.add(note.by().value());
            hash.add(note.objective().map(Object::toString).orElse(""));
            hash.add(note.rating().map(Enum::name).orElse(""));
            hash.add(note.note());
            note.message().ifPresent(message -> hash.add(message.value()));
            note.moment().ifPresent(moment -> hash.add(moment.seconds()));
        });
    }
}
