package clamour.content.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// The content that ships with this module, read from the class path: a directory in a build, a jar otherwise.
///
/// The list of files comes from the directory or the jar itself, so there is no index to keep in step.
public final class ShippedFiles implements PackFiles {

    private static final String ROOT = "/clamour/content/";
    private static final String MANIFEST = "pack.yaml";

    private final List<String> paths;

    public ShippedFiles() {
        URL manifest = Objects.requireNonNull(
                ShippedFiles.class.getResource(ROOT + MANIFEST), "the content library's own pack.yaml is missing");
        try {
            paths = "file".equals(manifest.getProtocol()) ? listDirectory(manifest) : listJar(manifest);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (URISyntaxException cause) {
            throw new IllegalStateException("class path address of the content library is not a URI", cause);
        }
    }

    @Override
    public List<String> paths() {
        return paths;
    }

    @Override
    public byte[] read(String path) {
        try (InputStream in = ShippedFiles.class.getResourceAsStream(ROOT + path)) {
            if (in == null) {
                throw new IllegalArgumentException("no file %s in the content library".formatted(path));
            }
            return in.readAllBytes();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static List<String> listDirectory(URL manifest) throws IOException, URISyntaxException {
        URI uri = manifest.toURI();
        Path root = Objects.requireNonNull(Path.of(uri).getParent());
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(ShippedFiles::isData)
                    .sorted()
                    .toList();
        }
    }

    private static List<String> listJar(URL manifest) throws IOException {
        var connection = (JarURLConnection) manifest.openConnection();
        String entry = connection.getEntryName();
        String prefix = entry.substring(0, entry.length() - MANIFEST.length());
        try (var entries = connection.getJarFile().stream()) {
            return entries.filter(file -> !file.isDirectory())
                    .map(file -> file.getName())
                    .filter(name -> name.startsWith(prefix))
                    .map(name -> name.substring(prefix.length()))
                    .filter(ShippedFiles::isData)
                    .sorted()
                    .toList();
        }
    }

    /// Classes of `clamour.content` lie beside the data in the jar.
    private static boolean isData(String path) {
        return !path.endsWith(".class");
    }
}
