package clamour.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackCheckTest {

    private static final String MANIFEST =
            "id: northford\ntitle: Northford\nversion: \"1\"\nlanguages: [en]\nlicence: Apache-2.0\n";

    @TempDir
    private Path folder;

    @Test
    void a_small_pack_in_a_folder_or_a_zip_is_fine() throws IOException {
        var persona = """
                personas:
                  - id: ferryman
                    kind: commuter
                    label: {en: Ferryman}
                    voice: {register: plain}
                    languages: [en]
                    followers: [10, 20]
                """;
        var files = Map.of("pack.yaml", MANIFEST, "personas/ours.yaml", persona);
        for (var file : files.entrySet()) {
            Files.createDirectories(folder.resolve("pack/personas"));
            Files.writeString(folder.resolve("pack").resolve(file.getKey()), file.getValue());
        }

        assertThat(PackCheck.problems(folder.resolve("pack"))).isEmpty();
        assertThat(PackCheck.problems(zip(files))).isEmpty();
    }

    @Test
    void every_fault_is_found_with_its_place() throws IOException {
        var problems = PackCheck.problems(zip(Map.of(
                "pack.yaml", MANIFEST,
                "personas/ours.yaml", "personas:\n  - id: a\n    kindd: b\n  - id: c\n    kind: d\n",
                "media/media.yaml", "media:\n  - {id: map, kind: map, alt: {en: A map}}\n",
                "media/map.svg", "<svg onload='x()'></svg>",
                "en/templates.yaml", "templates:\n  - {id: x, purpose: shout, title: T, text: T}\n")));

        assertThat(problems)
                .extracting(Problem::code)
                .containsExactly("unknown-key", "missing-key", "unsafe-picture", "unknown-purpose");
        assertThat(problems.getFirst().at())
                .isEqualTo(new Problem.Place("personas/ours.yaml", 3, 12, "personas[0].kindd"));
    }

    @Test
    void what_is_no_pack_gets_one_sentence() throws IOException {
        Path text = Files.writeString(folder.resolve("x.zip"), "hello");

        assertThat(codes(text)).containsExactly("not-a-pack");
        assertThat(codes(folder.resolve("missing.zip"))).containsExactly("unreadable");
        assertThat(codes(zip(Map.of("readme.txt", "x")))).containsExactly("missing-file");
    }

    @Test
    void hostile_packs_are_refused() throws IOException {
        assertThat(codes(zip(Map.of("../x", "x")))).containsExactly("outside");
        assertThat(codes(zip(Map.of("/etc/x", "x")))).containsExactly("outside");
        assertThat(codes(zip(Map.of("pack.yaml", " ".repeat(1 << 21))))).containsExactly("too-large");
        assertThat(codes(zip(Map.of("pack.yaml", "[".repeat(10_000))))).containsExactly("too-deep");
        assertThat(codes(zip(Map.of("pack.yaml", "a: &x [1]\nb: [*x, *x]\n")))).containsExactly("alias");
        assertThat(codes(zip(Map.of("pack.yaml", "id: a\nid: b\n")))).containsExactly("duplicate-key");
        assertThat(codes(zip(Map.of("pack.yaml", MANIFEST + "colour: red\n")))).containsExactly("unknown-key");
    }

    private static List<String> codes(Path pack) {
        return PackCheck.problems(pack).stream().map(Problem::code).toList();
    }

    private Path zip(Map<String, String> files) throws IOException {
        Path path = Files.createTempFile(folder, "pack", ".zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(path))) {
            for (var file : new TreeMap<>(files).entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return path;
    }
}
