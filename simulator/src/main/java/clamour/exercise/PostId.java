package clamour.exercise;

import java.util.HexFormat;

/// A post in the simulated networks. A key, not a counter: the same post has the same id in every fold that contains
/// it, also in a what-if.
public record PostId(long value) implements Comparable<PostId> {

    @Override
    public int compareTo(PostId other) {
        return Long.compare(value, other.value);
    }

    /// Sixteen hexadecimal digits.
    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(value);
    }

    /// Reads what [#toString] wrote.
    public static PostId parse(String text) {
        return new PostId(HexFormat.fromHexDigitsToLong(text));
    }
}
