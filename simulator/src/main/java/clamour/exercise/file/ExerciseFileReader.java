package clamour.exercise.file;

import clamour.exercise.Chain;
import clamour.exercise.PayloadCodec;
import clamour.exercise.Settings;
import clamour.exercise.StoredEntry;
import clamour.exercise.UnreadableEntryException;
import clamour.scenario.ExerciseTime;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads exercise files; the zip around them is [ZipParts].
final class ExerciseFileReader {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();
    private static final Pattern LINE =
            Pattern.compile("\\{\"hash\":\"([^\"]*)\",\"previousHash\":\"([^\"]*)\",\"entry\":(.*)}", Pattern.DOTALL);

    private final ZipParts parts;

    ExerciseFileReader(byte[] zip) throws UnreadableFileException {
        parts = ZipParts.of(zip);
    }

    ExerciseFile read() throws UnreadableFileException {
        var page = page();
        var journal = journal();
        checkCount(journal, number(page, "entries"));
        var at = ExerciseTime.parse(text(page, "at"))
                .orElseThrow(() ->
                        fault(ExerciseFile.PAGE, "In %s, “at” is not an exercise time.".formatted(ExerciseFile.PAGE)));
        var file = new ExerciseFile(
                (int) number(page, "edition"),
                text(page, "contentHash"),
                settings(page),
                text(page, "scenario"),
                new ExerciseFile.Bytes(scenario(page)),
                at,
                text(page, "stateHash"),
                content(),
                journal);
        checkContent(file);
        return file;
    }

    private SortedMap<String, ExerciseFile.Bytes> content() throws UnreadableFileException {
        var files = new TreeMap<String, ExerciseFile.Bytes>();
        for (var name : parts.names(ExerciseFile.CONTENT)) {
            files.put(name.substring(ExerciseFile.CONTENT.length()), new ExerciseFile.Bytes(parts.part(name)));
        }
        return files;
    }

    private void checkContent(ExerciseFile file) throws UnreadableFileException {
        if (file.library()
                .filter(library -> !library.hash().equals(file.contentHash()))
                .isEmpty()) {
            return;
        }
        for (var name : parts.names(ExerciseFile.CONTENT)) {
            if (!parts.isWhole(name)) {
                throw damaged(name, parts.changed(name));
            }
        }
        throw damaged(
                ExerciseFile.CONTENT,
                "The content in the file is not what the exercise ran with: a part was changed, added or left out, and"
                        + " the file packed anew after it.");
    }

    private String decoded(String name) throws UnreadableFileException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(parts.part(name)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw damaged(name, damagedText(name));
        }
    }

    /// Says in which line a text part stops being text.
    private String damagedText(String name) throws UnreadableFileException {
        byte[] bytes = parts.part(name);
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
        if (!parts.isWhole(ExerciseFile.PAGE)) {
            throw damaged(ExerciseFile.PAGE, parts.changed(ExerciseFile.PAGE));
        }
        JsonNode page;
        try {
            page = JSON.readTree(decoded(ExerciseFile.PAGE));
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw damaged(
                    ExerciseFile.PAGE,
                    "The part “%s” is not JSON%s."
                            .formatted(
                                    ExerciseFile.PAGE,
                                    at == null
                                            ? ""
                                            : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr())));
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
        byte[] bytes = parts.part(ExerciseFile.SCENARIO);
        var recorded = text(page, "scenarioHash");
        if (!ExerciseFile.hashOf(bytes).equals(recorded)) {
            // The check sum proposes a byte, the recorded hash proves it.
            var place = parts.changedByte(ExerciseFile.SCENARIO)
                    .filter(change -> ExerciseFile.hashOf(change.mended(bytes)).equals(recorded))
                    .map(change -> "in " + change.place(bytes))
                    .orElse(
                            parts.isWhole(ExerciseFile.SCENARIO)
                                    ? "it does not have the recorded hash; the file was packed anew after the change,"
                                            + " so that where cannot be known"
                                    : "it does not have the recorded hash, and more than one byte differs, so that"
                                            + " where cannot be known");
            throw damaged(
                    ExerciseFile.SCENARIO,
                    "The scenario was changed after the file was written, in the part “%s”: %s."
                            .formatted(ExerciseFile.SCENARIO, place));
        }
        return bytes;
    }

    /// A page that counts other entries than there are; the chain says where some are missing or too many.
    private static void checkCount(List<StoredEntry> journal, long entries) throws UnreadableFileException {
        if (entries == journal.size()) {
            return;
        }
        var where = Chain.verify(journal)
                .map(Chain.Break::message)
                .orElse(
                        entries > journal.size()
                                ? "What is missing are the last ones, after entry %d.".formatted(journal.size())
                                : "What is too much follows entry %d.".formatted(entries));
        throw damaged(
                ExerciseFile.JOURNAL,
                "The journal has %d entries, and %s says that there were %d. %s"
                        .formatted(journal.size(), ExerciseFile.PAGE, entries, where));
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
                throw damaged(
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

    private static UnreadableFileException damaged(String part, String message) {
        return UnreadableFileException.damaged(part, message);
    }
}
