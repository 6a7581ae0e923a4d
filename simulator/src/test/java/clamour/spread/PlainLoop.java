package clamour.spread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// What [Loop] does, slowly and plainly: a sorted map of lists of events, every edge looked at one by one. Draws
/// under the same keys.
final class PlainLoop {

    record Event(int account, int message, int poster) {}

    private static final Comparator<Event> ORDER = Comparator.comparingInt(Event::account)
            .thenComparingInt(Event::message)
            .thenComparingInt(Event::poster);

    private final FollowerGraph graph;
    private final double[] hazards;
    private final int horizon;
    private final TreeMap<Integer, List<Event>> due = new TreeMap<>();

    PlainLoop(FollowerGraph graph, double[] hazards, int horizon) {
        this.graph = graph;
        this.hazards = hazards;
        this.horizon = horizon;
    }

    /// The events of a tick, in order.
    List<Event> take(int tick) {
        var events = new ArrayList<>(due.getOrDefault(tick, List.of()));
        events.sort(ORDER);
        return events;
    }

    /// Walks a row edge by edge, counting down the gap to the next candidate.
    void post(int now, int poster, int message, long key, double salience, Delays delays) {
        int[] row = graph.row(poster);
        int start = 0;
        int end = row.length;
        if (start == end) {
            return;
        }
        int current = FollowerGraph.classOf(row[start]);
        long k = 1;
        long draw = Keys.draw(key, k);
        int gap = gap(draw, hazards[current] * salience);
        for (int at = start; at < end; at++) {
            if (gap-- > 0) {
                continue;
            }
            int attention = FollowerGraph.classOf(row[at]);
            boolean kept = true;
            if (attention != current) {
                double ratio = Tables.probability(hazards[attention] * salience)
                        / Tables.probability(hazards[current] * salience);
                kept = ((draw >>> 32) & 0xFFFF) * 0x1p-16 < ratio;
                current = attention;
            }
            int tick = now + delays.draw(draw >>> 16);
            if (kept && tick <= horizon) {
                due.computeIfAbsent(tick, _ -> new ArrayList<>())
                        .add(new Event(FollowerGraph.followerOf(row[at]), message, poster));
            }
            draw = Keys.draw(key, ++k);
            gap = gap(draw, hazards[current] * salience);
        }
    }

    private static int gap(long draw, double hazard) {
        double gap = Tables.exponential(draw) * (1 / hazard);
        return gap > 1e9 ? 1_000_000_000 : (int) gap;
    }
}
