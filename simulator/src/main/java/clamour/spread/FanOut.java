package clamour.spread;

import java.lang.foreign.ValueLayout;

/// How posts reach followers: a walk through each poster's row by geometric skips.
///
/// An edge of hazard `h` is chosen with `1 - exp(-h)`. The walk goes along the row's hazards laid end to end: an
/// exponential step from the end of the edge chosen last ends within the edge that is chosen next (Batagelj and Brandes
/// 2005). What a step has left at the end of a class goes on in the next one, in steps that are as much longer as its
/// hazard is smaller. So only the chosen edges cost anything, and which they are follows from the head of the row
/// alone:
/// the walk reads none. They are read afterwards, some hundred one behind the other, so that their lines come from
/// memory side by side, 17 ns each; a walk that reads as it goes waits for them, 38 ns each.
///
/// Owned by one thread at a time; what it reads of the graph never changes.
final class FanOut {

    /// Sights that are collected before their edges are read: 36 KB.
    private static final int ROOM = 1 << 11;

    /// Places along a row are in whole numbers of parts, so that one step need not wait for the one before to be
    /// rounded.
    static final int EDGE_BITS = 24;

    static final long EDGE = 1L << EDGE_BITS;

    /// In edges: hazards below one in so many are taken for that; no row is as long.
    private static final double MOST_STEP = 1L << 28;

    /// In parts: behind the end of any row.
    private static final double FAR = 1L << 60;

    private final FollowerGraph graph;
    private final Audience audience;
    private final int horizon;
    private final int classes;
    private final double[] hazards;
    /// By class: how many of its edges one of the class before is worth.
    private final double[] ratios = new double[FollowerGraph.CLASSES];

    private final int[] places = new int[ROOM];
    private final int[] ticks = new int[ROOM];
    /// Message and poster of each.
    private final long[] tails = new long[ROOM];
    private int size;
    private int touched;

    /// @param hazards of seeing a post at salience 1, by the follower's attention class; falling
    /// @param horizon the last tick; what would be seen later is dropped
    FanOut(FollowerGraph graph, double[] hazards, int horizon, Audience audience) {
        this.graph = graph;
        this.audience = audience;
        this.horizon = horizon;
        this.hazards = hazards.clone();
        int positive = 0;
        while (positive < hazards.length && hazards[positive] > 0) {
            ratios[positive] = positive == 0 ? 0 : hazards[positive - 1] / hazards[positive];
            positive++;
        }
        classes = positive;
    }

    /// How far one unit of hazard goes, in parts of an edge.
    static double step(double hazard, double salience) {
        return Math.min(MOST_STEP, 1 / (hazard * salience)) * EDGE;
    }

    FollowerGraph graph() {
        return graph;
    }

    /// Sum over everything that was touched: read by nobody, kept so that the reads are not optimised away.
    int touched() {
        return touched;
    }

    /// Lets posts of a tick reach followers: the heads of their rows touched first, all of them.
    void reach(Fans fans, int now, Wheel wheel) {
        int sum = 0;
        for (int i = 0; i < fans.size(); i++) {
            sum += graph.start(fans.poster(i));
        }
        touched += sum;
        for (int i = 0; i < fans.size(); i++) {
            if (fans.salience(i) > 0) {
                walk(fans, i, now, wheel);
            }
        }
        deliver(wheel);
        for (int f = 0; f < fans.finds(); f++) {
            int finder = fans.finder(f);
            if (audience.looks(finder, fans.foundAt(f))) {
                wheel.add(fans.foundAt(f), ((long) finder << Loop.ACCOUNT_SHIFT) | tail(fans, fans.found(f)));
            }
        }
        fans.clear();
    }

    /// The event of a post but for its account.
    private static long tail(Fans fans, int i) {
        return Loop.event(0, fans.message(i), fans.poster(i), fans.isMarked(i));
    }

    private void walk(Fans fans, int i, int now, Wheel wheel) {
        int poster = fans.poster(i);
        double salience = fans.salience(i);
        var delays = fans.delays(i);
        long delayShare = fans.delayShare(i);
        long tail = tail(fans, i);
        int start = graph.start(poster);
        int current = 0;
        long end = (long) graph.classEnd(poster, 0) << EDGE_BITS;
        double step = step(hazards[0], salience);
        int n = size;
        long at = 0;
        for (long k = fans.key(i) + Keys.STEP; ; k += Keys.STEP) {
            long draw = Keys.mix(k);
            at += (long) (Tables.exponential(draw) * step);
            while (at >= end) {
                if (++current >= classes) {
                    size = n;
                    return;
                }
                at = end + (long) Math.min(FAR, (at - end) * ratios[current]);
                end = (long) graph.classEnd(poster, current) << EDGE_BITS;
                step = step(hazards[current], salience);
            }
            int place = start + (int) (at >>> EDGE_BITS);
            at = (at | (EDGE - 1)) + 1;
            long share = (draw >>> Tables.SHARE_BITS) & (Tables.WHOLE - 1);
            int tick = now + delays.ofShare((int) ((share * delayShare) >>> Tables.SHARE_BITS));
            places[n] = place;
            ticks[n] = tick;
            tails[n] = tail;
            n += tick <= horizon ? 1 : 0;
            if (n == ROOM) {
                size = n;
                deliver(wheel);
                n = 0;
            }
        }
    }

    /// Reads the edges that were chosen, then lets those look who do.
    private void deliver(Wheel wheel) {
        var rows = graph.rows();
        int n = size;
        int[] followers = places;
        for (int j = 0; j < n; j++) {
            followers[j] = FollowerGraph.followerOf(rows.getAtIndex(ValueLayout.JAVA_INT, places[j]));
        }
        for (int j = 0; j < n; j++) {
            if (audience.looks(followers[j], ticks[j])) {
                wheel.add(ticks[j], ((long) followers[j] << Loop.ACCOUNT_SHIFT) | tails[j]);
            }
        }
        size = 0;
    }
}
