package clamour.exercise;

import clamour.scenario.ExerciseTime;
import java.time.Instant;

/// One human act in an exercise, as the journal keeps it.
///
/// @param sequence from 1 without gaps; the order of everything
/// @param at exercise time; never before its predecessor's
/// @param wallTime UTC, to the millisecond; for people, nothing is computed from it but the clock of the live exercise
/// @param actor who did it; [#SYSTEM] where the console itself acted (opening, take-over of the clock)
/// @param id made by the client; the same id is the same act
/// @param previousHash of the entry before; 64 zeros for the first
/// @param hash SHA-256 over this entry and the hash before; hexadecimal
public record Entry(
        ExerciseId exercise,
        long sequence,
        ExerciseTime at,
        Instant wallTime,
        ParticipantId actor,
        EntryId id,
        Payload payload,
        String previousHash,
        String hash) {

    public static final ParticipantId SYSTEM = new ParticipantId("system");

    public static final String NO_HASH = "0".repeat(64);
}
