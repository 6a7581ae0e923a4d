package clamour.exercise;

import clamour.scenario.ExerciseTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Journals for tests, sealed as the store seals them.
public final class Journals {

    public static final ExerciseId EXERCISE = new ExerciseId("x1");
    static final Instant BEGAN = Instant.parse("2026-06-12T15:50:00Z");

    private final List<Entry> entries = new ArrayList<>();

    public Journals then(String at, String actor, Payload payload) {
        return then(ExerciseTime.parse(at).orElseThrow(), actor, payload);
    }

    public Journals then(ExerciseTime at, String actor, Payload payload) {
        var last = entries.isEmpty() ? null : entries.getLast();
        var id = new EntryId("e" + (entries.size() + 1));
        entries.add(EntryCodec.next(
                EXERCISE,
                last,
                new EntryCodec.Act(id, new ParticipantId(actor), at, BEGAN.plusSeconds(entries.size()), payload)));
        return this;
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /// One entry of every kind, a second apart.
    static List<Entry> ofEveryKind() {
        var journal = new Journals();
        int second = 0;
        for (var payload : Payloads.everyKind()) {
            journal.then(new ExerciseTime(second++), "p1", payload);
        }
        return journal.entries();
    }
}
