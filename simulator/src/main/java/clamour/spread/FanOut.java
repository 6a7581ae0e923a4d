package clamour.spread;

import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/// How posts reach followers: a walk through each poster's row by geometric skips.
///
/// With hazard `h` an edge, the number of edges passed over is `floor(E / h)` for an exponential `E`, so each is
/// chosen with `1 - exp(-h)` and only the chosen cost anything. Where the walk reaches a less attentive class,
/// the edge it lands on is kept with the ratio of the two chances, which makes the walk exact.
///
/// Owned by one thread at a time; what it reads of the graph never changes.
final class FanOut {

    private static final double UNKNOWN = -1;
    private static final int EDGES_A_LINE = 16;
    /// The walk through a longer row finds its own way: the machine reads ahead.
    private static final int MOST_TOUCHED = 16 * EDGES_A_LINE;

    private final FollowerGraph graph;
    private final double[] hazards;
    private final int horizon;
    private int touched;

    /// @param hazards of seeing a post, by the follower's attention class; falling
    /// @param horizon the last tick; what would be seen later is dropped
    FanOut(FollowerGraph graph, double[] hazards, int horizon) {
        this.graph = graph;
        this.hazards = Arrays.copyOf(hazards, FollowerGraph.CLASSES);
        this.horizon = horizon;
    }

    FollowerGraph graph() {
        return graph;
    }

    int horizon() {
        return horizon;
    }

    /// Sum over everything that was touched: read by nobody, kept so that the reads are not optimised away.
    int touched() {
        return touched;
    }

    /// Lets posts of a tick reach followers, but for those that are closed: rows touched first, all of them.
    void reach(Fans fans, int now, Rules rules, Wheel wheel) {
        touch(fans);
        for (int i = 0; i < fans.size(); i++) {
            walk(fans, i, now, rules, wheel);
        }
        fans.clear();
    }

    private void touch(Fans fans) {
        var rows = graph.rows();
        int sum = 0;
        for (int i = 0; i < fans.size(); i++) {
            int poster = fans.poster(i);
            int start = graph.start(poster);
            // The last classes look so seldom that most of their lines are passed over.
            int end = Math.min(start + 5 * graph.followers(poster) / 8, start + MOST_TOUCHED);
            for (int place = start; place < end; place += EDGES_A_LINE) {
                sum += rows.getAtIndex(ValueLayout.JAVA_INT, place);
            }
        }
        touched += sum;
    }

    private void walk(Fans fans, int i, int now, Rules rules, Wheel wheel) {
        int poster = fans.poster(i);
        double salience = fans.salience(i);
        var rows = graph.rows();
        int end = graph.end(poster);
        int at = graph.start(poster);
        if (at >= end || !(salience > 0)) {
            return;
        }
        var exponentials = Tables.exponentials();
        var delays = fans.delays(i);
        var table = delays.table;
        float scale = delays.scale;
        int delayShare = fans.delayShare(i);
        int first = now + delays.floor;
        int latest = horizon;
        int current = FollowerGraph.classOf(rows.getAtIndex(ValueLayout.JAVA_INT, at));
        double hazard = hazards[current] * salience;
        double inverse = 1 / hazard;
        double chance = UNKNOWN;
        long tail = Loop.event(0, fans.message(i), poster);
        at--;
        for (long k = fans.key(i) + Keys.STEP; ; k += Keys.STEP) {
            long draw = Keys.mix(k);
            double skip = exponentials[(int) draw & (Tables.SIZE - 1)] * inverse;
            if (skip >= end - at - 1) {
                return;
            }
            at += 1 + (int) skip;
            int edge = rows.getAtIndex(ValueLayout.JAVA_INT, at);
            int attentionClass = FollowerGraph.classOf(edge);
            if (attentionClass != current) {
                double before = chance == UNKNOWN ? Tables.probability(hazard) : chance;
                current = attentionClass;
                hazard = hazards[current] * salience;
                if (!(hazard > 0)) {
                    return;
                }
                inverse = 1 / hazard;
                chance = Tables.probability(hazard);
                if (((draw >>> 32) & 0xFFFF) * 0x1p-16 * before >= chance) {
                    continue;
                }
            }
            int follower = FollowerGraph.followerOf(edge);
            int tick = first + (int) (table[(((int) (draw >>> 16) & 0xFFFF) * delayShare) >>> 16] * scale);
            if (tick <= latest && !rules.isClosed(follower)) {
                wheel.add(tick, ((long) follower << Loop.ACCOUNT_SHIFT) | tail);
            }
        }
    }
}
