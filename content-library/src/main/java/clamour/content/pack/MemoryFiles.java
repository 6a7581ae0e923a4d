package clamour.content.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// A foreign pack, read whole from a directory or a zip under limits, so that nothing can change under our hands.
public final class MemoryFiles implements PackFiles {

    public static final int MOST_FILES = 2_000;
    public static final long MOST_BYTES = 100L << 20;

    private final TreeMap<String, byte[]> files = new TreeMap<>();
    private final String name;
    private long bytes;

    private MemoryFiles(String name) {
        this.name = name;
    }

    /// Reads a pack; links, absolute names, `..`, too many or too large files are refused.
    public static MemoryFiles read(Path pack) {
        var result = new MemoryFiles(String.valueOf(pack.getFileName()));
        try {
            if (Files.isDirectory(pack)) {
                result.readDirectory(pack);
            } else {
                try (InputStream in = Files.newInputStream(pack)) {
                    result.readZip(in);
                }
            }
        } catch (ZipException cause) {
            throw result.problem("not-a-pack", "The pack is not a zip file that can be read.");
        } catch (IOException cause) {
            throw result.problem("unreadable", "The pack cannot be read: %s.".formatted(cause.getMessage()));
        }
        return result;
    }

    /// A pack whose files somebody has taken out of their container already.
    public static MemoryFiles of(String name, Map<String, byte[]> files) {
        var result = new MemoryFiles(name);
        files.forEach((path, content) -> result.files.put(path, content.clone()));
        return result;
    }

    @Override
    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    @Override
    public byte[] read(String path) {
        byte[] content = files.get(path);
        if (content == null) {
            throw new IllegalArgumentException("no file %s in pack %s".formatted(path, name));
        }
        return content.clone();
    }

    private void readDirectory(Path root) throws IOException {
        List<Path> found = new ArrayList<>();
        try (var walk = Files.walk(root)) {
            walk.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .limit(MOST_FILES + 1L)
                    .forEach(found::add);
        }
        for (Path file : found) {
            String path = root.relativize(file).toString().replace('\\', '/');
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw problem("link", "“%s” is a link; a pack holds plain files only.".formatted(path));
            }
            try (InputStream in = Files.newInputStream(file)) {
                add(path, in);
            }
        }
    }

    private void readZip(InputStream in) throws IOException {
        var zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!entry.isDirectory()) {
                add(entry.getName(), zip);
            }
        }
        if (files.isEmpty()) {
            throw problem("not-a-pack", "The pack is not a zip file, or it is empty.");
        }
    }

    private void add(String path, InputStream in) throws IOException {
        if (path.startsWith("/")
                || path.contains("\\")
                || path.contains(":")
                || List.of(path.split("/")).contains("..")) {
            throw problem("outside", "“%s” points outside the pack.".formatted(path));
        }
        if (files.size() == MOST_FILES) {
            throw problem("too-many-files", "The pack has more than %d files.".formatted(MOST_FILES));
        }
        var content = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
            content.write(buffer, 0, count);
            bytes += count;
            if (content.size() > LARGEST_FILE) {
                throw problem("too-large", "“%s” is larger than %d KiB.".formatted(path, LARGEST_FILE >> 10));
            }
            if (bytes > MOST_BYTES) {
                throw problem("too-large", "The pack holds more than %d MiB.".formatted(MOST_BYTES >> 20));
            }
        }
        if (files.put(path, content.toByteArray()) != null) {
            throw problem("duplicate-file", "“%s” is in the pack twice.".formatted(path));
        }
    }

    private ContentException problem(String code, String message) {
        return new ContentException(new ContentProblem(name, 0, 0, "", code, message, null));
    }
}
