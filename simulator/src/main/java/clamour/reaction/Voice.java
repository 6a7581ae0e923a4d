package clamour.reaction;

import clamour.population.Personas;

/// The first word of an account: how it stands to the official voice.
///
/// ```
/// bits  0-11  trust, 0 to 4,000 (0 to 1)
/// bits 12-21  when it last saw something official, in time units of the run
/// bit  22     has seen an official message
/// bit  23     knows of the crisis
/// bits 24-27  how often silence has cost trust since something official was seen, at most 15
/// bit  28     has asked
/// bits 29-31  how many follow it: half the bits of the number, at most 7; never changes
/// ```
final class Voice {

    static final int MOST_TRUST = 4000;
    static final int MOST_GRIEVANCES = 15;

    private static final int TRUST = 0xFFF;
    private static final int HEARD_SHIFT = 12;
    private static final int HEARD = 0x3FF;
    private static final int SEEN_OFFICIAL = 1 << 22;
    private static final int AWARE = 1 << 23;
    private static final int GRIEVANCE_SHIFT = 24;
    private static final int GRIEVANCES = 0xF;
    private static final int ASKED = 1 << 28;

    private static final int LOUDNESS_SHIFT = 29;
    static final int MOST_LOUDNESS = 7;

    private Voice() {}

    static int trust(int word) {
        return word & TRUST;
    }

    static int withTrust(int word, int trust) {
        return (word & ~TRUST) | trust;
    }

    static int heard(int word) {
        return (word >>> HEARD_SHIFT) & HEARD;
    }

    static int withHeard(int word, int units) {
        return (word & ~(HEARD << HEARD_SHIFT)) | (units << HEARD_SHIFT);
    }

    static boolean seenOfficial(int word) {
        return (word & SEEN_OFFICIAL) != 0;
    }

    static int withSeenOfficial(int word) {
        return word | SEEN_OFFICIAL;
    }

    static boolean aware(int word) {
        return (word & AWARE) != 0;
    }

    static int withAware(int word) {
        return word | AWARE;
    }

    static int grievances(int word) {
        return (word >>> GRIEVANCE_SHIFT) & GRIEVANCES;
    }

    static int withGrievances(int word, int grievances) {
        return (word & ~(GRIEVANCES << GRIEVANCE_SHIFT)) | (grievances << GRIEVANCE_SHIFT);
    }

    static boolean asked(int word) {
        return (word & ASKED) != 0;
    }

    static int withAsked(int word) {
        return word | ASKED;
    }

    static int loudness(int word) {
        return word >>> LOUDNESS_SHIFT;
    }

    static int withFollowers(int word, int followers) {
        return (word & ((1 << LOUDNESS_SHIFT) - 1)) | (Personas.step(followers) << LOUDNESS_SHIFT);
    }
}
