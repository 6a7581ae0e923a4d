package clamour.exercise.file;

import clamour.exercise.PayloadCodec;
import clamour.exercise.StoredEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Writes exercise files, the same exercise always as the same bytes.
final class ExerciseFileWriter {

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ExerciseFile file;
    private final List<Part> parts = new ArrayList<>();

    /// Where a part lies in the zip.
    ///
    /// @param content its first byte, behind the header
    /// @param end the first byte behind it
    private record Part(String name, int content, int end) {}

    ExerciseFileWriter(ExerciseFile file) {
        this.file = file;
    }

    byte[] write() {
        parts.clear();
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, bytes, ExerciseFile.PAGE, ExerciseFile.utf8(page()));
            put(zip, bytes, ExerciseFile.SCENARIO, file.scenario().copy());
            put(zip, bytes, ExerciseFile.JOURNAL, ExerciseFile.utf8(journal()));
            for (var part : file.content().entrySet()) {
                put(
                        zip,
                        bytes,
                        ExerciseFile.CONTENT + part.getKey(),
                        part.getValue().copy());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// The part that a byte lies in, in words, after [#write].
    String partAt(int offset) {
        for (var part : parts) {
            if (offset < part.content()) {
                return "the zip's header of the part “%s”".formatted(part.name());
            }
            if (offset < part.end()) {
                return "the part “%s”".formatted(part.name());
            }
        }
        return "the zip's directory at its end";
    }

    private void put(ZipOutputStream zip, ByteArrayOutputStream bytes, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        var crc = new CRC32();
        crc.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(LONG_AGO);
        zip.putNextEntry(entry);
        zip.flush();
        int start = bytes.size();
        zip.write(content);
        zip.closeEntry();
        zip.flush();
        parts.add(new Part(name, start, bytes.size()));
    }

    private String page() {
        var page = JsonNodeFactory.instance
                .objectNode()
                .put("clamourExercise", ExerciseFile.FORM)
                .put("edition", file.edition())
                .put("scenario", file.scenarioFile())
                .put("scenarioHash", ExerciseFile.hashOf(file.scenario().copy()))
                .put("contentHash", file.contentHash());
        page.set("settings", PayloadCodec.settings(file.settings()));
        page.put("entries", file.journal().size())
                .put("at", file.at().toString())
                .put("stateHash", file.stateHash());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(page).replace("\r\n", "\n") + "\n";
    }

    private String journal() {
        var lines = new StringBuilder();
        for (var entry : file.journal()) {
            lines.append(line(entry)).append('\n');
        }
        return lines.toString();
    }

    /// The text stands in the line as it was hashed.
    static String line(StoredEntry entry) {
        return "{\"hash\":\"%s\",\"previousHash\":\"%s\",\"entry\":%s}"
                .formatted(entry.hash(), entry.previousHash(), entry.text());
    }
}
