package clamour.exercise.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// The parts of a zip, taken out under limits while it is inflated.
///
/// A part whose check sum is wrong is kept where it was not compressed: its content says what was changed.
final class ZipParts {

    private static final int CHUNK = 16 * 1024;

    /// Length of a local header without its name, in bytes.
    private static final int HEADER = 30;

    private final byte[] zip;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /// The check sums the zip holds for the parts that were not compressed.
    private final Map<String, Long> sums = new LinkedHashMap<>();

    private long inflated;
    private String last = "";

    private ZipParts(byte[] zip) {
        this.zip = zip;
    }

    /// @throws UnreadableFileException where it is no zip, breaks a limit, or cannot be read to its end
    static ZipParts of(byte[] zip) throws UnreadableFileException {
        var parts = new ZipParts(zip);
        parts.unpack();
        return parts;
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
                last = name;
                if (!entry.isDirectory() && parts.put(name, inflate(in, entry)) != null) {
                    throw fault(name, "The zip has “%s” twice.".formatted(name));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(
                    "",
                    last.isEmpty()
                            ? "The zip is damaged at its beginning."
                            : "The zip is damaged: it cannot be read on behind the part “%s”.".formatted(last));
        }
        if (parts.isEmpty()) {
            throw fault("", "This is not an exercise file: the zip is empty, or damaged at its beginning.");
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

    private byte[] inflate(ZipInputStream in, ZipEntry entry) throws UnreadableFileException {
        var name = entry.getName();
        boolean stored = entry.getMethod() == ZipEntry.STORED;
        if (stored) {
            sums.put(name, entry.getCrc());
        }
        var out = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        try {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                inflated += read;
                checkLimits(name);
                out.write(chunk, 0, read);
            }
        } catch (ZipException e) {
            var content = stored ? content(name, entry.getSize()) : Optional.<byte[]>empty();
            return content.orElseThrow(() -> damaged(
                    name,
                    stored
                            ? "The part “%s” is damaged: it cannot be read to its end.".formatted(name)
                            : "The part “%s” is damaged: its content is not what was packed.".formatted(name)));
        } catch (IOException e) {
            throw damaged(name, "The part “%s” is damaged: it cannot be read to its end.".formatted(name));
        }
        return out.toByteArray();
    }

    private void checkLimits(String name) throws UnreadableFileException {
        if (inflated > ExerciseFile.MOST_BYTES) {
            throw fault(name, "Unpacked, the file has more than %d MB.".formatted(ExerciseFile.MOST_BYTES >> 20));
        }
        if (inflated > (long) ExerciseFile.MOST_RATIO * zip.length) {
            throw fault(
                    name,
                    "Unpacked, the file is more than %d times as large as packed.".formatted(ExerciseFile.MOST_RATIO));
        }
    }

    /// What lies behind the local header of a part that was not compressed, for a stream that refuses its last byte.
    private Optional<byte[]> content(String name, long size) {
        byte[] called = ExerciseFile.utf8(name);
        for (int header = 0; header + HEADER + called.length <= zip.length; header++) {
            boolean found = zip[header] == 'P'
                    && zip[header + 1] == 'K'
                    && zip[header + 2] == 3
                    && zip[header + 3] == 4
                    && twoBytes(header + 26) == called.length
                    && Arrays.equals(zip, header + HEADER, header + HEADER + called.length, called, 0, called.length);
            if (found) {
                long start = (long) header + HEADER + called.length + twoBytes(header + 28);
                return start + size > zip.length
                        ? Optional.empty()
                        : Optional.of(Arrays.copyOfRange(zip, (int) start, (int) (start + size)));
            }
        }
        return Optional.empty();
    }

    private int twoBytes(int at) {
        return (zip[at] & 0xff) | (zip[at + 1] & 0xff) << 8;
    }

    /// The one byte that was changed in a part; empty where none was, or more than one.
    Optional<ChangedByte> changedByte(String name) throws UnreadableFileException {
        byte[] content = part(name);
        return ChangedByte.in(content, sums.getOrDefault(name, ChangedByte.sum(content)));
    }

    /// Says of a part that is not as it was packed where it was changed, as well as can be known.
    String changed(String name) throws UnreadableFileException {
        byte[] content = part(name);
        return changedByte(name)
                .map(change -> "The part “%s” was changed in %s.".formatted(name, change.place(content)))
                .orElse("More than one byte of the part “%s” was changed; where cannot be known.".formatted(name));
    }

    boolean isWhole(String name) throws UnreadableFileException {
        long sum = ChangedByte.sum(part(name));
        return sums.getOrDefault(name, sum) == sum;
    }

    /// The parts in a folder.
    List<String> names(String folder) {
        return parts.keySet().stream()
                .filter(name -> name.startsWith(folder) && !name.equals(folder))
                .toList();
    }

    /// @throws UnreadableFileException where there is none
    byte[] part(String name) throws UnreadableFileException {
        var bytes = parts.get(name);
        if (bytes == null) {
            throw parts.containsKey(ExerciseFile.PAGE)
                    ? damaged(name, "The zip is damaged: the part “%s” is missing in it.".formatted(name))
                    : fault(name, "This is not an exercise file: the part “%s” is missing.".formatted(name));
        }
        return bytes;
    }

    private static UnreadableFileException fault(String part, String message) {
        return new UnreadableFileException(part, message);
    }

    private static UnreadableFileException damaged(String part, String message) {
        return UnreadableFileException.damaged(part, message);
    }
}
