package clamour.scoring;

import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// One thing owed to the public. Mutable; owned by [Obligations].
///
/// Times in exercise seconds. The clock starts at `start`; full points up to `grace` after it, halved every
/// `half`, none from `zero`.
final class Duty {

    final Kind kind;
    final String subject;
    final int start;
    final int grace;
    final int half;
    final int zero;
    final int weight;
    final int share;

    private int earned = -1;
    private int earnedAt;
    private boolean closed;
    private int closedAt;
    private @Nullable String by;
    private @Nullable String unconfirmed;

    /// @param share weight among the duties of its kind
    Duty(Kind kind, String subject, int start, int grace, int half, int zero, int weight, int share) {
        this.kind = kind;
        this.subject = subject;
        this.start = start;
        this.grace = grace;
        this.half = half;
        this.zero = zero;
        this.weight = weight;
        this.share = share;
    }

    enum Kind {
        FIRST_MESSAGE("first-message"),
        PROTECTIVE_ACTION("protective-action"),
        CORRECTION("correction"),
        HELP("help"),
        QUESTION("question"),
        PROMISE("promise"),
        EXPECTATION("expectation");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    Duty copy() {
        var copy = new Duty(kind, subject, start, grace, half, zero, weight, share);
        copy.earned = earned;
        copy.earnedAt = earnedAt;
        copy.closed = closed;
        copy.closedAt = closedAt;
        copy.by = by;
        copy.unconfirmed = unconfirmed;
        return copy;
    }

    /// Points for what is done at that moment.
    int worth(int at) {
        int late = at - start;
        if (late <= grace) {
            return Points.MOST;
        }
        if (late >= zero) {
            return 0;
        }
        return (int) Math.floor(Points.MOST * StrictMath.pow(0.5, (double) (late - grace) / half) + 0.5);
    }

    /// Done, wholly or for a part of the points; the best counts, and only a whole one closes it.
    ///
    /// @return what it earned now
    int discharge(String message, int at, int percent) {
        int points = (int) Math.floorDiv((long) worth(at) * percent + 50, 100);
        if (points > earned) {
            earned = points;
            earnedAt = at;
            by = message;
        }
        if (percent == 100 && !closed) {
            closed = true;
            closedAt = at;
        }
        return points;
    }

    /// Keeps the words for which what was done counts by a part only.
    void unconfirmed(Optional<String> words) {
        unconfirmed = words.orElse(unconfirmed);
    }

    Optional<String> unconfirmed() {
        return Optional.ofNullable(unconfirmed);
    }

    boolean open() {
        return !closed;
    }

    /// When it was done wholly; only of one that is not open.
    int closedAt() {
        return closedAt;
    }

    /// Until when it earns all points.
    int due() {
        return start + grace;
    }

    boolean begun() {
        return earned >= 0;
    }

    /// Open, and its grace has passed.
    boolean overdue(int now) {
        return !closed && now - start > grace;
    }

    boolean counts(int now) {
        return earned >= 0 || overdue(now);
    }

    /// Points as things stand: earned, or what doing it now would still be worth; at the end what was never
    /// done is worth nothing.
    int points(int now, boolean ended) {
        if (begun()) {
            return earned;
        }
        return ended ? 0 : worth(now);
    }

    /// When it earned most.
    int earnedAt() {
        return earnedAt;
    }

    int minutesLate(int at) {
        return Math.max(0, at - start) / 60;
    }

    int minutesOpen(int now) {
        return Math.max(0, now - start) / 60;
    }

    void writeTo(LongConsumer sink) {
        sink.accept(text(kind.key));
        sink.accept(text(subject));
        sink.accept(((long) start << 32) | grace);
        sink.accept(((long) half << 32) | zero);
        sink.accept(((long) earned << 32) | (earnedAt & 0xffffffffL));
        sink.accept(closed ? 1 : 0);
        sink.accept(by == null ? 0 : text(by));
    }

    static long text(String text) {
        long hash = 1125899906842597L;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }
}
