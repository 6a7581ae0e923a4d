package clamour.scenario;

/// A rumour of the scenario, such as `second-attacker`. Stable, short, unique within its scenario.
public record RumourId(String value) implements Comparable<RumourId> {

    public RumourId {
        Slug.check(value);
    }

    @Override
    public int compareTo(RumourId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
