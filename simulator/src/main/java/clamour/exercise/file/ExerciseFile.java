package clamour.exercise.file;

import clamour.content.ContentLibrary;
import clamour.content.pack.MemoryFiles;
import clamour.exercise.Entry;
import clamour.exercise.EntryCodec;
import clamour.exercise.Settings;
import clamour.exercise.StoredEntry;
import clamour.scenario.ExerciseTime;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// An exercise in one zip: the scenario, the journal, and a page that says what is in it.
///
/// | part | holds |
/// |---|---|
/// | `exercise.json` | form, edition, hashes of scenario and content, settings, number of entries, time and state hash
/// when it was written |
/// | `scenario.yaml` | the scenario's bytes |
/// | `journal.jsonl` | a line for each entry: its hashes and its text |
/// | `content/…` | every file of the content library it ran with, so that it replays to the same state also where
/// words and rules have changed since; may be left out |
///
/// The same exercise gives the same bytes: parts in this order, stored without compression, dated 1980.
///
/// @param scenarioFile as the scenario was called, such as `riverside.yaml`
/// @param scenario its bytes
/// @param at exercise time up to which it was folded
/// @param stateHash of the fold then
/// @param content the files of the content library by path; empty where they were left out
/// @param journal as stored; [clamour.exercise.Chain] says whether it is whole
public record ExerciseFile(
        int edition,
        String contentHash,
        Settings settings,
        String scenarioFile,
        Bytes scenario,
        ExerciseTime at,
        String stateHash,
        SortedMap<String, Bytes> content,
        List<StoredEntry> journal) {

    /// The form of the file, raised when an older program could not read it.
    public static final int FORM = 1;

    public static final int MOST_PARTS = 2_000;
    public static final long MOST_BYTES = 100L << 20;
    public static final int MOST_RATIO = 100;
    public static final int MOST_ENTRIES = 200_000;

    static final String PAGE = "exercise.json";
    static final String SCENARIO = "scenario.yaml";
    static final String JOURNAL = "journal.jsonl";
    static final String CONTENT = "content/";

    public ExerciseFile {
        content = Collections.unmodifiableSortedMap(new TreeMap<>(content));
        journal = List.copyOf(journal);
    }

    /// Bytes that nobody changes.
    public static final class Bytes {

        private final byte[] bytes;

        public Bytes(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        public byte[] copy() {
            return bytes.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return bytes.length + " bytes";
        }
    }

    /// SHA-256 of a scenario's bytes, as the opening entry records it.
    public static String hashOf(byte[] scenario) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(scenario));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// From a journal in memory, without content.
    public static ExerciseFile of(
            int edition,
            String contentHash,
            Settings settings,
            String scenarioFile,
            byte[] scenario,
            ExerciseTime at,
            String stateHash,
            List<Entry> entries) {
        return new ExerciseFile(
                edition,
                contentHash,
                settings,
                scenarioFile,
                new Bytes(scenario),
                at,
                stateHash,
                new TreeMap<>(),
                entries.stream().map(EntryCodec::stored).toList());
    }

    /// The same with the content it ran with.
    ///
    /// @throws IllegalArgumentException where the exercise ran with other content
    public ExerciseFile with(ContentLibrary library) {
        if (!library.hash().equals(contentHash)) {
            throw new IllegalArgumentException("the exercise ran with other content than " + library.hash());
        }
        var files = new TreeMap<String, Bytes>();
        for (var path : library.files().paths()) {
            files.put(path, new Bytes(library.files().read(path)));
        }
        return new ExerciseFile(edition, contentHash, settings, scenarioFile, scenario, at, stateHash, files, journal);
    }

    /// The content that came with the file; empty where it was left out.
    Optional<ContentLibrary> library() {
        if (content.isEmpty()) {
            return Optional.empty();
        }
        var files = new TreeMap<String, byte[]>();
        content.forEach((path, bytes) -> files.put(path, bytes.copy()));
        return Optional.of(ContentLibrary.of(MemoryFiles.of("content", files)));
    }

    public byte[] write() {
        return new ExerciseFileWriter(this).write();
    }

    /// Reads what [#write] wrote, also after another program packed it anew. Where a part is damaged but its content
    /// can
    /// still be judged, it is read, so that the chain can say which entry it was.
    ///
    /// @throws UnreadableFileException where it is no such file, breaks a limit, or cannot be read on
    public static ExerciseFile read(byte[] zip) throws UnreadableFileException {
        return new ExerciseFileReader(zip).read();
    }

    /// The first byte in which a file differs from what would be written of its content; empty where there is none, or
    /// where another program has packed it anew.
    public Optional<Damage> damage(byte[] zip) {
        var fresh = new ExerciseFileWriter(this);
        byte[] written = fresh.write();
        int first = Arrays.mismatch(written, zip);
        if (first < 0) {
            return Optional.empty();
        }
        if (first == zip.length) {
            return Optional.of(new Damage(
                    first,
                    "The file ends after %d bytes, in %s; it had %d."
                            .formatted(zip.length, fresh.partAt(first), written.length)));
        }
        if (first == written.length) {
            return Optional.of(new Damage(
                    first,
                    "The file goes on behind its end: it had %d bytes and has %d."
                            .formatted(written.length, zip.length)));
        }
        return written.length == zip.length
                ? Optional.of(new Damage(
                        first, "Byte %d of the file was changed, in %s.".formatted(first, fresh.partAt(first))))
                : Optional.empty();
    }

    /// @param offset of the first byte in the file that differs, from 0
    /// @param message the place as a sentence
    public record Damage(int offset, String message) {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
