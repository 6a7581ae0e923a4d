package clamour.spread;

/// A 64-bit hash over a canonical walk through some state: the same state in the same order gives the same number on
/// every machine.
/// Depends on the order of what is added. Not for secrets: it tells whether two folds agree.
///
/// Each value is multiplied, added to the running hash and mixed; arrays and texts add their length first, so that
/// neighbours cannot run
/// into each other.
public final class StateHash {

    private long state = 0x243F6A8885A308D3L;

    public StateHash add(long value) {
        state = Keys.mix(state * 0x9E3779B97F4A7C15L + value);
        return this;
    }

    public StateHash add(int value) {
        return add((long) value);
    }

    public StateHash add(boolean value) {
        return add(value ? 1L : 0L);
    }

    /// By its bits.
    public StateHash add(double value) {
        return add(Double.doubleToLongBits(value));
    }

    public StateHash add(String text) {
        add((long) text.length());
        for (int i = 0; i < text.length(); i++) {
            add((long) text.charAt(i));
        }
        return this;
    }

    public StateHash add(long[] values, int count) {
        add((long) count);
        for (int i = 0; i < count; i++) {
            add(values[i]);
        }
        return this;
    }

    public StateHash add(int[] values, int count) {
        add((long) count);
        for (int i = 0; i < count; i++) {
            add((long) values[i]);
        }
        return this;
    }

    public StateHash add(double[] values, int count) {
        add((long) count);
        for (int i = 0; i < count; i++) {
            add(values[i]);
        }
        return this;
    }

    public StateHash add(byte[] values, int count) {
        add((long) count);
        for (int i = 0; i < count; i++) {
            add((long) values[i]);
        }
        return this;
    }

    public long value() {
        return state;
    }

    /// Sixteen hexadecimal digits.
    @Override
    public String toString() {
        return java.util.HexFormat.of().toHexDigits(state);
    }
}
