package clamour.spread;

/// Keyed random numbers: a stateless mix of (seed, purpose, account, message, k). The same key gives the same number in
/// every run,
/// whatever happened before, so runs that differ in one act share all their other chances (common random numbers).
///
/// The mixer is the 64-bit finaliser with Stafford's constants (variant 13); the parts of a key enter as multiples of
/// odd constants.
public final class Keys {

    private static final long ACCOUNT = 0x9E3779B97F4A7C15L;
    private static final long MESSAGE = 0xD1B54A32D192ED03L;
    /// What a counter is multiplied by before it is added to a key.
    static final long STEP = 0x8CB92BA72F3D8DD7L;

    private Keys() {}

    /// Sixty-four bits without visible relation to those put in.
    public static long mix(long key) {
        long z = (key ^ (key >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// The root of all draws for one purpose of one seed. Purposes are small numbers, one for each kind of decision.
    public static long purpose(long seed, int purpose) {
        return mix(mix(seed + ACCOUNT) + purpose * STEP);
    }

    /// A draw for an account and a message.
    public static long draw(long root, long account, long message) {
        return mix(root + account * ACCOUNT + message * MESSAGE);
    }

    /// The `k`-th draw under a key.
    public static long draw(long key, long k) {
        return mix(key + k * STEP);
    }

    /// A key for many draws: [#draw(long, long)] with 1, 2, ... gives them.
    public static long key(long root, long account, long message, long k) {
        return mix(root + account * ACCOUNT + message * MESSAGE + k * STEP);
    }

    /// A whole number from 0 to `bound` - 1 from the upper 32 bits of a draw.
    public static int below(long draw, int bound) {
        return (int) (((draw >>> 32) * bound) >>> 32);
    }

    /// A share from 0 to below 1 from the upper 53 bits of a draw.
    public static double share(long draw) {
        return (draw >>> 11) * 0x1p-53;
    }

    /// Mixes a text into a key; the same on every machine.
    public static long text(String text) {
        long h = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * 0x100000001B3L;
        }
        return mix(h + text.length());
    }
}
