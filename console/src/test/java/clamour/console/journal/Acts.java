package clamour.console.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import clamour.exercise.Entry;
import clamour.exercise.EntryCodec.Act;
import clamour.exercise.EntryId;
import clamour.exercise.ExerciseId;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload;
import clamour.exercise.Settings;
import clamour.exercise.file.ExerciseFile;
import clamour.scenario.ExerciseTime;
import java.time.Instant;
import java.util.TreeMap;

/// Acts for tests.
final class Acts {

    static final Instant NOON = Instant.parse("2026-06-12T12:00:00.123Z");

    private Acts() {}

    static final String SCENARIO = "version: 1\n";

    static Act opening(String id) {
        return opening(id, SCENARIO);
    }

    static Act opening(String id, String scenario) {
        var settings = new Settings(7, 20_000, "en", true, false, false, new TreeMap<>());
        var payload =
                new Payload.ExerciseOpened(ExerciseFile.hashOf(scenario.getBytes(UTF_8)), "b".repeat(64), 1, settings);
        return new Act(new EntryId(id), Entry.SYSTEM, ExerciseTime.START, NOON, payload);
    }

    static Opening exercise(String id) {
        return new Opening(new ExerciseId(id), "riverside", "Shots at the Riverside centre", SCENARIO);
    }

    static Act chat(String id, String text) {
        return act(id, ExerciseTime.ofMinutes(3), new Payload.ChatSent(text));
    }

    static Act act(String id, ExerciseTime at, Payload payload) {
        return new Act(new EntryId(id), new ParticipantId("sam"), at, NOON.plusSeconds(at.seconds()), payload);
    }
}
