package clamour.flood;

import clamour.spread.StateHash;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the facilitator has set: percent of what is scripted, by topic; the dial for all multiplies the others.
public final class Dials {

    public static final String ALL = "*";

    private final SortedMap<String, Integer> percentByTopic;

    public Dials() {
        percentByTopic = new TreeMap<>();
    }

    private Dials(Dials other) {
        percentByTopic = new TreeMap<>(other.percentByTopic);
    }

    public Dials copy() {
        return new Dials(this);
    }

    public void set(String topic, int percent) {
        if (percent < 0) {
            throw new IllegalArgumentException("percent must not be negative, was %d".formatted(percent));
        }
        percentByTopic.put(topic, percent);
    }

    public int percent(String topic) {
        return percentByTopic.getOrDefault(topic, 100) * percentByTopic.getOrDefault(ALL, 100) / 100;
    }

    public void hashInto(StateHash hash) {
        hash.add(percentByTopic.size());
        percentByTopic.forEach((topic, percent) -> hash.add(topic).add(percent));
    }
}
