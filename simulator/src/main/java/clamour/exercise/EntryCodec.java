package clamour.exercise;

import clamour.scenario.ExerciseTime;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Entries to and from one line of JSON, the form in which they are stored, hashed and exported:
/// `{"exercise","sequence","at","wallTime","actor","id","payload":{"kind",…}}`, fields in this order, no spaces.
///
/// The hash is over this text; it is kept as written and never made again from what was read.
public final class EntryCodec {

    /// The longest text of an entry, in characters.
    public static final int LONGEST = 256 * 1024;

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(4L * LONGEST)
                            .maxNestingDepth(20)
                            .maxStringLength(LONGEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private EntryCodec() {}

    /// The entry behind another, with its hash.
    ///
    /// @param last the entry before; null for the first
    public static Entry next(ExerciseId exercise, @Nullable Entry last, Act act) {
        long sequence = last == null ? 1 : last.sequence() + 1;
        var previous = last == null ? Entry.NO_HASH : last.hash();
        return next(exercise, sequence, previous, act);
    }

    /// The entry with that number behind the hash of the one before.
    public static Entry next(ExerciseId exercise, long sequence, String previousHash, Act act) {
        var wallTime = act.wallTime().truncatedTo(ChronoUnit.MILLIS);
        var open = new Entry(
                exercise,
                sequence,
                act.at(),
                wallTime,
                act.actor(),
                act.id(),
                act.payload(),
                previousHash,
                Entry.NO_HASH);
        return new Entry(
                exercise,
                sequence,
                act.at(),
                wallTime,
                act.actor(),
                act.id(),
                act.payload(),
                previousHash,
                Chain.hash(previousHash, text(open)));
    }

    /// The form that is stored and hashed.
    public static String text(Entry entry) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("exercise", entry.exercise().value());
        node.put("sequence", entry.sequence());
        node.put("at", entry.at().toString());
        node.put("wallTime", entry.wallTime().toString());
        node.put("actor", entry.actor().value());
        node.put("id", entry.id().value());
        node.set("payload", PayloadCodec.write(entry.payload()));
        return JSON.writeValueAsString(node);
    }

    public static StoredEntry stored(Entry entry) {
        return new StoredEntry(entry.sequence(), text(entry), entry.previousHash(), entry.hash());
    }

    /// Reads a stored entry. Verifies its form, not its hash, see [Chain].
    ///
    /// @throws UnreadableEntryException where it is damaged, or of a kind this edition does not know
    public static Entry read(StoredEntry stored) {
        JsonNode node;
        if (stored.text().length() > LONGEST) {
            throw new UnreadableEntryException("Entry %d has %d characters; an entry may have at most %d."
                    .formatted(stored.sequence(), stored.text().length(), LONGEST));
        }
        try {
            node = JSON.readTree(stored.text());
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new UnreadableEntryException("Entry %d is not JSON%s."
                    .formatted(stored.sequence(), at == null ? "" : " at its character " + at.getColumnNr()));
        }
        var fields = new Fields("Entry " + stored.sequence(), node);
        long sequence = fields.wholeNumber("sequence");
        if (sequence != stored.sequence()) {
            throw new UnreadableEntryException(
                    "Entry %d calls itself entry %d.".formatted(stored.sequence(), sequence));
        }
        return new Entry(
                fields.of("exercise", ExerciseId::new),
                sequence,
                fields.time("at"),
                wallTime(fields),
                fields.of("actor", ParticipantId::new),
                fields.of("id", EntryId::new),
                PayloadCodec.read(fields.object("payload")),
                stored.previousHash(),
                stored.hash());
    }

    private static Instant wallTime(Fields fields) {
        var text = fields.text("wallTime");
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw fields.fault("wallTime", "“%s” is not a moment such as 2026-06-12T15:50:00Z".formatted(text));
        }
    }

    /// What somebody wants to enter, before the journal has given it its place.
    ///
    /// @param at not before the entry in front
    public record Act(EntryId id, ParticipantId actor, ExerciseTime at, Instant wallTime, Payload payload) {}
}
