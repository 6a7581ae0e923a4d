package clamour.scenario.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// The text of a file, judged as bytes before any parser sees it: size, then binary or not, then UTF-8.
final class SourceText {

    private SourceText() {}

    /// The text without a byte order mark and with `\n` as its only line end; empty where a problem says why.
    static Optional<String> of(byte[] bytes, Problems problems) {
        if (bytes.length > Limits.BYTES) {
            tellTooLarge(bytes.length, problems);
            return Optional.empty();
        }
        var binary = binary(bytes);
        if (binary.isPresent()) {
            problems.error(
                    0,
                    0,
                    "",
                    "not-text",
                    "The file is %s, not the text of a scenario.".formatted(binary.get()),
                    "Give a YAML or JSON file that was saved as text.");
            return Optional.empty();
        }
        return decoded(bytes, problems).filter(text -> isClean(text, problems));
    }

    static void tellTooLarge(long bytes, Problems problems) {
        problems.error(
                0,
                0,
                "",
                "too-large",
                "The file has %s; a scenario may have at most %s.".formatted(size(bytes), size(Limits.BYTES)),
                "Move media to a content pack and refer to it by name.");
    }

    /// Bytes as people say them: `6.3 MB`, `1 MB`, `512 bytes`.
    static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " bytes";
        }
        var unit = bytes < 1 << 20 ? "KB" : "MB";
        long whole = bytes < 1 << 20 ? 1024 : 1 << 20;
        // Rounded up, so that what is over a limit never reads like the limit.
        long tenths = (bytes * 10 + whole - 1) / whole;
        return tenths % 10 == 0
                ? "%s %s".formatted(tenths / 10, unit)
                : String.format(Locale.ROOT, "%s.%s %s", tenths / 10, tenths % 10, unit);
    }

    private static Optional<String> binary(byte[] bytes) {
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            return Optional.of("a zip archive");
        }
        if (startsWith(bytes, '<')) {
            return Optional.of("an XML or HTML document");
        }
        if (startsWith(bytes, '%', 'P', 'D', 'F')) {
            return Optional.of("a PDF document");
        }
        if (startsWith(bytes, 0x89, 'P', 'N', 'G') || startsWith(bytes, 0xFF, 0xD8, 0xFF)) {
            return Optional.of("a picture");
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of("saved as UTF-16");
        }
        for (byte b : bytes) {
            if (b == 0) {
                return Optional.of("binary data (it holds NUL bytes)");
            }
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> decoded(byte[] bytes, Problems problems) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        var text = out.flip().toString();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            int column = text.length() - text.lastIndexOf('\n');
            problems.error(
                    line,
                    column,
                    "",
                    "not-utf-8",
                    "The byte 0x%02X is not UTF-8 text.".formatted(bytes[in.position()] & 0xFF),
                    "Save the file with the encoding UTF-8; older editors call this one Latin-1 or Windows-1252.");
            return Optional.empty();
        }
        var unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return Optional.of(unmarked.replace("\r\n", "\n").replace('\r', '\n'));
    }

    private static boolean isClean(String text, Problems problems) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
                lineStart = i + 1;
            } else if ((c < 0x20 && c != '\t') || c == 0x7F || c == 0xFFFE || c == 0xFFFF) {
                problems.error(
                        line,
                        i - lineStart + 1,
                        "",
                        "control-character",
                        "The character U+%04X cannot stand in a scenario.".formatted((int) c),
                        "Delete it; it is invisible in most editors.");
                return false;
            }
        }
        return true;
    }
}
