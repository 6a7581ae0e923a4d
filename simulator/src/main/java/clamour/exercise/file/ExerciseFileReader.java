package clamour.exercise.file;

import clamour.exercise.PayloadCodec;
import clamour.exercise.Settings;
import clamour.exercise.StoredEntry;
import clamour.exercise.UnreadableEntryException;
import clamour.scenario.ExerciseTime;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads exercise files under limits, stopping while it inflates.
final class ExerciseFileReader {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();
    private static final Pattern LINE =
            Pattern.compile("\\{\"hash\":\"([^\"]*)\",\"previousHash\":\"([^\"]*)\",\"entry\":(.*)}", Pattern.DOTALL);
    private static final int CHUNK = 16 * 1024;

    private final byte[] zip;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private long inflated;

    ExerciseFileReader(byte[] zip) {
        this.zip = zip;
    }

    ExerciseFile read() throws UnreadableFileException {
        unpack();
        var page = page();
        var journal = journal();
        long entries = number(page, "entries");
        if (entries != journal.size()) {
            throw fault(
                    ExerciseFile.JOURNAL,
                    "The journal has %d entries; %s says %d.".formatted(journal.size(), ExerciseFile.PAGE, entries));
        }
        var at = ExerciseTime.parse(text(page, "at"))
                .orElseThrow(() ->
                        fault(ExerciseFile.PAGE, "In %s, “at” is not an exercise time.".formatted(ExerciseFile.PAGE)));
        return new ExerciseFile(
                (int) number(page, "edition"),
                text(page, "contentHash"),
                settings(page),
                text(page, "scenario"),
                new ExerciseFile.Bytes(scenario(page)),
                at,
                text(page, "stateHash"),
                journal);
    }

    private void unpack() throws UnreadableFileException {
        if (zip.length < 4 || zip[0] != 'P' || zip[1] != 'K') {
            throw fault("", "This is not an exercise file: it is no zip.");
        }
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            int count = 0;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++count > ExerciseFile.MOST_PARTS) {
                    throw fault("", "The zip has more than %d parts.".formatted(ExerciseFile.MOST_PARTS));
                }
                var name = entry.getName();
                checkName(name);
                if (!entry.isDirectory() && parts.put(name, inflate(in, entry)) != null) {
                    throw fault(name, "The zip has “%s” twice.".formatted(name));
                }
            }
        } catch (ZipException e) {
            throw fault("", "The zip is damaged: %s.".formatted(e.getMessage()));
        } catch (IOException | IllegalArgumentException e) {
            throw fault("", "The zip is damaged: it cannot be read to its end.");
        }
    }

    private void checkName(String name) throws UnreadableFileException {
        boolean outside = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || List.of(name.split("/", -1)).contains("..");
        if (outside) {
            throw fault(name, "The zip names a place outside itself: “%s”.".formatted(name));
        }
    }

    /// A part whose check sum is wrong is kept where it was not compressed: its content says what was changed. The sum
    /// is
    /// checked with the last byte, which is a line break in what Clamour writes; so that byte is read alone.
    private byte[] inflate(ZipInputStream in, ZipEntry entry) throws UnreadableFileException {
        var name = entry.getName();
        boolean kept = entry.getMethod() == ZipEntry.STORED
                && (name.equals(ExerciseFile.JOURNAL) || name.equals(ExerciseFile.SCENARIO));
        var out = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        try {
            int most = kept ? ahead(entry, out) : CHUNK;
            for (int read = in.read(chunk, 0, most); read >= 0; read = in.read(chunk, 0, most)) {
                inflated += read;
                if (inflated > ExerciseFile.MOST_BYTES) {
                    throw fault(
                            name, "Unpacked, the file has more than %d MB.".formatted(ExerciseFile.MOST_BYTES >> 20));
                }
                if (inflated > (long) ExerciseFile.MOST_RATIO * zip.length) {
                    throw fault(
                            name,
                            "Unpacked, the file is more than %d times as large as packed."
                                    .formatted(ExerciseFile.MOST_RATIO));
                }
                out.write(chunk, 0, read);
                most = kept ? ahead(entry, out) : CHUNK;
            }
        } catch (ZipException e) {
            if (!kept || out.size() + 1 != entry.getSize()) {
                throw fault(name, "The part “%s” is damaged: %s.".formatted(name, e.getMessage()));
            }
            out.write('\n');
        } catch (IOException e) {
            throw fault(name, "The part “%s” is damaged: it cannot be read to its end.".formatted(name));
        }
        return out.toByteArray();
    }

    private static int ahead(ZipEntry entry, ByteArrayOutputStream out) {
        return (int) Math.max(1, Math.min(CHUNK, entry.getSize() - 1 - out.size()));
    }

    private byte[] part(String name) throws UnreadableFileException {
        var bytes = parts.get(name);
        if (bytes == null) {
            throw fault(name, "This is not an exercise file: the part “%s” is missing.".formatted(name));
        }
        return bytes;
    }

    private String decoded(String name) throws UnreadableFileException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(part(name)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw fault(name, damagedText(name));
        }
    }

    /// Says in which line a text part stops being text.
    private String damagedText(String name) throws UnreadableFileException {
        byte[] bytes = part(name);
        int line = 1;
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                try {
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, i - start));
                } catch (CharacterCodingException e) {
                    break;
                }
                line++;
                start = i + 1;
            }
        }
        return name.equals(ExerciseFile.JOURNAL)
                ? "Entry %d is damaged: line %d of the part “%s” is not UTF-8 text.".formatted(line, line, name)
                : "Line %d of the part “%s” is not UTF-8 text.".formatted(line, name);
    }

    private JsonNode page() throws UnreadableFileException {
        JsonNode page;
        try {
            page = JSON.readTree(decoded(ExerciseFile.PAGE));
        } catch (JacksonException e) {
            throw fault(
                    ExerciseFile.PAGE,
                    "The part “%s” is not JSON: %s.".formatted(ExerciseFile.PAGE, e.getOriginalMessage()));
        }
        if (!page.isObject()) {
            throw fault(ExerciseFile.PAGE, "The part “%s” is not a JSON object.".formatted(ExerciseFile.PAGE));
        }
        long form = number(page, "clamourExercise");
        if (form != ExerciseFile.FORM) {
            throw fault(
                    ExerciseFile.PAGE,
                    "The file has form %d; this program reads form %d. Open it with a newer Clamour."
                            .formatted(form, ExerciseFile.FORM));
        }
        return page;
    }

    private byte[] scenario(JsonNode page) throws UnreadableFileException {
        byte[] bytes = part(ExerciseFile.SCENARIO);
        var hash = ExerciseFile.hashOf(bytes);
        if (!hash.equals(text(page, "scenarioHash"))) {
            throw fault(
                    ExerciseFile.SCENARIO,
                    "The scenario was changed after the file was written: the part “%s” does not have the recorded hash."
                            .formatted(ExerciseFile.SCENARIO));
        }
        return bytes;
    }

    private Settings settings(JsonNode page) throws UnreadableFileException {
        var settings = page.get("settings");
        if (settings == null) {
            throw fault(ExerciseFile.PAGE, "In %s, “settings” is missing.".formatted(ExerciseFile.PAGE));
        }
        try {
            return PayloadCodec.settings(settings);
        } catch (UnreadableEntryException e) {
            throw fault(ExerciseFile.PAGE, String.valueOf(e.getMessage()));
        }
    }

    private List<StoredEntry> journal() throws UnreadableFileException {
        var text = decoded(ExerciseFile.JOURNAL);
        var lines = text.isEmpty() ? List.<String>of() : List.of(text.split("\n", -1));
        var entries = new ArrayList<StoredEntry>();
        for (var line : lines) {
            if (line.isEmpty() && entries.size() == lines.size() - 1) {
                break;
            }
            if (entries.size() == ExerciseFile.MOST_ENTRIES) {
                throw fault(
                        ExerciseFile.JOURNAL,
                        "The journal has more than %d entries.".formatted(ExerciseFile.MOST_ENTRIES));
            }
            var matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw fault(
                        ExerciseFile.JOURNAL,
                        "Entry %d is damaged: its line in the part “%s” does not have the form of an entry."
                                .formatted(entries.size() + 1, ExerciseFile.JOURNAL));
            }
            entries.add(new StoredEntry(entries.size() + 1L, matcher.group(3), matcher.group(2), matcher.group(1)));
        }
        return entries;
    }

    private static String text(JsonNode page, String field) throws UnreadableFileException {
        var value = page.get(field);
        if (value == null || !value.isString()) {
            throw fault(ExerciseFile.PAGE, "In %s, “%s” is missing or no text.".formatted(ExerciseFile.PAGE, field));
        }
        return value.stringValue();
    }

    private static long number(JsonNode page, String field) throws UnreadableFileException {
        var value = page.get(field);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToInt()) {
            throw fault(
                    ExerciseFile.PAGE,
                    "In %s, “%s” is missing or no whole number.".formatted(ExerciseFile.PAGE, field));
        }
        return value.longValue();
    }

    private static UnreadableFileException fault(String part, String message) {
        return new UnreadableFileException(part, message);
    }
}
