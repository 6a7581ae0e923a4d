package clamour.content.seed;

import java.util.List;

/// Numbers and choices from a seed, one after the other: SplitMix64 (Steele, Lea and Flood 2014), the same on every
/// machine. Cheap to make; owned by one thread.
public final class Draw {

    private static final double UNIT = 0x1.0p-53;

    private long state;

    public Draw(long seed) {
        state = seed;
    }

    /// @param word separates draws that share a seed
    public Draw(long seed, String word) {
        long mixed = seed;
        for (int i = 0; i < word.length(); i++) {
            mixed = mixed * 0x5851F42D4C957F2DL + word.charAt(i);
        }
        state = mixed;
    }

    public long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// A whole number from 0 to `bound - 1`.
    public int below(int bound) {
        return (int) Math.floorMod(next(), (long) bound);
    }

    /// A number from 0 up to, not including, 1.
    public double unit() {
        return (next() >>> 11) * UNIT;
    }

    public boolean chance(double share) {
        return unit() < share;
    }

    public <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }
}
