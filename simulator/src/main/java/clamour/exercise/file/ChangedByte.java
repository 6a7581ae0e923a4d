package clamour.exercise.file;

import java.util.Optional;
import java.util.zip.CRC32;

/// Finds the one byte that was changed in a part, from the check sum the zip holds for it.
///
/// CRC-32 is linear: the sum of what was read and the sum that is recorded differ by the sum of the change alone, so
/// going back from the last byte, one step for each, there is a place where a change of one byte explains it. Another
/// change than of one byte may by chance (1 in 16 million for each byte of the part) look like one.
///
/// @param offset in the part, from 0
/// @param was the byte that is recorded
record ChangedByte(int offset, byte was) {

    /// Reversed polynomial of the zip format's CRC-32.
    private static final int POLYNOMIAL = 0xEDB88320;

    private static final int[] TABLE = new int[256];

    /// The index whose table entry begins with that byte; each byte begins exactly one.
    private static final int[] BY_TOP = new int[256];

    static {
        for (int i = 0; i < 256; i++) {
            int sum = i;
            for (int bit = 0; bit < 8; bit++) {
                sum = (sum & 1) == 0 ? sum >>> 1 : (sum >>> 1) ^ POLYNOMIAL;
            }
            TABLE[i] = sum;
            BY_TOP[sum >>> 24] = i;
        }
    }

    /// @param recorded the check sum of what was written
    /// @return empty where nothing, or not a single byte, was changed
    static Optional<ChangedByte> in(byte[] content, long recorded) {
        int difference = (int) (sum(content) ^ recorded);
        if (difference == 0) {
            return Optional.empty();
        }
        for (int offset = content.length - 1; offset >= 0; offset--) {
            int change = BY_TOP[difference >>> 24];
            if (TABLE[change] == difference) {
                return Optional.of(new ChangedByte(offset, (byte) (content[offset] ^ change)));
            }
            difference = ((difference ^ TABLE[change]) << 8) | change;
        }
        return Optional.empty();
    }

    static long sum(byte[] content) {
        var sum = new CRC32();
        sum.update(content);
        return sum.getValue();
    }

    /// The content as it was written.
    byte[] mended(byte[] content) {
        byte[] mended = content.clone();
        mended[offset] = was;
        return mended;
    }

    /// Where it is and what stands there, such as `line 3, byte 7: “x”, where “y” was written`.
    String place(byte[] content) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            if (content[i] == '\n') {
                line++;
                start = i + 1;
            }
        }
        return "line %d, byte %d: %s, where %s was written"
                .formatted(line, offset - start + 1, shown(content[offset]), shown(was));
    }

    private static String shown(byte value) {
        return value > ' ' && value < 0x7f ? "“" + (char) value + "”" : "the byte %02X".formatted(value);
    }
}
