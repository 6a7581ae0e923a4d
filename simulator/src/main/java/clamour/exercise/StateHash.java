package clamour.exercise;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Takes in a state, value by value in a fixed order, and gives one short word for it: equal words, equal states.
///
/// SHA-256 over the big-endian values; a text is preceded by its length, so that no two states look alike.
public final class StateHash {

    private final MessageDigest digest;
    private final ByteBuffer buffer = ByteBuffer.allocate(8 * 1024);

    public StateHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public StateHash add(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    public StateHash add(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    public StateHash add(boolean value) {
        room(1).put((byte) (value ? 1 : 0));
        return this;
    }

    /// By its bits; a not-a-number is always the same one.
    public StateHash add(double value) {
        return add(Double.doubleToLongBits(value));
    }

    public StateHash add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        flush();
        digest.update(bytes);
        return this;
    }

    public StateHash add(long[] values) {
        add(values.length);
        for (long value : values) {
            room(Long.BYTES).putLong(value);
        }
        return this;
    }

    public StateHash add(int[] values) {
        add(values.length);
        for (int value : values) {
            room(Integer.BYTES).putInt(value);
        }
        return this;
    }

    public StateHash add(byte[] values) {
        add(values.length);
        flush();
        digest.update(values);
        return this;
    }

    /// Ends it: 64 hexadecimal digits. Nothing can be added afterwards.
    public String finish() {
        flush();
        return HexFormat.of().formatHex(digest.digest());
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void flush() {
        buffer.flip();
        digest.update(buffer);
        buffer.clear();
    }
}
