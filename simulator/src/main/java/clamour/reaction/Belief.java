package clamour.reaction;

/// The word of an account about one rumour.
///
/// ```
/// bits  0-8   evidence, signed, in sixteenths of log-odds: -256 to 255
/// bits  9-18  when it was last touched, in time units of the run
/// bits 19-25  pressure to speak (Sellke's H), in 32nds: at most 127
/// bit  26     has met the claim
/// bit  27     has believed it at some time
/// bit  28     has spoken about it
/// bit  29     has passed a denial on
/// bits 30-31  denials seen, at most 3
/// ```
final class Belief {

    /// Evidence of one unit of log-odds.
    static final int UNIT = 16;

    static final int MOST_EVIDENCE = 255;
    static final int LEAST_EVIDENCE = -256;
    static final int PRESSURE_UNIT = 32;
    static final int MOST_PRESSURE = 127;
    static final int MOST_DENIALS = 3;
    /// Time units a run may have.
    static final int TIMES = 1 << 10;

    private static final int EVIDENCE = 0x1FF;
    private static final int TOUCHED_SHIFT = 9;
    private static final int TOUCHED = TIMES - 1;
    private static final int PRESSURE_SHIFT = 19;
    private static final int PRESSURE = 0x7F;
    private static final int AWARE = 1 << 26;
    private static final int EVER = 1 << 27;
    private static final int SPOKE = 1 << 28;
    private static final int DENIED = 1 << 29;
    private static final int DENIALS_SHIFT = 30;

    private Belief() {}

    static int evidence(int word) {
        return (word << 23) >> 23;
    }

    static int withEvidence(int word, int sixteenths) {
        return (word & ~EVIDENCE) | (sixteenths & EVIDENCE);
    }

    static int touched(int word) {
        return (word >>> TOUCHED_SHIFT) & TOUCHED;
    }

    static int withTouched(int word, int units) {
        return (word & ~(TOUCHED << TOUCHED_SHIFT)) | (units << TOUCHED_SHIFT);
    }

    static int pressure(int word) {
        return (word >>> PRESSURE_SHIFT) & PRESSURE;
    }

    static int withPressure(int word, int thirtySeconds) {
        return (word & ~(PRESSURE << PRESSURE_SHIFT)) | (thirtySeconds << PRESSURE_SHIFT);
    }

    static boolean aware(int word) {
        return (word & AWARE) != 0;
    }

    static int withAware(int word) {
        return word | AWARE;
    }

    static boolean everBelieved(int word) {
        return (word & EVER) != 0;
    }

    static int withEverBelieved(int word) {
        return word | EVER;
    }

    static boolean spoke(int word) {
        return (word & SPOKE) != 0;
    }

    static int withSpoke(int word) {
        return word | SPOKE;
    }

    static boolean denied(int word) {
        return (word & DENIED) != 0;
    }

    static int withDenied(int word) {
        return word | DENIED;
    }

    static int denials(int word) {
        return word >>> DENIALS_SHIFT;
    }

    static int withDenials(int word, int denials) {
        return (word & ((1 << DENIALS_SHIFT) - 1)) | (denials << DENIALS_SHIFT);
    }
}
