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

    /// Walks a row edge by edge, counting down the way to the next one chosen, in parts of an edge.
    void post(int now, int poster, int message, long key, double salience, Delays delays) {
        int[] row = graph.row(poster);
        int current = 0;
        long k = 1;
        long draw = Keys.draw(key, k);
        long left = way(draw, current, salience);
        for (int edge : row) {
            while (current < FollowerGraph.classOf(edge)) {
                current++;
                left = (long) (left * (hazards[current - 1] / hazards[current]));
            }
            if (left >= FanOut.EDGE) {
                left -= FanOut.EDGE;
                continue;
            }
            int tick = now + delays.draw(draw >>> Tables.SHARE_BITS);
            if (tick <= horizon) {
                due.computeIfAbsent(tick, _ -> new ArrayList<>())
                        .add(new Event(FollowerGraph.followerOf(edge), message, poster));
            }
            draw = Keys.draw(key, ++k);
            left = way(draw, current, salience);
        }
    }

    private long way(long draw, int attentionClass, double salience) {
        return (long) (Tables.exponential(draw) * FanOut.step(hazards[attentionClass], salience));
    }
}
