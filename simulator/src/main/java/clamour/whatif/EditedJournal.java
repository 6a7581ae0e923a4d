package clamour.whatif;

import clamour.exercise.Entry;
import clamour.exercise.EntryCodec;
import clamour.exercise.EntryId;
import clamour.exercise.Message;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload;
import clamour.scenario.Account;
import clamour.scenario.ExerciseTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The journal of an exercise with edits in it: in the order of its times, with numbers and a chain of its own.
///
/// @param shared how many entries it has in common with the journal as played, from the start
public record EditedJournal(List<Entry> entries, int shared) {

    public EditedJournal {
        entries = List.copyOf(entries);
    }

    /// An act on its way into the journal.
    private record Line(ExerciseTime at, boolean moved, EntryCodec.Act act) {}

    public static EditedJournal of(Played played, Edits edits) {
        var lines = new ArrayList<Line>();
        for (var entry : played.entries()) {
            edited(entry, edits).ifPresent(lines::add);
        }
        int added = 0;
        for (var edit : edits.edits()) {
            if (edit instanceof Edit.Add(var at, var message)) {
                lines.add(added(played, ++added, at, message));
            }
        }
        // What is moved or new comes behind everything else of its second, as if it had just been sent.
        lines.sort(Comparator.comparing(Line::at).thenComparing(Line::moved));
        var entries = new ArrayList<Entry>(lines.size());
        int shared = 0;
        for (var line : lines) {
            var original =
                    entries.size() < played.entries().size() ? played.entries().get(entries.size()) : null;
            if (original != null && shared == entries.size() && original.equals(unchanged(played, line))) {
                entries.add(original);
                shared++;
            } else {
                entries.add(EntryCodec.next(
                        played.entries().getFirst().exercise(),
                        entries.isEmpty() ? null : entries.getLast(),
                        line.act));
            }
        }
        return new EditedJournal(entries, shared);
    }

    /// The entry as played that a line stands for; the first one, which no line equals, where it was edited.
    private static Entry unchanged(Played played, Line line) {
        return played.entries().stream()
                .filter(entry -> entry.id().equals(line.act.id())
                        && entry.at().equals(line.at)
                        && entry.payload().equals(line.act.payload()))
                .findFirst()
                .orElse(played.entries().getFirst());
    }

    private static Optional<Line> edited(Entry entry, Edits edits) {
        var at = entry.at();
        var payload = entry.payload();
        boolean moved = false;
        for (var edit : edits.edits()) {
            switch (edit) {
                case Edit.Drop(var message)
                when message.equals(entry.id()) -> {
                    return Optional.empty();
                }
                case Edit.Shift(var message, var to)
                when message.equals(entry.id()) -> {
                    moved |= !to.equals(at); // by nothing it stays where it was among those of its second
                    at = to;
                }
                case Edit.Reword(var message, var text)
                when message.equals(entry.id()) -> payload = reworded(payload, text);
                default -> {}
            }
        }
        if (moved && payload instanceof Payload.MessagePublished(var message, var _)) {
            // Its draft may not be there yet at the new time.
            payload = new Payload.MessagePublished(message, Optional.empty());
        }
        return Optional.of(
                new Line(at, moved, new EntryCodec.Act(entry.id(), entry.actor(), at, entry.wallTime(), payload)));
    }

    private static Payload reworded(Payload payload, String text) {
        if (!(payload instanceof Payload.MessagePublished(var message, var _))) {
            throw new IllegalArgumentException("only messages have words to change, was %s".formatted(payload));
        }
        var other = new Message(
                message.account(),
                text,
                message.purpose(),
                message.replyTo(),
                message.about(),
                message.media(),
                message.alt());
        return new Payload.MessagePublished(other, Optional.empty());
    }

    private static Line added(Played played, int number, ExerciseTime at, Message message) {
        var team = played.scenario().account(message.account()).flatMap(Account::team);
        var act = new EntryCodec.Act(
                new EntryId("what-if-" + number),
                writer(played, team),
                at,
                played.scenario().storyTime(at).toInstant(),
                new Payload.MessagePublished(message, Optional.empty()));
        return new Line(at, true, act);
    }

    /// Somebody of the team who has published, else who took part; the console where nobody did.
    private static ParticipantId writer(Played played, Optional<String> team) {
        Optional<ParticipantId> present = Optional.empty();
        for (var entry : played.entries()) {
            if (entry.payload() instanceof Payload.MessagePublished(var message, var _)
                    && played.scenario()
                            .account(message.account())
                            .flatMap(Account::team)
                            .equals(team)) {
                return entry.actor();
            }
            if (present.isEmpty()
                    && entry.payload() instanceof Payload.ParticipantJoined joined
                    && joined.team().equals(team)) {
                present = Optional.of(joined.participant());
            }
        }
        return present.orElse(Entry.SYSTEM);
    }
}
